import { describe, expect, test } from 'vitest'
import { hasCode } from '../../../src/errors'
import { resolveRef } from '../../../src/git'
import { parseRefName } from '../../../src/names'
import { createTag, deleteTag, listTags, readHead } from '../../../src/wiki'
import { loadFromFolder, saveToFolder } from '../../git/notation'
import { fsck, git } from '../../support/git'
import { ada, newPlace, openTab, saveAll, shown } from './notation'

const tagRef = (name: string) => parseRefName(`refs/tags/${name}`)

async function begin() {
  const tab = openTab(await newPlace())
  await saveAll(tab, { 'Home.md': 'one\n' })
  return { tab, wiki: await shown(tab) }
}

describe('a tag', () => {
  test('with a message is the object that git itself makes', async () => {
    const { tab, wiki } = await begin()
    const folder = await saveToFolder(tab.repository)
    const messages = ['Spring', 'Two\n\nparagraphs\n', '\n\nspace around\n\n\n', 'Ünïcode 日本', 'ends with spaces\n']
    for (const [i, message] of messages.entries()) {
      await createTag(wiki, `v${i}`, { message, author: ada })
      const date = `${wiki.now().time} +0100`
      await git(['tag', '-a', `v${i}`, '-m', message], { cwd: folder, env: { GIT_COMMITTER_DATE: date } })
      expect(await resolveRef(tab.repository, tagRef(`v${i}`))).toBe(await git(['rev-parse', `v${i}`], { cwd: folder }))
    }
    const ours = await saveToFolder(tab.repository)
    await fsck(ours)
    expect(
      await git(['for-each-ref', '--format=%(refname:short) %(taggername) %(contents:subject)'], { cwd: ours }),
    ).toBe(await git(['for-each-ref', '--format=%(refname:short) %(taggername) %(contents:subject)'], { cwd: folder }))
  })

  test('without one is only a name, for any commit', async () => {
    const { tab, wiki } = await begin()
    const first = await readHead(wiki)
    await saveAll(tab, { 'Home.md': 'two\n' })
    await createTag(wiki, 'first', { at: first!, message: ' \n', author: ada })
    expect(await resolveRef(tab.repository, tagRef('first'))).toBe(first)
    expect(await listTags(wiki)).toMatchObject([{ name: 'first', commit: { oid: first }, message: null, tagger: null }])
  })

  test('is listed with who made it, when and why, the newest first; also one that another git made', async () => {
    const { tab, wiki } = await begin()
    const folder = await saveToFolder(tab.repository)
    const at = (time: number) => ({ cwd: folder, env: { GIT_COMMITTER_DATE: `${time} +0000` } })
    await git(['tag', '-a', 'old', '-m', 'Old\n\nand more'], at(1_500_000_000))
    await git(['tag', '-a', 'of-tag', '-m', 'A tag of a tag', 'old'], at(1_900_000_000))
    await git(['tag', 'light'], at(1_600_000_000))
    await git(['tag', 'tree', 'HEAD^{tree}'], at(1_600_000_000))
    const signed = '-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n'
    const head = await git(['rev-parse', 'HEAD'], { cwd: folder })
    const body = `object ${head}\ntype commit\ntag signed\ntagger Bo <bo@x> 1800000000 +0200\n\nSigned\n${signed}`
    const oid = await git(['hash-object', '-w', '-t', 'tag', '--stdin'], { cwd: folder, input: body })
    await git(['update-ref', 'refs/tags/signed', oid], { cwd: folder })
    const tags = await listTags({ ...wiki, repository: await loadFromFolder(folder) })
    expect(tags.map(({ name, message, tagger, time }) => [name, message, tagger?.name ?? null, time / 1000])).toEqual([
      ['of-tag', 'A tag of a tag', 'Ada', 1_900_000_000],
      ['signed', 'Signed', 'Bo', 1_800_000_000],
      ['light', null, null, wiki.now().time],
      ['old', 'Old\n\nand more', 'Ada', 1_500_000_000],
    ])
    expect(tags.every(({ commit }) => commit.oid === head)).toBe(true)
  })

  test('is of a commit that is there, has a name of its own, and can be deleted once', async () => {
    const { wiki } = await begin()
    const tag = { message: '', author: ada }
    const missing = { ...tag, at: (await readHead(wiki))!.replace(/./g, 'a') as never }
    await expect(createTag(wiki, 'v1', missing)).rejects.toSatisfy((error) => hasCode(error, 'not-found'))
    await createTag(wiki, 'v1', tag)
    await expect(createTag(wiki, 'v1', tag)).rejects.toSatisfy((error) => hasCode(error, 'already-exists'))
    await deleteTag(wiki, 'v1')
    await expect(deleteTag(wiki, 'v1')).rejects.toSatisfy((error) => hasCode(error, 'not-found'))
    expect(await listTags(wiki)).toEqual([])
  })
})
