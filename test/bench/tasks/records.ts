/** Verso as an object store: as many records as the wiki has pages, each a page of a repository of their own. */
import { versoAloneOnLargest, type Task } from './task'

export const recordTasks: readonly Task[] = [
  {
    name: 'records',
    title: '1,000 records created, saved, committed',
    ...versoAloneOnLargest(3, 1),
    note: 'Each is checked and saved by itself, then all are one commit; native: as “1,000 pages in one commit”.',
  },
  {
    name: 'records-read',
    title: 'a record read by its id',
    ...versoAloneOnLargest(9, 9),
    note: 'From IndexedDB; native: `git show HEAD:FILE` of a page.',
  },
  {
    name: 'records-find',
    title: 'records found by an index',
    ...versoAloneOnLargest(5, 3),
    beside: 'without the index',
    note: 'One in a hundred, by a number, as objects; the index is in memory, as after the first question.',
  },
  {
    name: 'records-past',
    title: 'records found 100 commits back',
    ...versoAloneOnLargest(5, 3),
    beside: 'now, right after',
    note: 'With `at` and the same index, the first time for that commit.',
  },
  {
    name: 'records-diff',
    title: 'records, now and 100 commits back',
    ...versoAloneOnLargest(9, 5),
    note: 'What was changed between the two, record by record and field by field: one record a commit.',
  },
]
