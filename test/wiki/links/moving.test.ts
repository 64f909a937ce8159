import { describe, expect, test } from 'vitest'
import { WikiError } from '../../../src/errors'
import { parsePagePath } from '../../../src/names'
import { listFiles, readFile, readHead, type Move, type OpenWiki, type Published } from '../../../src/wiki'
import { movePages, planHeading, planMove, readTextRules, renameHeading } from '../../../src/wiki/links'
import { commitBehind, interrupt, openWiki } from '../notation'

const ada = { name: 'Ada', email: 'ada@example.org' }
const edit = { message: 'Move', author: ada, base: null }

const move = async (wiki: OpenWiki, ...moves: readonly Move[]): Promise<Published> =>
  movePages(wiki, moves, { rules: await readTextRules(wiki, null), edit })

/** Every file with its text, as it is in the repository. */
async function textsOf(wiki: OpenWiki): Promise<Record<string, string>> {
  const { files } = await listFiles(wiki)
  const texts = files.map(async ({ path }) => [
    path,
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(wiki, path)),
  ])
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>
}

describe('Moving a page', () => {
  const files = {
    'Home.md': '[[Plan]] and [[Garden plan|the plan]]\r\n[x](notes/Plan.md)\r\n`[[Plan]]`',
    'notes/Plan.md': '\ufeff# Plan\n![p](pic.png) [[Home]]',
    'notes/pic.png': 'PNG',
    'Other.md': 'says Plan, links to nothing',
  }

  test('writes every link to it anew, in one commit on the branch', async () => {
    const wiki = await openWiki(files)
    const before = await readHead(wiki)
    const published = await move(wiki, { from: 'notes/Plan.md', to: 'The plan.md' })
    expect(published).toMatchObject({ kind: 'published', update: { from: before } })
    expect(await textsOf(wiki)).toEqual({
      'Home.md': '[[The plan]] and [[Garden plan|the plan]]\r\n[x](The%20plan.md)\r\n`[[Plan]]`',
      'The plan.md': '\ufeff# Plan\n![p](notes/pic.png) [[Home]]',
      'notes/pic.png': 'PNG',
      'Other.md': files['Other.md'],
    })
  })

  test('is planned first: which pages, which lines, how many links', async () => {
    const wiki = await openWiki(files)
    const rules = await readTextRules(wiki, null)
    const plan = await planMove(wiki, [{ from: 'notes/Plan.md', to: 'The plan.md' }], { rules })
    expect(plan).toEqual({
      base: await readHead(wiki),
      files: [{ from: 'notes/Plan.md', to: 'The plan.md' }],
      links: 3,
      pages: [
        {
          from: 'Home.md',
          to: 'Home.md',
          count: 2,
          lines: [
            {
              line: 1,
              before: '[[Plan]] and [[Garden plan|the plan]]',
              after: '[[The plan]] and [[Garden plan|the plan]]',
            },
            { line: 2, before: '[x](notes/Plan.md)', after: '[x](The%20plan.md)' },
          ],
        },
        {
          from: 'notes/Plan.md',
          to: 'The plan.md',
          count: 1,
          lines: [{ line: 2, before: '![p](pic.png) [[Home]]', after: '![p](notes/pic.png) [[Home]]' }],
        },
      ],
    })
    expect(await textsOf(wiki)).toEqual(files)
  })

  test('moves a folder with all that is in it, and assets as well', async () => {
    const wiki = await openWiki(files)
    await move(wiki, { from: 'notes', to: 'archive/2024' })
    expect(await textsOf(wiki)).toEqual({
      'Home.md': '[[Plan]] and [[Garden plan|the plan]]\r\n[x](archive/2024/Plan.md)\r\n`[[Plan]]`',
      'archive/2024/Plan.md': files['notes/Plan.md'],
      'archive/2024/pic.png': 'PNG',
      'Other.md': files['Other.md'],
    })
  })

  test('lets two pages change places', async () => {
    const wiki = await openWiki({ 'A.md': 'a [[B]]', 'B.md': 'b [[A]]', 'C.md': '[[A]] [[B]]' })
    await move(wiki, { from: 'A.md', to: 'B.md' }, { from: 'B.md', to: 'A.md' })
    expect(await textsOf(wiki)).toEqual({ 'B.md': 'a [[A]]', 'A.md': 'b [[B]]', 'C.md': '[[B]] [[A]]' })
  })

  test('notes the old name where Gollum’s wiki keeps such notes, and follows them', async () => {
    const wiki = await openWiki({
      'Home.md': '[[Old]] [[Older]]',
      'Old.md': '',
      '.redirects.gollum': '---\nOlder.md: Old.md',
    })
    await move(wiki, { from: 'Old.md', to: 'New.md' })
    expect(await textsOf(wiki)).toEqual({
      'Home.md': '[[New]] [[New]]',
      'New.md': '',
      '.redirects.gollum': '---\nOlder.md: Old.md\n"Old.md": "New.md"\n',
    })
  })

  test('notes it before the fence that ends such notes, and once of a name that is noted already', async () => {
    const wiki = await openWiki({
      'Home.md': '[[Old]]',
      'Old.md': '',
      '.redirects.gollum': '---\r\nOld.md: Gone.md\r\n# kept\r\nOlder.md: Old.md\r\n---\r\n',
    })
    await move(wiki, { from: 'Old.md', to: 'New.md' })
    expect(await textsOf(wiki)).toMatchObject({
      '.redirects.gollum': '---\r\n# kept\r\nOlder.md: Old.md\r\n"Old.md": "New.md"\r\n---\r\n',
    })
  })

  test('goes by the last note of a name that is noted twice', async () => {
    const wiki = await openWiki({
      'past/Home.md': '[[Old]] [[Odd: one]]',
      'Plan.md': '',
      '.redirects.gollum': '---\nOld.md: Gone.md\n"Odd: one.md": Plan.md\nOld.md: Plan.md\n---\n',
    })
    await move(wiki, { from: 'Plan.md', to: 'Scheme.md' })
    expect(await textsOf(wiki)).toMatchObject({ 'past/Home.md': '[[Scheme]] [[Scheme]]' })
  })

  test('follows links by a name that led to another name before it led there', async () => {
    const wiki = await openWiki({
      'past/Home.md': '[[Oldest]]',
      'Plan.md': '',
      '.redirects.gollum': '---\npast/Oldest.md: Old.md\nOld.md: Plan.md\n',
    })
    await move(wiki, { from: 'Plan.md', to: 'Scheme.md' })
    expect(await textsOf(wiki)).toMatchObject({ 'past/Home.md': '[[Scheme]]' })
  })

  test.each([
    [{ from: 'Nowhere.md', to: 'x.md' }, 'not-found'],
    [{ from: 'Other.md', to: 'Home.md' }, 'already-exists'],
    [{ from: 'Other.md', to: '../x.md' }, 'invalid-name'],
    [{ from: 'notes', to: 'notes//a' }, 'invalid-name'],
  ])('from %j is refused as %s, and nothing is written', async (wanted, code) => {
    const wiki = await openWiki(files)
    const refused = await move(wiki, wanted).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(WikiError)
    expect(refused).toMatchObject({ code })
    expect(await textsOf(wiki)).toEqual(files)
  })

  test('is refused when two files would come to lie in one place', async () => {
    const wiki = await openWiki({ 'A.md': 'a', 'B.md': 'b' })
    const moved = move(wiki, { from: 'A.md', to: 'C.md' }, { from: 'B.md', to: 'C.md' })
    await expect(moved).rejects.toMatchObject({ code: 'already-exists' })
    expect(await textsOf(wiki)).toEqual({ 'A.md': 'a', 'B.md': 'b' })
  })

  test('is planned anew when somebody writes another link meanwhile', async () => {
    const wiki = await openWiki({ 'Home.md': 'x', 'Plan.md': 'p', 'Other.md': 'y' })
    const rules = await readTextRules(wiki, null)
    const storage = interrupt(wiki.repository.storage, 4, () =>
      commitBehind(wiki, { 'Home.md': '[[Plan]]', 'Plan.md': 'p', 'Other.md': 'y' }),
    )
    const slow = { ...wiki, repository: { ...wiki.repository, storage } }
    const published = await movePages(slow, [{ from: 'Plan.md', to: 'New.md' }], { rules, edit })
    expect(published.kind).toBe('published')
    expect(Object.keys(await textsOf(wiki))).toContain('New.md')
  })

  test('can be given up while the pages are read', async () => {
    const wiki = await openWiki(files)
    const rules = await readTextRules(wiki, null)
    const stop = new AbortController()
    const planned = planMove(wiki, [{ from: 'notes', to: 'n' }], {
      rules,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(planned).rejects.toMatchObject({ code: 'aborted' })
  })
})

describe('Calling a heading otherwise', () => {
  test('takes the links to it along, in its page and in others', async () => {
    const wiki = await openWiki({
      'Plan.md': '# Plan\r\n\r\n## Old part ##\r\n[up](#old-part)\r\n\r\nOther\r\n===\r\n',
      'Home.md': '[[Plan#Old part]] [x](Plan.md#old-part) [[Plan#Other]]',
    })
    const rules = await readTextRules(wiki, null)
    const path = parsePagePath('Plan.md')
    await renameHeading(wiki, { path, heading: 'old-part', to: 'New part' }, { rules, edit })
    await renameHeading(wiki, { path, heading: 'other', to: 'Rest' }, { rules, edit })
    expect(await textsOf(wiki)).toEqual({
      'Plan.md': '# Plan\r\n\r\n## New part ##\r\n[up](#new-part)\r\n\r\nRest\r\n===\r\n',
      'Home.md': '[[Plan#New part]] [x](Plan.md#new-part) [[Plan#Rest]]',
    })
    const missing = renameHeading(wiki, { path, heading: 'gone', to: 'x' }, { rules, edit })
    await expect(missing).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is planned first: its own line, and every link on every page', async () => {
    const files = { 'Plan.md': '# Plan\n\n## Old\n[up](#old) [out](Home.md)\n', 'Home.md': 'Plan\n[[Plan#Old|x]]\n' }
    const wiki = await openWiki(files)
    const path = parsePagePath('Plan.md')
    const rules = await readTextRules(wiki, null)
    const plan = await planHeading(wiki, { path, heading: 'old', to: ' New\n part ' }, { rules })
    expect(plan).toEqual({
      base: await readHead(wiki),
      files: [],
      links: 2,
      pages: [
        {
          ...{ from: path, to: path, count: 1 },
          lines: [
            { line: 3, before: '## Old', after: '## New part' },
            { line: 4, before: '[up](#old) [out](Home.md)', after: '[up](#new-part) [out](Home.md)' },
          ],
        },
        {
          ...{ from: 'Home.md', to: 'Home.md', count: 1 },
          lines: [{ line: 2, before: '[[Plan#Old|x]]', after: '[[Plan#New part|x]]' }],
        },
      ],
    })
    expect(await textsOf(wiki)).toEqual(files)
  })

  test('takes along the links to headings of its old or new name, which are numbered otherwise then', async () => {
    const wiki = await openWiki({
      'Plan.md': '# Beans\n# Beans\n# Peas\n',
      'Home.md': '[1](Plan.md#beans) [2](Plan.md#beans-1) [3](Plan.md#peas)',
    })
    const rules = await readTextRules(wiki, null)
    await renameHeading(wiki, { path: parsePagePath('Plan.md'), heading: 'beans', to: 'Peas' }, { rules, edit })
    expect(await textsOf(wiki)).toEqual({
      'Plan.md': '# Peas\n# Beans\n# Peas\n',
      'Home.md': '[1](Plan.md#peas) [2](Plan.md#beans) [3](Plan.md#peas-1)',
    })
  })
})
