/** Editing a tree's bytes does what decoding it, editing its entries and encoding them again would do, and what git does. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editTree, transact, writeBlob, writeTree, type Repository, type TreeEdit } from '../../../src/git'
import { readObject, readTree } from '../../../src/git/objects/read'
import { writeObject } from '../../../src/git/objects/write'
import { openFolder } from '../../../src/git/trees/folder'
import {
  byName,
  byteString,
  decodeTree,
  encodeEntry,
  encodeTree,
  fileMode,
  isFile,
  isTree,
  treeEntry,
  type TreeEntry,
} from '../../../src/git/trees/tree'
import { hasCode } from '../../../src/errors'
import { parseOid, parsePagePath, type Oid } from '../../../src/names'
import { git } from '../../support/git'
import { bytes, emptyRepository, moveMain, commitFiles, saveToFolder } from '../notation'

/** Names of which one often begins with another one, and which a folder and a file put at different places. */
const names = ['a', 'ab', 'a-b', 'a.b', 'a.b.c', 'a0', 'b', 'Über', '日本'].map(byteString)
const oddNames = [...names, '\xff', 'a\xff', 'a\x01']
const modes = ['100644', '100644', '100755', '100664', '120000', '160000', '40000', '40000', '040000']
const blobs = ['1', '2', '3'].map((digit) => parseOid(digit.repeat(40)))

const oid = fc.constantFrom(...blobs)
const path = fc
  .array(fc.constantFrom('a', 'ab', 'a-b', 'a.b', 'a0', 'b', 'c', 'Über', '日本'), { minLength: 1, maxLength: 3 })
  .map((parts) => parsePagePath(parts.join('/')))
const edits: fc.Arbitrary<readonly TreeEdit[]> = fc.uniqueArray(
  fc.record({
    path,
    entry: fc.option(fc.oneof(fc.record({ oid }), fc.record({ oid, mode: fc.constantFrom('100755', '120000') })), {
      freq: 3,
    }),
  }),
  { maxLength: 8, selector: (edit) => edit.path },
)

/** A folder on its way into a repository: names, modes and, for folders, what is in them. */
type Plan = readonly { readonly name: string; readonly mode: string; readonly oid: Oid; readonly inside: Plan }[]

const plan: fc.Memo<Plan> = fc.memo((depth) =>
  fc.array(
    fc.record({
      name: fc.constantFrom(...oddNames),
      mode: fc.constantFrom(...modes),
      oid,
      inside: depth > 1 ? plan() : fc.constant([]),
    }),
    { maxLength: 7 },
  ),
)

type Order = 'as git has it' | 'as it comes'

async function build(repository: Repository, planned: Plan, order: Order): Promise<Oid> {
  const entries: TreeEntry[] = []
  for (const { name, mode, oid, inside } of planned)
    entries.push({ name, mode, oid: isTree({ mode }) ? await build(repository, inside, order) : oid })
  if (order === 'as git has it') return writeTree(repository, [...byName(entries).values()])
  return writeObject(repository, {
    type: 'tree',
    bytes: Uint8Array.from(entries.flatMap((entry) => [...encodeEntry(entry)])),
  })
}

/** An edit, and the parts of its path below the folder at hand. */
type Below = readonly [parts: readonly string[], edit: TreeEdit]
type Entries = Map<string, TreeEntry>

/** The same edits by way of entries: slow, and easy to believe. */
async function editEntries(repository: Repository, tree: Oid | null, edits: readonly Below[]): Promise<Oid | null> {
  const entries = byName(tree === null ? [] : await readTree(repository, tree))
  for (const [[name = '', ...rest], { entry }] of edits)
    if (rest.length === 0 && entry === null && !isTree(entries.get(name))) entries.delete(name)
  for (const [name, inner] of groupByFolder(edits)) await editInner(repository, entries, [name, inner])
  for (const [[name = '', ...rest], { entry }] of edits) if (rest.length === 0 && entry) put(entries, name, entry)
  return entries.size === 0 ? null : writeTree(repository, [...entries.values()])
}

function groupByFolder(edits: readonly Below[]): ReadonlyMap<string, readonly Below[]> {
  const folders = new Map<string, Below[]>()
  for (const [[name = '', ...rest], edit] of edits)
    if (rest.length > 0) folders.set(name, [...(folders.get(name) ?? []), [rest, edit]])
  return folders
}

async function editInner(repository: Repository, entries: Entries, [name, inner]: readonly [string, readonly Below[]]) {
  const old = entries.get(name)
  if (old && !isTree(old)) throw new Error('a file is there')
  const made = await editEntries(repository, old?.oid ?? null, inner)
  if (made === null) entries.delete(name)
  else entries.set(name, treeEntry(name, made))
}

function put(entries: Entries, name: string, { oid, mode }: NonNullable<TreeEdit['entry']>): void {
  const old = entries.get(name)
  if (isTree(old)) throw new Error('a folder is there')
  entries.set(name, { name, oid, mode: mode ?? (isFile(old) ? old.mode : fileMode) })
}

