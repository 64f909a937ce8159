/** Ticks as values: which tasks get which marks, in the text as it is now. */
import type { PagePath } from '../../../../names'
import { markTask, readTask, titleOf } from '../../../../page'
import { messages } from '../../../messages'

/** A task, by its words and the line it was read at, with the mark it had and the one it gets. */
export type Tick = { readonly line: number; readonly words: string; readonly from: string; readonly to: string }

/** One tick a task, which has the mark it had at first and gets the one it got last; none where those are the same. */
export function joinTicks(ticks: readonly Tick[]): readonly Tick[] {
  const joined = new Map<number, Tick>()
  for (const tick of ticks) joined.set(tick.line, { ...tick, from: joined.get(tick.line)?.from ?? tick.from })
  return [...joined.values()].filter(({ from, to }) => from !== to)
}

/** The line the tick’s task stands on now: the same one, or the only one that says the same. */
function findLine(text: string, { line, words }: Tick): number | undefined {
  if (readTask(text, line)?.text === words) return line
  const lines = text.split(/\r\n?|\n/).flatMap((_, at) => (readTask(text, at + 1)?.text === words ? [at + 1] : []))
  return lines.length === 1 ? lines[0] : undefined
}

/** The text with all the ticks; undefined when a task is no longer there. */
export function applyTicks(text: string, ticks: readonly Tick[]): string | undefined {
  let ticked = text
  for (const tick of ticks) {
    const line = findLine(ticked, tick)
    if (line === undefined) return undefined
    ticked = markTask(ticked, line, tick.to)
  }
  return ticked
}

/** Says in a commit's message what was ticked: one task in its first line, several in a list below. */
export function describeTicks(ticks: readonly Tick[], path: PagePath): string {
  const words = messages.prose.tasks
  const [first] = ticks
  if (ticks.length === 1 && first) return first.to === ' ' ? words.unticked(first.words) : words.ticked(first.words)
  const list = ticks.map((tick) => `- [${tick.to}] ${tick.words}`).join('\n')
  return `${words.severalTicked(ticks.length, titleOf(path))}\n\n${list}`
}
