import { describe, expect, test } from 'vitest'
import { editing } from '../../../src/app/messages/en/rest/writing/editing'
import { decideOpening } from '../../../src/app/views/editing/opening'
import { findPages } from '../../../src/app/views/editing/suggest/find-pages'
import { suggestMessage } from '../../../src/app/views/editing/suggest/suggest-message'
import { parseOid, parsePagePath } from '../../../src/names'

describe('the suggested message', () => {
  const page = '# Mint\n\nA herb.\n\n## Kinds\n\nPeppermint.\n\n## Harvest\n\nJune.\n\n## Pests\n\nNone.\n'
  const suggest = (before: string | null, after: string) => suggestMessage({ title: 'Mint', before, after }, editing)

  test('names a new page', () => expect(suggest(null, page)).toBe('Create Mint'))
  test('names the heading that was changed', () =>
    expect(suggest(page, page.replace('June', 'July'))).toBe('Edit Mint: Harvest'))
  test('names two, in the order of the page', () =>
    expect(suggest(page, page.replace('None', 'Aphids').replace('Pepper', 'Spear'))).toBe('Edit Mint: Kinds, Pests'))
  test('names a heading as high as the title, when it is not the first', () =>
    expect(suggest(`${page}\n# Notes\n\nOne.\n`, `${page}\n# Notes\n\nTwo.\n`)).toBe('Edit Mint: Notes'))
  test('names a section that was added, or taken away', () => {
    expect(suggest(page, `${page}\n## Tea\n\nHot.\n`)).toMatch(/Tea$/)
    expect(suggest(page, page.replace(/## Harvest[^]*(?=## Pests)/, ''))).toBe('Edit Mint: Harvest')
  })
  test('names only the page when the edit is above the headings, or all over', () => {
    expect(suggest(page, page.replace('A herb', 'An herb'))).toBe('Edit Mint')
    expect(suggest(page, page.replaceAll('.', '!'))).toBe('Edit Mint')
  })
  test('takes a line of code for code', () =>
    expect(suggest('a\n```\n## x\n1\n```\n', 'a\n```\n## x\n2\n```\n')).toBe('Edit Mint'))
})

describe('an editor opens with', () => {
  const path = parsePagePath('Mint.md')
  const commit = parseOid('1'.repeat(40))
  const base = parseOid('2'.repeat(40))
  const page = { path, commit, oid: base, text: 'as saved', readOnly: null }
  const draft = { path, text: 'as typed', base, time: 7 }
  const fresh = { text: '# Mint\n', base: null }

  test('the page, when nothing was left unsaved', () =>
    expect(decideOpening(page, null, fresh)).toEqual({
      text: 'as saved',
      base: commit,
      saved: 'as saved',
      restored: null,
    }))
  test('what was typed, as an edit of the commit it was typed on', () =>
    expect(decideOpening(page, draft, fresh)).toEqual({ text: 'as typed', base, saved: 'as saved', restored: draft }))
  test('the page, when the draft says nothing else', () =>
    expect(decideOpening(page, { ...draft, text: 'as saved' }, fresh)).toMatchObject({ base: commit, restored: null }))
  test('a draft of a page that was never saved', () =>
    expect(decideOpening(null, draft, fresh)).toMatchObject({ text: 'as typed', saved: null, restored: draft }))
  test('its title, when it is new', () =>
    expect(decideOpening(null, null, fresh)).toEqual({ ...fresh, saved: null, restored: null }))
})

describe('completing a link', () => {
  const pages = ['Peppermint.md', 'Mint.md', 'Herbs/Wild mint.md', 'Mint/Tea.md'].map(parsePagePath)
  test('offers names that begin so, then words that do, then what holds it', () =>
    expect(findPages(pages, 'mint').map(({ path }) => path)).toEqual([
      'Mint.md',
      'Herbs/Wild mint.md',
      'Peppermint.md',
      'Mint/Tea.md',
    ]))
})
