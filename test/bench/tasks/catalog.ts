/** What is derived from all pages, and what is asked of it. */
import { versoAlone, versoAloneOnLargest, type Task } from './task'

export const catalogTasks: readonly Task[] = [
  {
    name: 'catalog',
    title: 'the catalog, built',
    ...versoAlone(3, 1),
    note:
      'In a new tab without one, from starting its worker to the catalog at the head, every page read, stored in OPFS; ' +
      'native: `git grep -c .` over all files, which reads them too and keeps nothing.',
  },
  {
    name: 'catalog-open',
    title: 'the catalog, reopened and asked',
    ...versoAlone(5, 3),
    beside: 'a wiki of one page',
    note: 'In a new tab, from starting its worker to the backlinks of a page; native: `git grep`, as for “search as you type”.',
  },
  {
    name: 'catalog-move',
    title: 'the catalog, after a save',
    ...versoAlone(9, 5),
    note: 'From asking for it right after a save to the catalog at that commit.',
  },
  {
    name: 'search',
    title: 'search as you type',
    ...versoAlone(9, 5),
    note:
      'The median of searching after each letter of eight texts, with the twenty first pages and their lines; native: ' +
      '`git grep -l -i -w history` once, the pages without their lines and in no order.',
  },
  {
    name: 'search-slow',
    title: 'search as you type, the slow ones',
    ...versoAlone(9, 5),
    note: 'The same; the time that 95 of 100 letters do not exceed.',
  },
  {
    name: 'search-first',
    title: 'the first result, cold',
    ...versoAloneOnLargest(5, 3),
    beside: 'a wiki of one page',
    note: 'In a new tab without a network, from the start of loading the app at a search for a word of a page’s name to the first page found.',
  },
  {
    name: 'screen-open',
    title: 'a page on the screen while the catalog opens',
    ...versoAloneOnLargest(5, 2),
    beside: 'without a catalog',
    note:
      'As “a page on the screen, offline”, with a catalog at the head that this tab opens; beside it, in an app whose ' +
      'catalog never starts.',
  },
  {
    name: 'screen-busy',
    title: 'a page on the screen while the catalog is built',
    ...versoAloneOnLargest(5, 2),
    beside: 'without a catalog',
    note: 'As “a page on the screen, offline”, while another tab reads every page for the catalog; beside it, as there.',
  },
  {
    name: 'query',
    title: 'a query for 1,000 pages',
    ...versoAloneOnLargest(9, 5),
    note: 'The first thousand of all pages by title, with the times and authors of their last changes, as a block in a page asks.',
  },
  {
    name: 'query-past',
    title: 'that query, 100 commits back',
    ...versoAloneOnLargest(3, 2),
    beside: 'the second time',
    note: 'With `at`, the first time in a tab that has the catalog open, when that of then is made in memory.',
  },
]
