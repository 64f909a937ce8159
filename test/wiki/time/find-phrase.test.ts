import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { findPhrase, type OpenWiki, type PhraseFind } from '../../../src/wiki'
import { ada } from '../../git/notation'
import { commitBehind, openWiki } from '../notation'

const page = parsePagePath('a.md')

/** The whole search, slice by slice. */
async function findAll(wiki: OpenWiki, phrase: string, path: typeof page | null = null) {
  const finds: PhraseFind[] = []
  let slices = 0
  for (let after = null, goesOn = true; goesOn; slices++) {
    const slice = await findPhrase(wiki, phrase, { path, after })
    finds.push(...slice.finds)
    goesOn = slice.next !== null
    expect(slice.searched).toBeLessThanOrEqual(slice.total)
    if (goesOn) expect(slice.searched).toBeLessThan(slice.total)
    after = slice.next
  }
  return { finds, slices }
}

const describeFinds = (finds: readonly PhraseFind[]) =>
  finds.map(({ files }) => files.map(({ path, before, after }) => `${path} ${before} → ${after}`))

describe('a phrase in history', () => {
  it('appears, changes in number and disappears, newest first, with the lines where it did', async () => {
    const wiki = await openWiki({ 'a.md': 'one\n', 'b.md': 'an owl\n' })
    await commitBehind(wiki, { 'a.md': 'one\nan owl, two owls\n' })
    await commitBehind(wiki, { 'a.md': 'one\nan owl, two owls\nthree\n' })
    await commitBehind(wiki, { 'a.md': 'one\nan owl\nthree\n' })
    await commitBehind(wiki, { 'a.md': 'one\n', 'b.md': 'a lark\n' })
    const { finds } = await findAll(wiki, 'owl')
    expect(describeFinds(finds)).toEqual([['a.md 1 → 0', 'b.md 1 → 0'], ['a.md 2 → 1'], ['a.md 0 → 2'], ['b.md 0 → 1']])
    expect(finds[1]?.files[0]?.lines).toEqual([
      { side: 'before', number: 2, text: 'an owl, two owls' },
      { side: 'after', number: 2, text: 'an owl' },
    ])
    expect(describeFinds((await findAll(wiki, 'owl', page)).finds)).toEqual([
      ['a.md 1 → 0'],
      ['a.md 2 → 1'],
      ['a.md 0 → 2'],
    ])
  })

  it('is looked for as it was typed', async () => {
    const wiki = await openWiki({ 'a.md': 'An Owl\n' })
    expect((await findAll(wiki, 'owl')).finds).toEqual([])
    expect((await findAll(wiki, 'an Owl')).finds).toEqual([])
    expect((await findAll(wiki, '')).finds).toEqual([])
    expect((await findAll(wiki, 'n Ow')).finds).toHaveLength(1)
  })

  it('is found in text, and not in what is none', async () => {
    const wiki = await openWiki({ 'a.md': 'höhle\n', 'b.png': 'höhle\0' })
    expect(describeFinds((await findAll(wiki, 'höhle')).finds)).toEqual([['a.md 0 → 1']])
  })

  it('comes slice by slice when there is much of it, each commit once', async () => {
    const wiki = await openWiki({ 'a.md': '' })
    for (let at = 1; at <= 50; at++) await commitBehind(wiki, { 'a.md': 'owl '.repeat(at) })
    const { finds, slices } = await findAll(wiki, 'owl')
    expect(slices).toBeGreaterThan(2)
    expect(describeFinds(finds)).toEqual(Array.from({ length: 50 }, (_, at) => [`a.md ${49 - at} → ${50 - at}`]))
  })

  it('names a few files of a commit that has many, and counts the others', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.md`, 'owl\n']))
    const { finds } = await findAll(await openWiki(files), 'owl')
    expect(finds).toMatchObject([{ commit: { author: { name: ada.name } }, more: 20 }])
    expect(finds[0]?.files).toHaveLength(10)
  })

  it('cuts a long line around it', async () => {
    const wiki = await openWiki({ 'a.md': `${'before '.repeat(200)}owl${' after'.repeat(200)}\n` })
    const line = (await findAll(wiki, 'owl')).finds[0]?.files[0]?.lines[0]?.text ?? ''
    expect(line).toMatch(/^….*owl.*…$/)
    expect(line.length).toBeLessThan(260)
  })
})
