/**
 * Task lists, item by item: ticked here and added there, or ticked here and worded more exactly there, is both. What is
 * below an item stays below it, and is merged as a list of its own.
 *
 * Items are the same when their texts are, wherever the tick; or when one text has all words of the other, in their order
 * ("buy milk", "buy oat milk"). Other words may be another task, so that a tick must not meet them.
 */
import { breakOf, pairLines, withoutBreak } from '../compare'
import { mapSides, ruled, settleBy, textsOf, type Passage } from './hunks'
import { indentOf, type Line } from './lines'
import type { Lines, MergeHunk, Sides } from './model'
import { nameItems, type Identity, type Refine } from './naming'
import { alignNamed, settleWhole, type Named } from './sequence'

/** Longer stretches of a list, and items nested deeper, stay a conflict. */
const maxLines = 20_000
const maxDepth = 12

type Head = { readonly prefix: string; readonly mark: string; readonly text: string; readonly end: string }

type Task = { readonly indent: number; readonly head: Head; readonly body: Line[] }

export const taskPattern = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[(.)\]((?:[ \t].*)?)$/u

function readHead(line: string): Head | undefined {
  const [, prefix, mark, text] = taskPattern.exec(withoutBreak(line)) ?? []
  if (prefix === undefined || mark === undefined || text === undefined) return undefined
  return { prefix, mark, text, end: breakOf(line) }
}

const formatHead = ({ prefix, mark, text, end }: Head): string => `${prefix}[${mark}]${text}${end}`

const linesOf = (task: Task | undefined): Lines => (task ? [formatHead(task.head), ...textsOf(task.body)] : [])

/**
 * Tasks with what is below them; undefined when there is anything else. None is deeper than one before it, since it would
 * be below that; the first may be deeper than others when they are below an item further up.
 */
function readTasks(lines: readonly Line[]): Task[] | undefined {
  const tasks: Task[] = []
  for (const line of lines) {
    const task = tasks.at(-1)
    const indent = indentOf(line.text)
    if (task && (line.text.trim() === '' || indent > task.indent)) {
      task.body.push(line)
      continue
    }
    const head = line.kind === 'text' ? readHead(line.text) : undefined
    if (!head) return undefined
    tasks.push({ indent, head, body: [] })
  }
  return tasks
}

const wordsOf = (task: Task | undefined): readonly string[] => task?.head.text.match(/\S+/g) ?? []

/** Whether all of `few` are among `many`, in their order. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  for (const word of many) if (word === few[at]) at++
  return at === few.length
}

/** Whether a task was worded otherwise, or put below another one as it is. */
function isRewording(before: Task | undefined, after: Task | undefined): boolean {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (before?.indent !== after?.indent) return old.join(' ') === now.join(' ')
  return old.length < now.length ? isWithin(old, now) : isWithin(now, old)
}

const refine =
  (base: readonly Task[], side: readonly Task[]): Refine =>
  (before, after) => {
    const textOf = (tasks: readonly Task[], at: number): string => wordsOf(tasks[at]).join(' ')
    const pairs = pairLines(
      before.map((at) => textOf(base, at)),
      after.map((at) => textOf(side, at)),
    )
    return pairs.map((found, at) =>
      found !== null && isRewording(base[before[at] ?? -1], side[after[found] ?? -1]) ? found : null,
    )
  }

const nameOf = (task: Task): string => `${task.indent} ${wordsOf(task).join(' ')}`

const identity: Identity<Task> = { of: nameOf, added: nameOf, refine }

function mergeHead(heads: Sides<Head | undefined>): Head | undefined {
  const settle = (part: keyof Head): string | undefined => settleWhole(mapSides(heads, (head) => head?.[part]))?.value
  const [prefix, mark, text, end] = [settle('prefix'), settle('mark'), settle('text'), settle('end')]
  if (prefix === undefined || mark === undefined || text === undefined || end === undefined) return undefined
  return { prefix, mark, text, end }
}

function settleTask(task: Named<Task>, depth: number): readonly MergeHunk[] {
  const whole = settleBy('tasks', mapSides(task, linesOf))
  if (whole.kind === 'same' || !task.ours || !task.theirs) return [whole]
  const heads = mapSides(task, (side) => side?.head)
  const head = mergeHead(heads)
  const bodies = mapSides(task, (side) => side?.body ?? [])
  const below = settleBy('tasks', mapSides(bodies, textsOf))
  return [
    head
      ? ruled([formatHead(head)], 'tasks')
      : { kind: 'conflict', ...mapSides(heads, (side) => (side ? [formatHead(side)] : [])) },
    ...(below.kind === 'same' ? [below] : (mergeItems(bodies, depth + 1) ?? [below])),
  ]
}

function mergeItems(passage: Passage, depth: number): readonly MergeHunk[] | undefined {
  const { base, ours, theirs } = mapSides(passage, readTasks)
  if (depth > maxDepth || !base || !ours || !theirs) return undefined
  const named = nameItems({ base, ours, theirs }, identity)
  // Of what both added at one place, the deeper goes first: it is below an item that stands above.
  const tasks = alignNamed(named)?.sort((a, b) => depthOf(b) - depthOf(a))
  if (!tasks || takesBelow(tasks.at(-1)?.name, named, passage)) return undefined
  return tasks.flatMap((task) => settleTask(task, depth))
}

/** How deep a task is going to be. */
function depthOf(task: Named<Task>): number {
  const { base, ours, theirs } = mapSides(task, (side) => side?.indent)
  return (ours === base ? theirs : ours) ?? ours ?? theirs ?? 0
}

/** Whether what stands after the passage, below its last item, would come to stand below another one. */
function takesBelow(last: string | undefined, named: Sides<ReadonlyMap<string, Task>>, passage: Passage): boolean {
  return (['ours', 'theirs'] as const).some((side) => {
    const [name, task] = [...named[side]].at(-1) ?? []
    return task !== undefined && name !== last && (passage[side].at(-1)?.followedAt ?? 0) > task.indent
  })
}

/** Merges the items of task lists; undefined where there is anything but tasks and what is below them. */
export function mergeTasks(passage: Passage): readonly MergeHunk[] | undefined {
  const length = Math.max(passage.base.length, passage.ours.length, passage.theirs.length)
  return length > maxLines ? undefined : mergeItems(passage, 0)
}
