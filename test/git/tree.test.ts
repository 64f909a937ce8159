import fc from 'fast-check'
import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fsck, git } from '../support/git'
import { looseKey } from '../../src/git/keys'
import { hashObject } from '../../src/git/pack'
import { decodeTree, encodeTree, kindOf, textOfName, byteString } from '../../src/git/trees/tree'
import {
  diffTrees,
  editTree,
  findFile,
  listTree,
  sendPack,
  treeOf,
  writeBlob,
  writeCommit,
  writeTree,
  type Repository,
} from '../../src/git'
import { parsePagePath, type Oid } from '../../src/names'
import { ada, bytes, commitFiles, emptyRepository, moveMain, saveToFolder, type Files } from './notation'

const part = fc.constantFrom('a', 'b', 'ab', 'a.b', 'a-b', 'Über', '日本', '🎈', 'Z')
const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
const edits = fc.array(fc.tuple(path, fc.option(fc.constantFrom('', 'x', 'y\n'), { freq: 3 })), { maxLength: 12 })

/** The edits as one commit's files, each path once and none both a file and a folder. */
const compatible = (list: readonly (readonly [string, string | null])[], taken: readonly string[]): Files => {
  const files: Record<string, string | null> = {}
  const clashes = (a: string, b: string): boolean => a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
  for (const [name, text] of list)
    if (![...Object.keys(files), ...taken].some((other) => clashes(name, other))) files[name] = text
  return files
}

