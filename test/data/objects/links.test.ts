/** Symbolic links where a model has its records: what they lead to is not read. */
import { describe, expect, test } from 'vitest'
import { editTree, treeOf, writeBlob, writeCommit, type Repository } from '../../../src/git'
import { parsePagePath } from '../../../src/names'
import { text, type Workspace } from '../../../src/data/objects'
import { ada, bytes, commitFiles, emptyRepository, moveMain, type Files } from '../../git/notation'
import { openOn } from './notation'

/** A workspace on files, one of which is a link. */
async function workspaceWith(files: Files, link: string): Promise<Workspace> {
  const repository: Repository = await emptyRepository()
  const first = await commitFiles(repository, [], files)
  const entry = { oid: await writeBlob(repository, bytes('Other.csv')), mode: '120000' }
  const tree = await editTree(repository, await treeOf(repository, first), [{ path: parsePagePath(link), entry }])
  if (tree === null) throw new Error('a tree with an entry')
  const commit = await writeCommit(repository, { tree, parents: [first], message: 'm', author: ada, committer: ada })
  await moveMain(repository, null, commit)
  return openOn(repository)
}

const leadsOut = { code: 'unsupported', data: { reason: 'leads-out' } }

describe('a link', () => {
  test('in the place of a file of rows is no file without rows, and no row takes its place', async () => {
    const workspace = await workspaceWith({ 'Other.csv': 'id,title\na,A\n' }, 'Page.csv')
    const Page = workspace.model('Page', { title: text() }, { format: 'csv' })
    await expect(Page.find()).rejects.toMatchObject(leadsOut)
    await expect(Page.read('a')).rejects.toMatchObject(leadsOut)
    await expect(Page.create({ id: 'b', title: 'B' }).save()).rejects.toMatchObject(leadsOut)
  })

  test('among files that are records is none, and hides no other', async () => {
    const workspace = await workspaceWith({ 'Page/a.json': '{"title":"A"}' }, 'Page/b.json')
    const Page = workspace.model('Page', { title: text() }, { format: 'json' })
    expect((await Page.find()).map(({ title }) => title)).toEqual(['A'])
    await expect(Page.read('b')).rejects.toMatchObject({ code: 'not-found' })
  })
})
