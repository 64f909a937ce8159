/** Records as lines of JSON: one object a line (jsonlines.org). */
import type { Shape } from './format'
import { jsonLine } from './json'
import { appendLine, idIn, withId, type Row, type RowsFormat } from './rows'

export const jsonLinesFormat = (_shape: Shape, key: string): RowsFormat => {
  const readRow = (line: string): Row | undefined => {
    const plain = jsonLine.parse(line)
    const id = plain ? idIn(plain, key) : undefined
    return plain && id !== undefined ? { id, plain } : undefined
  }

  return {
    extension: '.jsonl',
    parse: (text) =>
      text
        .split('\n')
        .map(readRow)
        .filter((row) => row !== undefined),

    edit(text, { id, edits }) {
      const lines = (text ?? '').split('\n')
      const at = lines.findIndex((line) => readRow(line)?.id === id)
      const old = lines[at]
      if (edits === null) return lines.toSpliced(at, at < 0 ? 0 : 1).join('\n')
      if (old !== undefined) {
        const line = jsonLine.edit(old, edits)
        return line === null ? null : lines.with(at, line).join('\n')
      }
      const line = jsonLine.edit(null, withId(edits, key, id))
      return line === null ? null : appendLine(text ?? '', line)
    },
  }
}