const byParts = (edits: readonly TreeEdit[]) => edits.map((edit): Below => [edit.path.split('/').map(byteString), edit])

const refused = (error: unknown): 'refused' => {
  if (hasCode(error, 'already-exists') || (error instanceof Error && error.message.endsWith('is there')))
    return 'refused'
  throw error
}

describe('an edited tree', () => {
  for (const order of ['as git has it', 'as it comes'] as const)
    it(`is what its entries make when they are taken out and put in again, written ${order}`, async () => {
      await fc.assert(
        fc.asyncProperty(plan(3), edits, async (planned, list) => {
          const repository = await emptyRepository()
          const tree = await build(repository, planned, order)
          const edited = await editTree(repository, tree, list).catch(refused)
          expect(edited).toBe(await editEntries(repository, tree, byParts(list)).catch(refused))
        }),
        { numRuns: 400 },
      )
    })

  it('has every entry that was not edited as it was, odd names and modes and submodules included', async () => {
    await fc.assert(
      fc.asyncProperty(plan(1), edits, async (planned, list) => {
        const repository = await emptyRepository()
        const before = await readTree(repository, await build(repository, planned, 'as git has it'))
        const edited = new Set(list.map(({ path }) => byteString(path.split('/')[0] ?? '')))
        const tree = await editTree(repository, await writeTree(repository, before), list).catch(refused)
        if (tree === 'refused') return
        const after = tree === null ? [] : await readTree(repository, tree)
        const untouched = (entries: readonly TreeEntry[]) => entries.filter(({ name }) => !edited.has(name))
        expect(untouched(after)).toEqual(untouched(before))
      }),
      { numRuns: 200 },
    )
  })

  it('is the one that git writes of the same edits', async () => {
    const plain = fc.record({
      path,
      entry: fc.option(fc.record({ oid, mode: fc.constantFrom('100644', '100755') }), { freq: 3 }),
    })
    const batch = fc.uniqueArray(plain, { minLength: 1, maxLength: 10, selector: (edit) => edit.path })
    const repository = await emptyRepository()
    await moveMain(repository, null, await commitFiles(repository, [], { 'x.md': 'x' }))
    const folder = await saveToFolder(repository)
    await fc.assert(
      fc.asyncProperty(batch, batch, async (first, second) => {
        const begun = withoutClashes(first, [])
        const there = begun.filter(({ entry }) => entry).map(({ path }) => path)
        const edited = withoutClashes(second, there)
        const before = await editTree(repository, null, begun)
        const after = await editTree(repository, before, edited)
        const env = { GIT_INDEX_FILE: `${folder}/index-${crypto.randomUUID()}` }
        for (const edits of [begun, edited])
          await git(['update-index', '--index-info'], { cwd: folder, env, input: indexInfo(edits) })
        expect(after ?? emptyTree).toBe(await git(['write-tree', '--missing-ok'], { cwd: folder, env }))
      }),
      { numRuns: 40 },
    )
  })

  it('is the very one that was there when nothing changes, and is not written again', async () => {
    const repository = await emptyRepository()
    const entry = { oid: await writeBlob(repository, bytes('1')) }
    const edit = [{ path: parsePagePath('a/b.md'), entry }]
    const tree = await editTree(repository, null, edit)
    await transact(repository, async (staged) => {
      expect(await editTree(staged, tree, edit)).toBe(tree)
      expect(staged.pending?.size).toBe(0)
      return null
    })
  })
})

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** Git would put a file in the place of a folder; we refuse to. */
function withoutClashes(list: readonly TreeEdit[], taken: readonly string[]): readonly TreeEdit[] {
  const chosen: TreeEdit[] = []
  const clashes = (a: string, b: string): boolean => a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
  for (const edit of list)
    if (![...chosen.map(({ path }) => path), ...taken].some((other) => clashes(edit.path, other))) chosen.push(edit)
  return chosen
}

const indexInfo = (edits: readonly TreeEdit[]): string =>
  edits.map(({ path, entry }) => `${entry?.mode ?? '0'} ${entry?.oid ?? '0'.repeat(40)}\t${path}\n`).join('')

describe('a name', () => {
  it('is found in the bytes of a tree where it is among its entries', async () => {
    await fc.assert(
      fc.asyncProperty(plan(1), fc.constantFrom(...oddNames), async (planned, name) => {
        const repository = await emptyRepository()
        const sorted = await readObject(repository, await build(repository, planned, 'as git has it'), 'tree')
        const odd = await readObject(repository, await build(repository, planned, 'as it comes'), 'tree')
        for (const tree of [sorted, odd]) {
          const expected = decodeTree(tree).find((entry) => entry.name === name)
          expect(openFolder(tree).find(name)).toEqual(expected)
        }
      }),
    )
  })

  it('is looked for in vain in what is no tree', () => {
    const tree = encodeTree([{ mode: fileMode, name: 'a', oid: parseOid('1'.repeat(40)) }])
    for (let length = 1; length < tree.length; length++) {
      expect(() => openFolder(tree.subarray(0, length))).toThrow(expect.objectContaining({ code: 'damaged' }))
    }
  })
})
