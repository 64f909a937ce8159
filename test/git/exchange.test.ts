import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  encodeBundle,
  hasObject,
  listRefs,
  listTree,
  openBundle,
  openRepository,
  readCommit,
  receivePack,
  sendPack,
  transact,
  treeOf,
  type Repository,
} from '../../src/git'
import { looseKey } from '../../src/git/keys'
import type { Pieces } from '../../src/git/pack'
import type { Oid } from '../../src/names'
import { openMemoryPlace, type Storage } from '../../src/storage'
import { fsck, git, gitBytes, makeFolder } from '../support/git'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commitFiles, emptyRepository, loadFromFolder, main, moveMain, saveToFolder, type Files } from './notation'

const path = fc.constantFrom('a.md', 'dir/a.md', 'dir/b.md', 'dir/deep/c.md')
const step: fc.Arbitrary<Files> = fc.dictionary(path, fc.constantFrom('x\n', 'y\n', 'z\n'.repeat(50)), {
  minKeys: 1,
  maxKeys: 2,
})
const steps = fc.array(step, { minLength: 1, maxLength: 10 })

/** A line of commits that often says again what it said before. */
async function write(history: readonly Files[]) {
  const repository = await emptyRepository()
  const commits: Oid[] = []
  for (const [at, files] of history.entries())
    commits.push(await commitFiles(repository, commits.slice(-1), files, 1_700_000_000 + at))
  const tip = commits.at(-1)
  if (tip) await moveMain(repository, null, tip)
  return { repository, commits }
}

const receive = (repository: Repository, pack: Uint8Array | Pieces, tip: Oid) =>
  transact(repository, async (staged) => {
    await receivePack(staged, { pack: pack instanceof Uint8Array ? [pack] : pack, tips: [tip] })
    return [{ ref: main, from: null, to: tip }]
  })

