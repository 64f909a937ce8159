/** A live database in the wiki (SQLite), with one table of as many rows as the wiki has pages. */
import { versoAloneOnLargest, type Task } from './task'

export const tableTasks: readonly Task[] = [
  {
    name: 'tables',
    title: 'a table brought in from its files',
    ...versoAloneOnLargest(3, 2),
    beside: 'kept on the device',
    note: 'In a new tab, from starting the worker of databases to the number of rows; as after a clone, when none of it is there.',
  },
  {
    name: 'tables-export',
    title: 'a changed row becomes a commit',
    ...versoAloneOnLargest(5, 3),
    beside: 'nothing changed, no commit',
    note: 'The table is written out, compared with its file, and committed; without a change no commit is made.',
  },
  {
    name: 'tables-merge',
    title: 'rows of three sides merged',
    ...versoAloneOnLargest(9, 5),
    note: 'Each side changed every fiftieth row, far from the other’s; native: `git merge-file` of the same texts, by line.',
  },
]
