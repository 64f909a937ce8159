/** Two who make, rename and delete branches and tags as they like, and sync now and then: nothing is lost, and they come to an end. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WikiError } from '../../src/errors'
import { listNewCommits, listRefs, listTracked, openRepository, readSeenTags, type Repository } from '../../src/git'
import { branchRef, parsePagePath, type Oid, type WikiId } from '../../src/names'
import type { WikiApi } from '../../src/worker/api'
import { fsck, git } from '../support/git'
import { makeRepositories, makeRepository, startServer, type TestServer } from '../support/git-server'
import { ada, newDevice, openEngine, save } from './notation'

const edit = { message: 'm', author: ada }
let server: TestServer
let folder: string

beforeAll(async () => {
  folder = await makeRepositories({})
  server = await startServer({ repositories: folder })
})
afterAll(() => server.close())

const name = fc.constantFrom('a', 'a/b', 'c')
const tag = fc.constantFrom('v1', 'v2')
const where = fc.constantFrom('here' as const, 'there-too' as const)
const wish = fc.constantFrom('remove' as const, 'make' as const, 'leave' as const)
const of = <Kind extends string>(kind: Kind) => fc.constant(kind)
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: of('save') }) },
  { weight: 6, arbitrary: fc.record({ kind: of('sync') }) },
  { weight: 2, arbitrary: fc.record({ kind: of('fetch') }) },
  { weight: 4, arbitrary: fc.record({ kind: of('begin'), name }) },
  { weight: 3, arbitrary: fc.record({ kind: of('open'), name }) },
  { weight: 2, arbitrary: fc.record({ kind: of('switch'), name: fc.constantFrom('main', 'a', 'c') }) },
  { weight: 4, arbitrary: fc.record({ kind: of('delete'), name, where }) },
  { weight: 3, arbitrary: fc.record({ kind: of('rename'), name, to: name, where }) },
  { weight: 2, arbitrary: fc.record({ kind: of('tag'), tag }) },
  { weight: 2, arbitrary: fc.record({ kind: of('untag'), tag }) },
  { weight: 2, arbitrary: fc.record({ kind: of('undo') }) },
  { weight: 1, arbitrary: fc.record({ kind: of('ask'), name, wish }) },
)
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never
type Side = {
  readonly api: WikiApi
  readonly id: WikiId
  readonly repository: Repository
  /** Tips of branches that this side saw and deleted, here or there. */
  readonly deleted: Set<Oid>
}

let count = 0
async function share() {
  const path = await makeRepository(folder, `r${count++}.git`, [{ message: 'one', files: { 'Home.md': 'one\n' } }])
  await git(['symbolic-ref', 'HEAD', 'refs/heads/main'], { cwd: path })
  const url = `${server.url}/repositories/r${count - 1}.git`
  const clone = async (): Promise<Side> => {
    const device = newDevice()
    const api = openEngine(device)
    const settings = { kind: 'smart-http', url, branch: null, proxy: null } as const
    const { id } = await api.cloneWiki('', { settings, credentials: null, keep: false })
    return { api, id, repository: openRepository(device.places.get(id)!.open()), deleted: new Set() }
  }
  return { path, sides: [await clone(), await clone()] as const }
}

let saves = 0
/** What a person does, by the kind of it; the branches whose tips go with that, here or there, are noted before. */
async function perform(side: Side, step: Act): Promise<unknown> {
  const { api, id } = side
  // Taking back that a branch was made or renamed deletes it.
  const doomed = step.kind === 'undo' ? ['a', 'a/b', 'c'] : 'name' in step && isDeleting(step.kind) ? [step.name] : []
  for (const branch of doomed) await noteDeleted(side, branch)
  if (step.kind === 'save') return save(api, id, parsePagePath(`p${saves++}.md`), `${saves}\n`)
  if (step.kind === 'sync') return api.sync(id)
  if (step.kind === 'fetch') return api.fetch(id)
  if (step.kind === 'tag') return api.createTag(id, step.tag, { message: '', author: ada })
  if (step.kind === 'untag') return api.deleteTag(id, step.tag)
  if (step.kind === 'undo') return undo(side)
  return performOnBranch(side, step)
}

const isDeleting = (kind: Act['kind']): boolean => ['delete', 'rename', 'ask'].includes(kind)

async function noteDeleted({ repository, deleted }: Side, branch: string): Promise<void> {
  const ours = (await listRefs(repository)).get(branchRef(branch))
  const theirs = (await listTracked(repository)).get(branch)
  for (const tip of [ours, theirs]) if (tip) deleted.add(tip)
}

async function performOnBranch({ api, id }: Side, step: Extract<Act, { name: string }>): Promise<unknown> {
  if (step.kind === 'begin') return api.createBranch(id, step.name).then(() => api.switchBranch(id, step.name))
  if (step.kind === 'switch') return api.switchBranch(id, step.name)
  if (step.kind === 'delete') return api.deleteBranch(id, step.name, 'anyway', step.where)
  if (step.kind === 'rename') return api.renameBranch(id, step.name, step.to, step.where)
  if (step.kind === 'ask') return api.askOfRemote(id, branchRef(step.name), step.wish)
  const there = (await api.listRemoteBranches(id)).find((branch) => branch.name === step.name)
  return there && api.createBranch(id, step.name, there.commit.oid)
}