describe('what is sent', () => {
  it('makes the receiver whole, with or without a part of the history before', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), async (history, pick) => {
        const { repository, commits } = await write(history)
        const [tip, had] = [commits.at(-1), commits[pick % commits.length]]
        if (!tip || !had) return
        const receiver = await emptyRepository()
        const first = await sendPack(repository, { tips: [had], hidden: [] })
        if (first)
          await transact(receiver, async (staged) => (await receivePack(staged, { pack: [first], tips: [had] }), []))
        const rest = await sendPack(repository, { tips: [tip], hidden: [had] })
        if (rest) await receive(receiver, rest, tip)
        else await moveMain(receiver, null, tip)
        await fsck(await saveToFolder(receiver))
        expect(await listTree(receiver, await treeOf(receiver, tip))).toEqual(
          await listTree(repository, await treeOf(repository, tip)),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('is refused whole when it is incomplete, and nothing of it is stored', async () => {
    const { repository, commits } = await write([{ 'a.md': 'x\n' }, { 'a.md': 'y\n' }])
    const [root, tip] = commits
    if (!root || !tip) throw new Error('two commits')
    const receiver = await emptyRepository()
    const thin = await sendPack(repository, { tips: [tip], hidden: [root] })
    await expect(receive(receiver, thin ?? new Uint8Array(), tip)).rejects.toMatchObject({ code: 'damaged' })
    expect(await hasObject(receiver, tip)).toBe(false)
    expect(await receiver.storage.list('git/objects/')).toEqual([])
  })
})

describe('a pack that another tab has stored', () => {
  it('is found by everybody who looks for it at the same time', async () => {
    const { repository, commits } = await write([{ 'a.md': 'x\n' }, { 'a.md': 'y\n' }])
    const [late, tip] = commits
    if (!late || !tip) throw new Error('two commits')
    const place = openMemoryPlace()
    const [pack, other] = [await sendPack(repository, { tips: [tip], hidden: [] }), openRepository(place.open())]
    await receive(other, pack ?? new Uint8Array(), tip)
    // One reader is still looking among the loose objects when the other one has opened the pack.
    let goOn = (): void => undefined
    const opened = new Promise<void>((resolve) => (goOn = resolve))
    const storage = place.open()
    const slow: Storage = {
      read: async (key, range) =>
        (key === looseKey(late) ? opened : Promise.resolve()).then(() => storage.read(key, range)),
      size: (key) => storage.size(key),
      list: (prefix) => storage.list(prefix),
      measure: (prefix) => storage.measure(prefix),
      write: (batch, expected) => storage.write(batch, expected),
      upload: () => storage.upload(),
      sweep: () => storage.sweep(),
      wipe: () => storage.wipe(),
      close: () => storage.close(),
    }
    const tab = openRepository(slow)
    const waiting = readCommit(tab, late)
    expect(await readCommit(tab, tip)).toMatchObject({ oid: tip })
    goOn()
    expect(await waiting).toMatchObject({ oid: late })
  })
})

describe('a bundle', () => {
  it('carries what tags mark, be it a file, a folder, or a tag on a tag', async () => {
    const { repository } = await write([{ 'a.md': 'x\n' }])
    const folder = await saveToFolder(repository)
    const blob = await git(['hash-object', '-w', '--stdin'], { cwd: folder, input: 'a key' })
    await git(['tag', 'file', blob], { cwd: folder })
    await git(['tag', '-a', '-m', 'm', 'folder', 'main^{tree}'], { cwd: folder })
    await git(['tag', '-a', '-m', 'm', '1', 'file'], { cwd: folder })
    for (let at = 1; at < 60; at++) await git(['tag', '-a', '-m', 'm', String(at + 1), String(at)], { cwd: folder })
    const loaded = await loadFromFolder(folder)
    const refs = await listRefs(loaded)
    const pack = await sendPack(loaded, { tips: [...refs.values()], hidden: [] })
    const receiver = await emptyRepository()
    await transact(receiver, async (staged) => {
      await receivePack(staged, { pack: [pack ?? new Uint8Array()], tips: [...refs.values()] })
      return [...refs].map(([ref, to]) => ({ ref, from: null, to }))
    })
    await fsck(await saveToFolder(receiver))
  })

  it('is cloned by native git, and native git’s is read', async () => {
    const { repository } = await write([{ 'a.md': 'x\n' }, { 'dir/b.md': 'y\n' }, { 'a.md': 'z\n' }])
    const refs = await listRefs(repository)
    const tip = [...refs.values()][0]
    if (!tip) throw new Error('a branch')
    const pack = await sendPack(repository, { tips: [...refs.values()], hidden: [] })
    const folder = await makeFolder()
    const file = join(folder, 'wiki.bundle')
    await writeFile(
      file,
      new Uint8Array(await encodeBundle({ refs, head: tip, pack: pack ?? new Uint8Array() }).arrayBuffer()),
    )
    await git(['clone', '-q', '--bare', file, 'clone.git'], { cwd: folder })
    await fsck(join(folder, 'clone.git'))
    const native = await gitBytes(['bundle', 'create', '-q', '-', '--all', 'HEAD'], { cwd: join(folder, 'clone.git') })
    const bundle = await openBundle(new Blob([new Uint8Array(native)]))
    expect(bundle).toMatchObject({ refs, head: tip })
    for (const receiver of [await emptyRepository(), await emptyRepository()]) {
      await receive(receiver, bundle.pack, tip)
      expect(await treeOf(receiver, tip)).toBe(await treeOf(repository, tip))
    }
  })

  it('that is none, or a part of one, is refused in words', async () => {
    const open = (text: string) => openBundle(new Blob([text]))
    await expect(open('hello')).rejects.toMatchObject({ code: 'not-a-bundle' })
    await expect(open(`# v2 git bundle\n${'x'.repeat(1 << 20)}\n\n`)).rejects.toMatchObject({ code: 'not-a-bundle' })
    await expect(open(`# v2 git bundle\n-${'1'.repeat(40)} x\n\nPACK`)).rejects.toMatchObject({ code: 'unsupported' })
  })
})
