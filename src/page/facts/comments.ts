/** `%%…%%`, Obsidian's comments: in the text, and shown to nobody. */
import { splitFrontMatter } from '../front-matter'
import { bodyParser } from '../syntax'
import { withLineFeeds } from './lines'
import type { Range } from './model'

function listComments(text: string): readonly Range[] {
  if (!text.includes('%%')) return []
  const { frontMatter, body } = splitFrontMatter(withLineFeeds(text))
  const start = frontMatter.length
  const comments: Range[] = []
  bodyParser.parse(body).iterate({
    enter: ({ name, from, to }) => {
      if (name === 'WikiComment' || name === 'WikiCommentBlock') comments.push({ from: start + from, to: start + to })
    },
  })
  return comments
}

/** What is left of a stretch when others, in their order, are taken out. */
function without(whole: Range, others: readonly Range[]): readonly Range[] {
  const left: Range[] = []
  let { from } = whole
  for (const other of others) {
    if (other.to <= from || other.from >= whole.to) continue
    if (other.from > from) left.push({ from, to: other.from })
    from = other.to
  }
  return from < whole.to ? [...left, { from, to: whole.to }] : left
}

/** A text with less in it; `placeOf` says where an offset of the whole one is by then. */
export type Shortened = { readonly text: string; readonly placeOf: (offset: number) => number }

function omit(text: string, ranges: readonly Range[]): Shortened {
  const kept = without({ from: 0, to: text.length }, ranges)
  const starts: number[] = []
  let length = 0
  for (const { from, to } of kept) {
    starts.push(length)
    length += to - from
  }
  function placeOf(offset: number): number {
    const at = kept.findLastIndex(({ from }) => from <= offset)
    const piece = kept[at]
    return piece ? (starts[at] ?? 0) + Math.min(offset, piece.to) - piece.from : 0
  }
  return { text: kept.map(({ from, to }) => text.slice(from, to)).join(''), placeOf }
}

/** The text without its comments, but with what is `kept` of them; every line is the line it was. */
export function hideComments(text: string, kept: readonly Range[] = []): Shortened {
  const comments = listComments(text)
  if (comments.length === 0) return { text, placeOf: (offset) => offset }
  const breaks = [...text.matchAll(/[\r\n]/g)].map(({ index }) => ({ from: index, to: index + 1 }))
  const shown = [...kept, ...breaks].sort((a, b) => a.from - b.from || b.to - a.to)
  return omit(
    text,
    comments.flatMap((comment) =>
      without(
        comment,
        shown.filter(({ from, to }) => from >= comment.from && to <= comment.to),
      ),
    ),
  )
}