async function undo({ api, id }: Side): Promise<unknown> {
  const [action] = await api.listActions(id)
  return action && api.undoAction(id, action.id, edit)
}

function expectRefusal(error: unknown): void {
  const codes = ['not-found', 'already-exists', 'unsupported']
  if (!(error instanceof WikiError) || !codes.includes(error.code)) throw error
}

async function refsOf(path: string): Promise<ReadonlyMap<string, Oid>> {
  const lines = (await git(['for-each-ref', '--format=%(refname) %(objectname)'], { cwd: path })).split('\n')
  return new Map(lines.map((line) => line.split(' ') as [string, Oid]))
}

/** What a branch of the server's had is there still, or whoever synced knew it and deleted it. */
async function expectOnlyKnownGone(path: string, before: ReadonlyMap<string, Oid>, { deleted }: Side): Promise<void> {
  const after = await refsOf(path)
  for (const [ref, tip] of before) {
    if (!ref.startsWith('refs/heads/') || deleted.has(tip)) continue
    const now = after.get(ref)
    const kept = now ? await git(['merge-base', '--is-ancestor', tip, now], { cwd: path }).then(() => true) : false
    expect(kept, `${ref} was at ${tip}`).toBe(true)
  }
}

/** Both sync until nothing changes any more; how their last syncs ended. */
async function settle(path: string, sides: readonly Side[]): Promise<readonly string[]> {
  for (let round = 0; round < 6; round++) {
    const before = await refsOf(path)
    const outcomes: string[] = []
    for (const side of sides) outcomes.push((await side.api.sync(side.id)).kind)
    if (round > 0 && [...(await refsOf(path))].join() === [...before].join()) return outcomes
  }
  throw new Error('They never come to an end.')
}

/** `a` there is in the way of `a/b` here: git refuses what was to be sent with it, too. */
async function expectAgreement(path: string, { api, id, repository }: Side, outcome: string): Promise<void> {
  const refs = await refsOf(path)
  const [heads, tags] = ['refs/heads/', 'refs/tags/'].map(
    (folder) => new Map([...refs].filter(([ref]) => ref.startsWith(folder))),
  )
  const tracked = [...(await listTracked(repository))].map(([branch, oid]) => [branchRef(branch), oid] as const)
  expect(new Map(tracked)).toEqual(heads)
  expect(await readSeenTags(repository)).toEqual(tags)
  for (const { ref, there } of await api.listTags(id)) {
    const ours = (await listRefs(repository)).get(ref)
    const known = refs.has(ref) ? (refs.get(ref) === ours ? 'same' : 'other') : 'gone'
    expect(there.kind === 'not-yet' && outcome === 'rejected' ? known : there.kind, ref).toBe(known)
  }
}

const runs = Number(process.env['SEQUENCE_RUNS'] ?? 15)

test('whatever two do with branches and tags, no commit goes that nobody deleted, and both end up with the same', async () => {
  const steps = fc.array(fc.record({ who: fc.constantFrom(0 as const, 1 as const), step: act }), {
    minLength: 6,
    maxLength: 30,
    size: 'max',
  })
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      const { path, sides } = await share()
      const saved: (readonly [Oid, Side])[] = []
      for (const { who, step } of script) {
        const before = await refsOf(path)
        const done = await perform(sides[who], step).catch(expectRefusal)
        if (step.kind === 'save') saved.push([(await sides[who].api.readHead(sides[who].id))!, sides[who]])
        if (step.kind === 'sync') await expectOnlyKnownGone(path, before, sides[who])
        if (step.kind === 'sync') expect(done).toSatisfy((outcome: { kind: string }) => outcome.kind !== 'conflicted')
      }
      const outcomes = await settle(path, sides)
      for (const [i, side] of sides.entries()) await expectAgreement(path, side, outcomes[i]!)
      await expectNoCommitLost(path, sides, saved)
      await fsck(path)
    }),
    { numRuns: runs, endOnFailure: true },
  )
})

/** Every commit that was saved is reached by a branch of the server's or of somebody's, or by one that was deleted. */
async function expectNoCommitLost(path: string, sides: readonly Side[], saved: readonly (readonly [Oid, Side])[]) {
  const reached = new Set((await git(['rev-list', '--all'], { cwd: path })).split('\n'))
  for (const { repository, deleted } of sides) {
    const heads = [...(await listRefs(repository, 'refs/heads/')).values(), ...deleted]
    for (const { oid } of await listNewCommits(repository, heads, [])) reached.add(oid)
  }
  expect(saved.filter(([oid]) => !reached.has(oid)).map(([oid]) => oid)).toEqual([])
}
