/** What is measured, in the order in which it is done. */
import { catalogTasks } from './catalog'
import { gitTasks } from './git'
import { recordTasks } from './records'
import { tableTasks } from './tables'
import type { Task } from './task'

export { amounts, type Amounts, type Rounds, type Task, type TaskName } from './task'

export const tasks: readonly Task[] = [...gitTasks, ...catalogTasks, ...recordTasks, ...tableTasks]
