import { expect, test } from 'vitest'
import { chooseTasks, takesRivals } from './choose'
import { defaults } from './options'

const made = (pages: number) => ({ pages, isGiven: false })
const given = { pages: 400, isGiven: true }
const quick = { ...defaults, quick: true }
const namesOn = (options: typeof defaults, wiki: typeof given) => chooseTasks(options, wiki).map(({ name }) => name)

test('a quick run leaves what takes long to its largest wiki, and to one that is given', () => {
  expect(namesOn(quick, made(10_000))).toEqual(defaults.only)
  expect(namesOn(quick, given)).toEqual(defaults.only)
  expect(namesOn(quick, made(1_000))).toContain('search')
  expect(namesOn(quick, made(1_000))).not.toContain('records-find')
  expect(namesOn(defaults, made(1_000))).toEqual(defaults.only)
})

test('only what is asked for is done, in the order of the tasks', () => {
  expect(namesOn({ ...quick, only: ['tables', 'save'] }, made(10_000))).toEqual(['save', 'tables'])
})

test('a quick run has the other engines on the largest wiki they have the time for', () => {
  expect([100, 1_000, 10_000].map((pages) => takesRivals(quick, made(pages)))).toEqual([false, true, false])
  expect(takesRivals(quick, given)).toBe(false)
  expect(takesRivals(defaults, made(10_000))).toBe(true)
})
