import { describe, expect, it } from 'vitest'
import { mergeTrees, writeBlob, writeTree, type Repository } from '../../../src/git'
import { parseOid, type Oid } from '../../../src/names'
import { bytes, emptyRepository } from '../notation'
import { byLines, mergeLines } from './merge-lines'
import { text, writeFiles } from './trees'

type Names = Readonly<Record<string, readonly [mode: string, oid: Oid]>>

const makeTree = (repository: Repository, names: Names): Promise<Oid> =>
  writeTree(
    repository,
    Object.entries(names).map(([name, [mode, oid]]) => ({ name, mode, oid })),
  )

const fake = (digit: string): Oid => parseOid(digit.repeat(40))

describe('what is the same, or only one side changed', () => {
  it('is not even read', async () => {
    const repository = await emptyRepository()
    const blob = await writeBlob(repository, bytes('page\n'))
    const tree = (names: Names): Promise<Oid> => makeTree(repository, { same: ['40000', fake('a')], ...names })
    const base = await tree({ ours: ['40000', fake('1')], theirs: ['40000', fake('2')], page: ['100644', fake('3')] })
    const ours = await tree({ ours: ['40000', fake('4')], theirs: ['40000', fake('2')], page: ['100644', fake('3')] })
    const theirs = await tree({ ours: ['40000', fake('1')], theirs: ['40000', fake('5')], page: ['100644', blob] })
    const wanted = await tree({ ours: ['40000', fake('4')], theirs: ['40000', fake('5')], page: ['100644', blob] })
    expect(await mergeTrees(repository, { base, ours, theirs }, mergeLines)).toMatchObject({
      tree: wanted,
      conflicts: [],
    })
  })
})

/** Ten folders in ten folders, and so on: a few objects that stand for ten thousand million. */
async function makeBomb(repository: Repository, content: string): Promise<Oid> {
  const file = await writeBlob(repository, bytes(content))
  let tree = await makeTree(repository, { file: ['100644', file] })
  for (let depth = 0; depth < 10; depth++)
    tree = await makeTree(
      repository,
      Object.fromEntries(Array.from({ length: 10 }, (_, name) => [`${name}`, ['40000', tree] as const])),
    )
  return tree
}

describe('a few trees that name each other a million times over', () => {
  it('are taken whole where one side has them, though a renamed page may be in them', async () => {
    const repository = await emptyRepository()
    const bomb = await makeBomb(repository, 'boom\n')
    const base = await writeFiles(repository, { 'a.md': text('abcdef') })
    const theirs = await writeFiles(repository, { 'a.md': text('abcdeX') })
    const ours = await makeTree(repository, { bomb: ['40000', bomb] })
    const { conflicts, tree } = await mergeTrees(repository, { base, ours, theirs }, mergeLines)
    expect(conflicts).toMatchObject([{ path: 'a.md', reason: 'deleted' }])
    expect(tree).toBe(ours)
  })

  it('are refused where both have changed them', async () => {
    const repository = await emptyRepository()
    const [base, ours, theirs] = [
      await makeBomb(repository, 'one\n'),
      await makeBomb(repository, 'two\n'),
      await makeBomb(repository, 'three\n'),
    ]
    await expect(mergeTrees(repository, { base, ours, theirs }, mergeLines)).rejects.toMatchObject({
      code: 'too-large',
    })
  })
})

describe('names that no page can have', () => {
  const odd = 'caf\xe9.md'

  it('stay as they are in a clean merge', async () => {
    const repository = await emptyRepository()
    const tree = async (one: string, other: string): Promise<Oid> =>
      makeTree(repository, {
        [odd]: ['100644', await writeBlob(repository, bytes(one))],
        '.git': ['100644', await writeBlob(repository, bytes(other))],
      })
    const sides = { base: await tree('a\n', 'b\n'), ours: await tree('A\n', 'b\n'), theirs: await tree('a\n', 'B\n') }
    expect(await mergeTrees(repository, sides, mergeLines)).toMatchObject({
      tree: await tree('A\n', 'B\n'),
      conflicts: [],
    })
  })

  it('are shown by one that comes near in a conflict, and are themselves when it is settled', async () => {
    const repository = await emptyRepository()
    const tree = async (content: string): Promise<Oid> =>
      makeTree(repository, {
        [odd]: ['100644', await writeBlob(repository, bytes(content))],
        '..': ['100644', await writeBlob(repository, bytes(content))],
      })
    const sides = { base: await tree('a\n'), ours: await tree('b\n'), theirs: await tree('c\n') }
    const open = await mergeTrees(repository, sides, mergeLines)
    expect(open.conflicts.map(({ path }) => path).sort()).toEqual(['_..', 'café.md'])
    expect(open.tree).toBe(sides.ours)
    const settled = await mergeTrees(repository, sides, {
      ...mergeLines,
      resolve: () => ({ kind: 'bytes', bytes: bytes('d\n') }),
    })
    expect(settled.tree).toBe(await tree('d\n'))
  })

  it('are each shown by one of its own, however many begin alike', async () => {
    const repository = await emptyRepository()
    const tree = async (content: string): Promise<Oid> => {
      const blob = await writeBlob(repository, bytes(content))
      const names = Array.from({ length: 1000 }, (_, i) => `${'x'.repeat(300)}${String(i).padStart(4, '0')}`)
      return makeTree(repository, Object.fromEntries(names.map((name) => [name, ['100644', blob] as const])))
    }
    const sides = { base: await tree('a\n'), ours: await tree('b\n'), theirs: await tree('c\n') }
    const { conflicts } = await mergeTrees(repository, sides, mergeLines)
    expect(new Set(conflicts.map(({ path }) => path)).size).toBe(1000)
    expect(conflicts.at(-1)?.path).toBe(`_${'x'.repeat(60)}~1000`)
  })

  it('which hold a slash are left as our side has them', async () => {
    const repository = await emptyRepository()
    const tree = async (name: string, content: string): Promise<Oid> =>
      makeTree(repository, { [name]: ['100644', await writeBlob(repository, bytes(content))] })
    const sides = { base: null, ours: await tree('a/b', 'x\n'), theirs: await tree('c/d', 'y\n') }
    expect(await mergeTrees(repository, sides, mergeLines)).toMatchObject({ tree: sides.ours, conflicts: [] })
  })
})

describe('a merge that is called off', () => {
  it('ends before the next file is read, and says that it was aborted', async () => {
    const repository = await emptyRepository()
    const abort = new AbortController()
    const sides = {
      base: await writeFiles(repository, { 'a.md': text('abcd'), 'b.md': text('abcd') }),
      ours: await writeFiles(repository, { 'a.md': text('abcX'), 'b.md': text('abcX') }),
      theirs: await writeFiles(repository, { 'a.md': text('Xbcd'), 'b.md': text('Xbcd') }),
    }
    let merged = 0
    const options = {
      signal: abort.signal,
      mergeFile: (file: Parameters<typeof byLines>[0]) => {
        merged++
        abort.abort()
        return byLines(file)
      },
    }
    await expect(mergeTrees(repository, sides, options)).rejects.toMatchObject({ code: 'aborted' })
    expect(merged).toBe(1)
  })
})
