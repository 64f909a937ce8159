/** Edits put into a text, and the lines they touch. */
import type { LineChange, Rewritten, TextEdit } from './model'

const lineBreak = /\r\n?|\n/g

/** Edits in the order of the text that do not overlap, put into it; everything else stays byte for byte. */
export function applyEdits(text: string, edits: readonly TextEdit[]): Rewritten {
  const pieces: string[] = []
  let at = 0
  for (const { from, to, insert } of edits) {
    pieces.push(text.slice(at, from), insert)
    at = to
  }
  pieces.push(text.slice(at))
  const changed = pieces.join('')
  return { text: changed, count: edits.length, lines: compareLines(text, changed) }
}

/** Lines that are not what they were; what is written anew has no line breaks, so there are as many as before. */
export function compareLines(before: string, after: string): readonly LineChange[] {
  if (before === after) return []
  const lines = after.split(lineBreak)
  return before.split(lineBreak).flatMap((line, at) => {
    const now = lines[at] ?? ''
    return line === now ? [] : [{ line: at + 1, before: line, after: now }]
  })
}
