/** Ticking a task in a page's text, where it stands. */
export type Task = { readonly mark: string; readonly text: string }

// What may stand before a task on its line: quotation marks, and the bullets of the lists it is in.
const task = /^((?:[ \t]*>)*[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+\[)([^\s[\]]| )\](?=[ \t]+(\S.*))/u

const lineBreak = /\r\n?|\n/g

/** Where a line, counted from 1, begins; undefined when there is none. */
function startOf(text: string, line: number): number | undefined {
  if (line === 1) return 0
  let at = 1
  for (const { 0: mark, index } of text.matchAll(lineBreak)) if (++at === line) return index + mark.length
  return undefined
}

function findTask(text: string, line: number): { readonly at: number; readonly task: Task } | undefined {
  const start = startOf(text, line)
  const match = start === undefined ? null : task.exec(/^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '')
  if (start === undefined || !match) return undefined
  const [, before = '', mark = '', words = ''] = match
  return { at: start + before.length, task: { mark, text: words.trim() } }
}

/** The task on a line of the text, counted from 1, if there is one. */
export const readTask = (text: string, line: number): Task | undefined => findTask(text, line)?.task

/** The text with another mark for the task on that line; nothing else changes. The text itself where there is no task. */
export function markTask(text: string, line: number, mark: string): string {
  const found = findTask(text, line)
  return found ? text.slice(0, found.at) + mark + text.slice(found.at + found.task.mark.length) : text
}
