/** Text between paired marks: `~struck~` and `~~struck~~` as in GFM, `==marked==` as in Obsidian. */
import type { Delimiter, MarkdownIt, StateInline, Token } from 'markdown-it'

/** What a run of marks means. Longer runs are plain text (GFM §6.5), and one tilde does not close two. */
const tags: Readonly<Record<string, string>> = { '~': 'del', '~~': 'del', '==': 'mark' }

/** A number for the run that no single character has, so that markdown-it pairs only equal runs. */
const markerOf = (run: string): number => 0x110000 + run.length * 0x80 + run.charCodeAt(0)

const runs = new Map(Object.entries(tags).map(([run, tag]) => [markerOf(run), { run, tag }]))

function readRun(state: StateInline, silent: boolean): boolean {
  const character = state.src.charAt(state.pos)
  if (silent || (character !== '~' && character !== '=')) return false
  const scanned = state.scanDelims(state.pos, true)
  const run = character.repeat(scanned.length)
  state.pos += run.length
  state.push('text', '', 0).content = run
  if (!tags[run]) return true
  const token = state.tokens.length - 1
  const { can_open: open, can_close: close } = scanned
  state.delimiters.push({ marker: markerOf(run), length: 0, token, end: -1, open, close })
  return true
}

function turn(token: Token | undefined, tag: string, nesting: 1 | -1): void {
  if (!token) return
  Object.assign(token, {
    type: `${tag}_${nesting === 1 ? 'open' : 'close'}`,
    tag,
    nesting,
    markup: token.content,
    content: '',
  })
}

function turnPairs(state: StateInline, delimiters: readonly Delimiter[]): void {
  for (const opener of delimiters) {
    const found = runs.get(opener.marker)
    const closer = delimiters[opener.end]
    if (!found || !closer) continue
    turn(state.tokens[opener.token], found.tag, 1)
    turn(state.tokens[closer.token], found.tag, -1)
  }
}

function closePairs(state: StateInline): void {
  turnPairs(state, state.delimiters)
  for (const meta of state.tokens_meta) turnPairs(state, meta?.delimiters ?? [])
}

export function pairs(markdown: MarkdownIt): void {
  markdown.inline.ruler.at('strikethrough', readRun)
  markdown.inline.ruler2.at('strikethrough', closePairs)
}