describe('a tree', () => {
  it('is written as it was read, names that are not UTF-8 and odd modes included', () => {
    const name = fc
      .uint8Array({ minLength: 1, maxLength: 8 })
      .map((raw) => String.fromCharCode(...raw.map((byte) => byte || 1)).replaceAll('/', '_'))
    const mode = fc.constantFrom('100644', '100755', '100664', '40000', '120000', '160000')
    const oid = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((raw) => Buffer.from(raw).toString('hex'))
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ mode, name, oid }), { selector: (entry) => entry.name }), (entries) => {
        const tree = encodeTree(entries as unknown as Parameters<typeof encodeTree>[0])
        expect(encodeTree(decodeTree(tree))).toEqual(tree)
        expect(decodeTree(tree)).toHaveLength(entries.length)
      }),
    )
  })

  it('tells names that are no text from those that are', () => {
    expect(textOfName('\xff')).toBeUndefined()
    expect(textOfName(byteString('Ünïcode'))).toBe('Ünïcode')
    expect(kindOf({ mode: '100664' })).toBe('file')
  })

  it('is, after any edits, the tree that native git makes of the same files', async () => {
    await fc.assert(
      fc.asyncProperty(edits, edits, async (first, second) => {
        const repository = await emptyRepository()
        const before = compatible(first, [])
        const kept = Object.keys(before).filter((name) => before[name] !== null)
        const after = compatible(second, kept)
        const parent = await commitFiles(repository, [], before)
        const commit = await commitFiles(repository, [parent], after)
        await moveMain(repository, null, commit)
        const model = new Map(Object.entries({ ...before, ...after }).filter(([, text]) => text !== null))
        const { files } = await listTree(repository, await treeOf(repository, commit))
        expect(files.map(({ path }) => path).sort()).toEqual([...model.keys()].sort())
        const changed = await diffTrees(repository, await treeOf(repository, parent), await treeOf(repository, commit))
        expect(changed.map(({ path }) => path).sort()).toEqual(
          Object.keys(after)
            .filter((name) => (before[name] ?? null) !== (after[name] ?? null))
            .sort(),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('has the oid that git mktree gives it, and passes fsck', async () => {
    const repository = await emptyRepository()
    const files = { 'a/b/c.md': '1', 'a.md': '2', 'a-b.md': '3', a0: '4', 'Über/日本.md': '5' }
    const commit = await commitFiles(repository, [], files)
    await moveMain(repository, null, commit)
    const folder = await saveToFolder(repository)
    await fsck(folder)
    const tree = await git(['rev-parse', 'main^{tree}'], { cwd: folder })
    const listing = await git(['ls-tree', '-z', tree], { cwd: folder })
    expect(await git(['mktree', '-z'], { cwd: folder, input: listing })).toBe(tree)
    expect(tree).toBe(await treeOf(repository, commit))
  })

  it('does not take a file where a folder is, nor a folder where a file is', async () => {
    const repository = await emptyRepository()
    const tree = await treeOf(repository, await commitFiles(repository, [], { 'a/b': '1', c: '2' }))
    const entry = { oid: await writeTree(repository, []) }
    await expect(editTree(repository, tree, [{ path: parsePagePath('a'), entry }])).rejects.toMatchObject({
      code: 'already-exists',
    })
    await expect(editTree(repository, tree, [{ path: parsePagePath('c/d'), entry }])).rejects.toMatchObject({
      code: 'already-exists',
    })
  })
})

describe('an edit', () => {
  const file = async (repository: Repository, text: string) => ({ oid: await writeBlob(repository, bytes(text)) })

  it('that deletes a page leaves the folder alone that took its place', async () => {
    const repository = await emptyRepository()
    const tree = await treeOf(repository, await commitFiles(repository, [], { 'a/b': '1' }))
    expect(await editTree(repository, tree, [{ path: parsePagePath('a'), entry: null }])).toBe(tree)
  })

  it('turns a page into a folder, and a folder that empties into a page', async () => {
    const repository = await emptyRepository()
    const tree = await treeOf(repository, await commitFiles(repository, [], { a: '1' }))
    const folder = await editTree(repository, tree, [
      { path: parsePagePath('a/b'), entry: await file(repository, '2') },
      { path: parsePagePath('a'), entry: null },
    ])
    expect((await listTree(repository, folder ?? tree)).files.map(({ path }) => path)).toEqual(['a/b'])
    const page = await editTree(repository, folder, [
      { path: parsePagePath('a'), entry: await file(repository, '1') },
      { path: parsePagePath('a/b'), entry: null },
    ])
    expect(page).toBe(tree)
  })
})

describe('a tree from a forger', () => {
  const named = async (
    repository: Repository,
    list: readonly (readonly [mode: string, name: string, text: string])[],
  ) =>
    writeTree(
      repository,
      await Promise.all(
        list.map(async ([mode, name, text]) => ({ mode, name, oid: await writeBlob(repository, bytes(text)) })),
      ),
    )
  const commitOf = async (repository: Repository, tree: Oid) =>
    writeCommit(repository, { tree, parents: [], message: 'm', author: ada, committer: ada })

  it('shows the same one of two files of one name before and after a save beside them', async () => {
    const repository = await emptyRepository()
    const tree = await named(repository, [
      ['100644', 'a.md', 'first'],
      ['100644', 'a.md', 'second'],
    ])
    const path = parsePagePath('a.md')
    const before = await findFile(repository, await commitOf(repository, tree), path)
    expect(await listTree(repository, tree)).toMatchObject({ files: [{ path, oid: before?.oid }], unnamed: 1 })
    const edit = { path: parsePagePath('b.md'), entry: { oid: await writeBlob(repository, bytes('b')) } }
    const edited = (await editTree(repository, tree, [edit])) ?? tree
    expect(await findFile(repository, await commitOf(repository, edited), path)).toEqual(before)
  })

  it('has no file whose name holds a slash, is a way out, or belongs to git', async () => {
    const repository = await emptyRepository()
    const tree = await named(
      repository,
      ['', '.', '..', '.git', '.GIT', 'a/b', '/etc', '../x', 'ok'].map((name) => ['100644', name, 'x']),
    )
    const { files, unnamed } = await listTree(repository, tree)
    expect([files.map(({ path }) => path), unnamed]).toEqual([['ok'], 8])
    expect((await diffTrees(repository, null, tree)).map(({ path }) => path)).toEqual(['ok'])
  })

  it('of a hundred thousand million files is listed and compared up to the limits', async () => {
    const repository = await emptyRepository()
    let tree = await named(repository, [['100644', 'f', 'x']])
    for (let level = 0; level < 11; level++)
      tree = await writeTree(
        repository,
        Array.from({ length: 10 }, (_, at) => ({ mode: '40000', name: String(at), oid: tree })),
      )
    const { files, unnamed } = await listTree(repository, tree)
    expect(files.length).toBeLessThan(250_000)
    expect(unnamed).toBeGreaterThan(0)
    expect((await diffTrees(repository, null, tree)).length).toBeLessThan(250_000)
  })

  it('of five thousand folders in each other is read as far as a path goes', async () => {
    const repository = await emptyRepository()
    const batch = new Map<string, Uint8Array>()
    let tree = await named(repository, [['100644', 'f', 'x']])
    for (let level = 0; level < 5000; level++) {
      const object = encodeTree([{ mode: '40000', name: 'd', oid: tree }])
      tree = hashObject({ type: 'tree', bytes: object })
      batch.set(looseKey(tree), zlibSync(Buffer.concat([bytes(`tree ${object.length}\0`), object]), { level: 0 }))
    }
    await repository.storage.write(batch)
    expect(await listTree(repository, tree)).toEqual({ files: [], unnamed: 1 })
    expect(await diffTrees(repository, null, tree)).toEqual([])
    const commit = await commitOf(repository, tree)
    expect(await sendPack(repository, { tips: [commit], hidden: [] })).not.toBeNull()
  })
})
