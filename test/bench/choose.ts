/** What a quick run leaves out. */
import type { Options } from './options'
import { tasks, type Task } from './tasks'
import type { Wiki } from './wikis'

type Asked = Pick<Options, 'quick' | 'wikis' | 'only'>
type Size = Pick<Wiki, 'pages' | 'isGiven'>

/** Pages up to which a quick run has the time for the other engines. */
const quickLimit = 1_000

/** A quick run has the other engines on one of its wikis. */
export function takesRivals({ quick, wikis }: Asked, { pages, isGiven }: Size): boolean {
  if (!quick) return true
  const largest = Math.max(...wikis.filter((size) => size <= quickLimit))
  return !isGiven && pages === largest
}

/** The tasks that are done on a wiki, in their order. */
export function chooseTasks({ quick, wikis, only }: Asked, { pages, isGiven }: Size): readonly Task[] {
  const wanted = tasks.filter(({ name }) => only.includes(name))
  const isLargest = isGiven || pages === Math.max(...wikis)
  return quick && !isLargest ? wanted.filter(({ quickly }) => quickly === undefined) : wanted
}
