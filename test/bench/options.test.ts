import { expect, test } from 'vitest'
import { defaults, parseOptions, UsageError } from './options'

test('without words everything is measured, on wikis of three sizes', () => {
  expect(parseOptions([])).toEqual(defaults)
  expect(defaults.wikis).toEqual([100, 1_000, 10_000])
  expect(defaults.against).toEqual(['native', 'verso', 'isomorphic', 'wasm'])
})

test('a value comes after its name, with a space or an equals sign', () => {
  expect(parseOptions(['--wikis', '100,2000', '--json=a=b.json'])).toMatchObject({
    wikis: [100, 2_000],
    json: 'a=b.json',
  })
})

test('flags take no value', () => {
  expect(parseOptions(['--quick', '--check', '--readme', '--against', 'verso'])).toMatchObject({
    quick: true,
    check: true,
    readme: true,
    against: ['verso'],
  })
})

test('the name of a family of tasks means all of them', () => {
  expect(parseOptions(['--only', 'clone,save']).only).toEqual(['clone', 'clone-recent', 'clone-on-demand', 'save'])
  expect(parseOptions(['--only', 'clone-recent']).only).toEqual(['clone-recent'])
})

test('a repository is measured alone, unless sizes are asked for as well', () => {
  expect(parseOptions(['--repository', 'a.bundle'])).toMatchObject({ repository: 'a.bundle', wikis: [] })
  expect(parseOptions(['--repository', 'a.bundle', '--wikis', '100']).wikis).toEqual([100])
})

test.each([
  [['--fast'], 'There is no option “--fast”.'],
  [['--wikis'], '“--wikis” needs a value.'],
  [['--wikis', 'many'], '“many” is not a number of pages.'],
  [['--wikis', '0'], '“0” is not a number of pages.'],
  [['--against', 'svn'], 'There is no contender “svn”.'],
  [['--against', 'verso-small'], 'There is no contender “verso-small”.'],
  [['--only', 'sing'], 'There is no task “sing”.'],
])('%s is refused in words', (words, sentence) => {
  expect(() => parseOptions(words)).toThrow(UsageError)
  expect(() => parseOptions(words)).toThrow(sentence)
})
