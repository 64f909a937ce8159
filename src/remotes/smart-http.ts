/** A git server, spoken to over smart HTTP: GitHub, GitLab, Gitea, `git http-backend`, or another Verso. */
import { WikiError, throwIfAborted } from '../errors'
import {
  fetchPack,
  hasObject,
  isAncestor,
  isCommit,
  listCommits,
  listReceiveRefs,
  listRefs,
  listRemoteRefs,
  pushPack,
  receivePack,
  resolveRef,
  sendPack,
  transact,
  type Advertised,
  type Endpoint,
  type Repository,
} from '../git'
import { branchName, branchRef, parseRefName, type Oid, type RefName, type RefUpdate } from '../names'
import type { Credentials, Fetched, Offer, Pushed, Remote, RemoteCall, RemoteSettings } from './remote'

/** Under which ref the branch of the remote is remembered here. */
export const trackingRef = (branch: string): RefName => parseRefName(`refs/remotes/origin/${branch}`)

/** A server with more refs than this has its branches and tags left there, but the one that was asked for. */
const mostRefs = 1000

/** A repository on a server and the branch of it we mean; null: the one it calls its default. */
type Server = { readonly endpoint: Endpoint; readonly branch: string | null }

export function openSmartHttp({ url, proxy, branch }: RemoteSettings, credentials: Credentials | null): Remote {
  const endpoint = { url, proxy, credentials }
  return {
    fetch: (repository, call) => fetchFrom({ endpoint, branch }, repository, call),
    push: (repository, offer, call) => pushTo({ endpoint, ...offer }, repository, call),
  }
}

async function fetchFrom(
  { endpoint, branch: wanted }: Server,
  repository: Repository,
  call: RemoteCall,
): Promise<Fetched> {
  call.onProgress?.({ phase: 'connecting' })
  const advertised = await listRemoteRefs(endpoint, call)
  const branch = wanted ?? branchName(advertised.head ?? firstBranch(advertised.refs))
  const tip = advertised.refs.get(branchRef(branch)) ?? null
  if (tip === null && advertised.refs.size > 0) throw branchNotFound(branch, advertised.refs)
  const refs = chooseRefs(advertised.refs, branch)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const written = await transact(repository, async (staged) => {
      await takeObjects(staged, { endpoint, advertised, refs }, call)
      if (tip && !(await isCommit(staged, tip))) throw notACommit(branch)
      return trackingUpdates(staged, refs)
    })
    if (written === 'written') return { commit: tip, branch }
  }
  throw new WikiError('storage-failed', 'Other tabs keep fetching at the same moment. Nothing is lost; try again.')
}

/** Another tab may record what it fetched between our look and our write; then there is less to do, or nothing. */
const attempts = 5

type Wanted = { readonly endpoint: Endpoint; readonly advertised: Advertised; readonly refs: ReadonlyMap<RefName, Oid> }

/** Brings in what the refs name and we lack. */
async function takeObjects(
  repository: Repository,
  { endpoint, advertised, refs }: Wanted,
  call: RemoteCall,
): Promise<void> {
  const wants = await listLacking(repository, refs)
  if (wants.length === 0) return
  const pack = await fetchPack(endpoint, { wants, haves: () => listHaves(repository), advertised }, call)
  throwIfAborted(call.signal)
  if (pack) await receivePack(repository, { pack, tips: wants }, call)
  call.onProgress?.({ phase: 'saving' })
}

const notACommit = (branch: string): WikiError =>
  new WikiError('remote-failed', `The branch “${branch}” of the repository does not name a commit, so it is no wiki.`, {
    branch,
  })

const firstBranch = (refs: ReadonlyMap<RefName, Oid>): RefName =>
  [...refs.keys()].find((ref) => ref.startsWith('refs/heads/')) ?? branchRef('main')

function branchNotFound(branch: string, refs: ReadonlyMap<RefName, Oid>): WikiError {
  const others = [...refs.keys()].filter((ref) => ref.startsWith('refs/heads/')).map(branchName)
  const list = others.slice(0, 10).join(', ')
  return new WikiError('branch-not-found', `The repository has no branch “${branch}”. It has: ${list || 'none'}.`, {
    branch,
    list,
  })
}

const isShared = (ref: RefName): boolean => ref.startsWith('refs/heads/') || ref.startsWith('refs/tags/')

function chooseRefs(refs: ReadonlyMap<RefName, Oid>, branch: string): ReadonlyMap<RefName, Oid> {
  const shared = new Map([...refs].filter(([ref]) => isShared(ref) && !ref.endsWith('^{}')))
  return shared.size <= mostRefs ? shared : new Map([...shared].filter(([ref]) => ref === branchRef(branch)))
}

async function listLacking(repository: Repository, refs: ReadonlyMap<RefName, Oid>): Promise<readonly Oid[]> {
  const oids = [...new Set(refs.values())]
  const present = await Promise.all(oids.map((oid) => hasObject(repository, oid)))
  return oids.filter((_, i) => !present[i])
}

/** Our commits, newest first, so that the server finds common ground soon. */
async function* listHaves(repository: Repository): AsyncGenerator<Oid> {
  const tips = await listRefs(repository)
  const branches = [...tips].filter(([ref]) => !ref.startsWith('refs/tags/')).map(([, oid]) => oid)
  for await (const { oid } of listCommits(repository, branches)) yield oid
}

/** Their branches move to where they are now, if that is a commit; a tag is taken once and then stays. */
async function trackingUpdates(repository: Repository, refs: ReadonlyMap<RefName, Oid>): Promise<readonly RefUpdate[]> {
  const updates: RefUpdate[] = []
  for (const [theirs, to] of refs) {
    const ref = theirs.startsWith('refs/heads/') ? trackingRef(branchName(theirs)) : theirs
    const from = await resolveRef(repository, ref)
    const isTagTaken = from !== null && ref.startsWith('refs/tags/')
    if (from === to || isTagTaken) continue
    if (ref.startsWith('refs/tags/') || (await isCommit(repository, to))) updates.push({ ref, from, to })
  }
  return updates
}

async function pushTo(
  { endpoint, commit, branch }: Offer & { readonly endpoint: Endpoint },
  repository: Repository,
  call: RemoteCall,
): Promise<Pushed> {
  call.onProgress?.({ phase: 'connecting' })
  const advertised = await listReceiveRefs(endpoint, call)
  const ref = branchRef(branch)
  const theirs = advertised.refs.get(ref) ?? null
  if (theirs === commit) return { kind: 'pushed' }
  if (theirs && !(await isFastForward(repository, theirs, commit))) return { kind: 'rejected', reason: movedOn }
  const pack = await sendPack(repository, { tips: [commit], hidden: [...advertised.refs.values()] }, call)
  const pushed = await pushPack(endpoint, { updates: [{ ref, from: theirs, to: commit }], pack, advertised }, call)
  if (pushed.kind === 'pushed') await noteTip(repository, trackingRef(branch), commit)
  return pushed
}

const movedOn = 'Somebody else has pushed in the meantime. Fetch and merge their commits first.'

const isFastForward = async (repository: Repository, from: Oid, to: Oid): Promise<boolean> =>
  (await hasObject(repository, from)) && isAncestor(repository, from, to)

async function noteTip(repository: Repository, ref: RefName, to: Oid): Promise<void> {
  const from = await resolveRef(repository, ref)
  if (from !== to) await transact(repository, () => Promise.resolve([{ ref, from, to }]))
}
