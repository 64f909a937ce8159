import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { listFiles, readFile, readHead } from '../../../src/wiki'
import { planRelink, readTextRules, relinkPages } from '../../../src/wiki/links'
import { openWiki } from '../notation'

const edit = { message: 'Lead elsewhere', author: { name: 'Ada', email: 'ada@example.org' }, base: null }
const relink = { missing: parsePagePath('Beeds.md'), to: parsePagePath('garden/Beds.md') }
const files = {
  'Diary.md': '\ufeffDug the [[Beeds]].\r\n[x](Beeds.md)',
  'Plan.md': 'Says Beeds, `[[Beeds]]`, and links to [[Diary]].',
  'garden/Beds.md': '# Beds',
}

describe('Links that lead to no page', () => {
  test('lead to another one after one commit, seen first, and all else stays byte for byte', async () => {
    const wiki = await openWiki(files)
    const rules = await readTextRules(wiki, null)
    const before = await readHead(wiki)
    expect(await planRelink(wiki, relink, { rules })).toMatchObject({
      base: before,
      files: [],
      links: 2,
      pages: [{ from: 'Diary.md', to: 'Diary.md', count: 2 }],
    })
    expect(await relinkPages(wiki, relink, { rules, edit })).toMatchObject({
      kind: 'published',
      update: { from: before },
    })
    const read = async (path: string): Promise<string> =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(wiki, parsePagePath(path)))
    expect(await read('Diary.md')).toBe('\ufeffDug the [[Beds]].\r\n[x](garden/Beds.md)')
    expect(await read('Plan.md')).toBe(files['Plan.md'])
    expect((await listFiles(wiki)).files.map(({ path }) => path)).toEqual(Object.keys(files))
  })

  test('cannot be led to a page that is not there', async () => {
    const wiki = await openWiki(files)
    const rules = await readTextRules(wiki, null)
    const nowhere = { ...relink, to: parsePagePath('Nowhere.md') }
    await expect(planRelink(wiki, nowhere, { rules })).rejects.toMatchObject({ code: 'not-found' })
  })
})
