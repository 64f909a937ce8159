/** The laws of a remote, for any kind of one. */
import { describe, expect, it } from 'vitest'
import {
  listAbsent,
  listNewCommits,
  listRefs,
  listTracked,
  listTree,
  readBlob,
  readCommit,
  resolveRef,
  transact,
  treeOf,
  writeMark,
  type Repository,
} from '../../src/git'
import { branchRef, type Oid } from '../../src/names'
import type { Remote } from '../../src/remotes'
import { commitFiles, emptyRepository, main, moveMain } from '../git/notation'

/** A shared place with the commits of `texts` on its default branch, and the means to speak to it as anybody. */
export type Shared = { readonly tip: Oid; open(): Remote }

/** The one page at a commit. */
async function readText(repository: Repository, commit: Oid): Promise<string> {
  const { files } = await listTree(repository, await treeOf(repository, commit))
  return new TextDecoder().decode(files[0] && (await readBlob(repository, files[0].oid)))
}

/** Marks a branch as one that was deleted here and is to go from there. */
const mark = (repository: Repository, branch: string, from: Oid): Promise<void> =>
  transact(repository, async (staged) => {
    await writeMark(staged, branchRef(branch), { kind: 'remove', from, hindrance: null })
    return []
  })

const snapshot = async ({ storage }: Repository) => storage.list('')

export function obeysTheLawsOfRemotes(kind: string, share: (texts: readonly string[]) => Promise<Shared>): void {
  describe(`a ${kind} remote`, () => {
    it('gives two who have nothing the same commits', async () => {
      const { open, tip } = await share(['one\n', 'two\n'])
      for (const repository of [await emptyRepository(), await emptyRepository()]) {
        expect(await open().fetch(repository, {})).toEqual({ commit: tip, branch: 'main' })
        expect((await readCommit(repository, tip)).parents).toHaveLength(1)
        expect(await resolveRef(repository, main)).toBeNull()
      }
    })

    it('has nothing to give the second time', async () => {
      const { open } = await share(['one\n'])
      const repository = await emptyRepository()
      const fetched = await open().fetch(repository, {})
      const before = await snapshot(repository)
      expect(await open().fetch(repository, {})).toEqual(fetched)
      expect(await snapshot(repository)).toEqual(before)
    })

    it('gives later what a first fetch of less left there', async () => {
      const texts = Array.from({ length: 60 }, (_, i) => `${i}\n`)
      const { open, tip } = await share(texts)
      for (const extent of ['everything', 'recent', 'on-demand'] as const) {
        const repository = await emptyRepository()
        expect(await open().fetch(repository, { extent }), extent).toEqual({ commit: tip, branch: 'main' })
        expect(await readText(repository, tip), extent).toBe(texts.at(-1))
        expect(await open().fetchHistory(repository, {}), extent).toEqual({ commit: tip, branch: 'main' })
        await open().fetchBlobs(repository, await listAbsent(repository), {})
        const commits = await listNewCommits(repository, [tip], [])
        const read = await Promise.all(commits.map(({ oid }) => readText(repository, oid)))
        expect(read.toReversed(), extent).toEqual(texts)
      }
    })

    it('has what was pushed, once, and takes only what goes on from there', async () => {
      const { open, tip } = await share(['one\n'])
      const repository = await emptyRepository()
      await open().fetch(repository, {})
      const [commit, beside] = [
        await commitFiles(repository, [tip], { 'b.md': 'b\n' }),
        await commitFiles(repository, [tip], { 'c.md': 'c\n' }),
      ]
      const offer = { commit, branch: 'main' }
      for (const _ of [1, 2]) expect(await open().push(repository, offer, {})).toEqual({ kind: 'pushed' })
      const before = await snapshot(repository)
      expect(await open().fetch(repository, {})).toEqual(offer)
      expect(await snapshot(repository)).toEqual(before)
      expect(await open().push(repository, { ...offer, commit: beside }, {})).toMatchObject({ kind: 'rejected' })
      const other = await emptyRepository()
      expect(await open().fetch(other, {})).toEqual(offer)
    })

    it('has no branch any more that is to go from it, and keeps one that somebody moved', async () => {
      const { open, tip } = await share(['one\n'])
      const repository = await emptyRepository()
      await open().fetch(repository, {})
      for (const branch of ['done', 'moved']) await open().push(repository, { commit: tip, branch }, {})
      const other = await emptyRepository()
      await open().fetch(other, {})
      const more = await commitFiles(other, [tip], { 'b.md': 'b\n' })
      await open().push(other, { commit: more, branch: 'moved' }, {})
      for (const branch of ['done', 'moved']) await mark(repository, branch, tip)
      const hindered = [{ ref: branchRef('moved'), hindrance: { kind: 'moved', to: more } }]
      expect(await open().settle(repository, {})).toEqual({ done: 1, hindered })
      const before = await snapshot(repository)
      expect(await open().settle(repository, {})).toEqual({ done: 0, hindered: [] })
      expect(await snapshot(repository)).toEqual(before)
      for (const seen of [repository, other]) {
        await open().fetch(seen, {})
        expect([...(await listTracked(seen)).keys()]).toEqual(['main', 'moved'])
      }
    })

    it('leaves everything as it was when the call is stopped, at whatever step', async () => {
      const { open, tip } = await share(['one\n'])
      const phases = new Set<string>()
      await open().fetch(await emptyRepository(), { onProgress: ({ phase }) => phases.add(phase) })
      for (const stopAt of [...phases].filter((phase) => phase !== 'saving')) {
        const repository = await emptyRepository()
        await moveMain(repository, null, await commitFiles(repository, [], { 'a.md': 'mine\n' }))
        const before = await snapshot(repository)
        const controller = new AbortController()
        const onProgress = ({ phase }: { phase: string }) => (phase === stopAt ? controller.abort() : undefined)
        const fetched = open().fetch(repository, { signal: controller.signal, onProgress })
        await expect(fetched, stopAt).rejects.toMatchObject({ code: 'aborted' })
        expect(await snapshot(repository), stopAt).toEqual(before)
        expect((await open().fetch(repository, {})).commit).toBe(tip)
        expect([...(await listRefs(repository, 'refs/remotes/')).values()]).toEqual([tip])
      }
    })
  })
}
