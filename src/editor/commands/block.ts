/** Heading, list, task, quotation: what lines begin with. Pressed again and again, each comes back to where it began. */
import type { StateCommand } from '@codemirror/state'
import { readParts, selectedLines } from './lines'

/** What one line becomes. */
type Rewrite = (text: string) => string

const isBlank = (text: string): boolean => text.trim() === ''

/** Rewrites the selected lines, all in the way that `choose` finds in them; only what differs is touched. */
const rewriteLines =
  (choose: (lines: readonly string[]) => Rewrite): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false
    const lines = selectedLines(state)
    const rewrite = choose(lines.map(({ text }) => text))
    const changes = state.changes(
      lines.map(({ from, text }) => {
        const next = rewrite(text)
        const kept = commonEnd(text, next)
        return { from, to: from + text.length - kept, insert: next.slice(0, next.length - kept) }
      }),
    )
    const { anchor, head } = state.selection.main
    const selection = { anchor: changes.mapPos(anchor, 1), head: changes.mapPos(head, 1) }
    dispatch(state.update({ changes, selection, scrollIntoView: true, userEvent: 'input' }))
    return true
  }

function commonEnd(before: string, after: string): number {
  let kept = 0
  while (kept < Math.min(before.length, after.length) && before.at(-1 - kept) === after.at(-1 - kept)) kept++
  return kept
}

const headingMark = /^(#{1,6})(?:[ \t]+|$)/
const levelOf = (text: string): number => headingMark.exec(readParts(text).rest)?.[1]?.length ?? 0

function atLevel(level: number): Rewrite {
  const mark = level ? `${'#'.repeat(level)} ` : ''
  return (text) => {
    const { rest } = readParts(text)
    return text.slice(0, text.length - rest.length) + mark + rest.replace(headingMark, '')
  }
}

/** Text, then a heading of level 1, 2, 3, then text again. The first line decides for all. */
export const cycleHeading = rewriteLines(([first = '']) => {
  const level = levelOf(first)
  return atLevel(level < 3 ? level + 1 : 0)
})

export const setHeading = (level: number): StateCommand => rewriteLines(() => atLevel(level))

/** Leaves blank lines alone, unless there is nothing else. */
const onText = (choose: (lines: readonly string[]) => Rewrite) =>
  rewriteLines((lines) => {
    const filled = lines.filter((text) => !isBlank(text))
    const rewrite = choose(filled.length > 0 ? filled : lines)
    return (text) => (filled.length > 0 && isBlank(text) ? text : rewrite(text))
  })

const isItem = (text: string): boolean => {
  const { marker, box } = readParts(text)
  return /^[-+*]/.test(marker) && box === ''
}

export const toggleList = onText((lines) => {
  const mark = lines.every(isItem) ? '' : '- '
  return (text) => {
    const { indent, rest } = readParts(text)
    return indent + mark + rest
  }
})

const isNumbered = (text: string): boolean => /^\d/.test(readParts(text).marker)

export const toggleNumbers = onText((lines) => {
  let number = 1
  const isOff = !lines.every(isNumbered)
  return (text) => {
    const { indent, rest } = readParts(text)
    return indent + (isOff ? `${number++}. ` : '') + rest
  }
})

/** Text becomes a task, a task is done, and a task that is done is text again. The first line decides for all. */
export const cycleTask = onText(([first = '']) => {
  const { box } = readParts(first)
  if (/x/i.test(box)) return (text) => readParts(text).indent + readParts(text).rest
  const next = box ? '[x] ' : '[ ] '
  return (text) => {
    const { indent, marker, rest } = readParts(text)
    return indent + (marker || '- ') + next + rest
  }
})

/** Quotes the lines, the blank ones between them too, so that they stay one quotation; or takes one level away. */
export const toggleQuote = rewriteLines((lines) =>
  lines.every((text) => text.startsWith('>'))
    ? (text) => text.replace(/^> ?/, '')
    : (text) => (text === '' && lines.length > 1 ? '>' : `> ${text}`),
)

const fence = '```'

/** Puts the selected lines into a fenced block, or takes the fence away when they are exactly its inside or all of it. */
export const toggleFence: StateCommand = ({ state, dispatch }) => {
  const lines = selectedLines(state)
  const first = lines[0]
  const last = lines.at(-1)
  if (state.readOnly || !first || !last) return false
  const before = first.number > 1 ? state.doc.line(first.number - 1) : null
  const after = last.number < state.doc.lines ? state.doc.line(last.number + 1) : null
  const changes =
    before?.text.startsWith(fence) && after?.text === fence
      ? [
          { from: before.from, to: first.from },
          { from: last.to, to: after.to },
        ]
      : [
          { from: first.from, insert: `${fence}\n` },
          { from: last.to, insert: `\n${fence}` },
        ]
  const set = state.changes(changes)
  const selection = { anchor: set.mapPos(first.from, 1), head: set.mapPos(last.to, -1) }
  dispatch(state.update({ changes: set, selection, scrollIntoView: true, userEvent: 'input' }))
  return true
}
