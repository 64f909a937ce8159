/** What a wiki remembers of its remote and its copies, beside its repository; and the secrets, in the vault only. */
import { WikiError } from '../../errors'
import {
  listMarks,
  listRefs,
  parseAddress,
  resolveRef,
  transact,
  writeMark,
  writeSeenTags,
  type Repository,
} from '../../git'
import { branchName, branchRef, type Oid, type RefName, type WikiId } from '../../names'
import type { Credentials, RemoteSettings } from '../../remotes'
import type { Storage } from '../../storage'
import type { Followed, OpenWiki } from '../../wiki'
import { readJson, updateJson, writeJson } from './json'
import type { Session } from './session'

const settingsKey = 'settings/remote'
const exchangeKey = 'settings/exchange'
const credentialsKey = (id: WikiId): string => `credentials/${id}`

/** What happened between this wiki and the world. Times in milliseconds since 1970. */
export type ExchangeState = {
  /** The remote's branch that settings without one stand for, once it is known. */
  readonly branch?: string | undefined
  /** The branch of ours that goes with the one the settings mean; any other goes with the one of its own name. */
  readonly followed?: RefName
  readonly lastFetch?: number
  readonly lastPush?: number
  /** The last exported or imported bundle: its commit, where its other refs stood, and when. */
  readonly bundle?: { readonly commit: Oid; readonly tips?: readonly Oid[]; readonly time: number }
}

export const readSettings = (storage: Storage): Promise<RemoteSettings | undefined> => readJson(storage, settingsKey)

/** Settings as they may be kept: throws `invalid-name` for an address that is none or holds a password, or a bad branch. */
export function parseSettings(settings: RemoteSettings): RemoteSettings {
  parseAddress(settings.url)
  if (settings.branch !== null) branchRef(settings.branch)
  return settings
}

export const writeSettings = (storage: Storage, settings: RemoteSettings): Promise<void> =>
  writeJson(storage, settingsKey, settings)

export const readExchange = async (storage: Storage): Promise<ExchangeState> =>
  (await readJson(storage, exchangeKey)) ?? {}

export const noteExchange = (storage: Storage, state: ExchangeState): Promise<void> =>
  updateJson<ExchangeState>(storage, exchangeKey, (old) => ({ ...old, ...state }))

/** The remote with the branch it stands for, as far as that is known. */
export async function readRemote(storage: Storage): Promise<RemoteSettings> {
  const [settings, { branch = null }] = await Promise.all([readSettings(storage), readExchange(storage)])
  if (settings === undefined) throw new WikiError('not-found', 'No remote.', { reason: 'no-remote' })
  return { ...settings, branch: settings.branch ?? branch }
}

/** The name by which the remote knows the wiki's branch, where that is not for the settings to say. */
export async function findOwnName(wiki: OpenWiki): Promise<string | null> {
  const { ref } = await readFollowed(wiki)
  return ref === wiki.branch ? null : branchName(wiki.branch)
}

/** The branch of ours that goes with the one the settings mean, and what that is called; null while nobody knows. */
export async function findFollowed(wiki: OpenWiki): Promise<Followed | null> {
  const { ref, name } = await readFollowed(wiki)
  return name === null ? null : { ref, name }
}

async function readFollowed(wiki: OpenWiki): Promise<{ readonly ref: RefName; readonly name: string | null }> {
  const { storage } = wiki.repository
  const [settings, { branch = null, followed }] = await Promise.all([readSettings(storage), readExchange(storage)])
  const name = settings?.branch ?? branch
  return { ref: followed ?? (await chooseFollowed(wiki, name)), name }
}

/** Of our branches the one that is called as theirs; where none is, the one that is shown. */
export async function chooseFollowed({ repository, branch }: OpenWiki, theirs: string | null): Promise<RefName> {
  const same = theirs === null ? branch : branchRef(theirs)
  return (await resolveRef(repository, same)) === null ? branch : same
}

/** The branch goes with the same one of theirs under its new name. */
export const followRenamed = ({ storage }: Repository, from: RefName, to: RefName): Promise<void> =>
  updateJson<ExchangeState>(storage, exchangeKey, (old = {}) =>
    old.followed === from ? { ...old, followed: to } : old,
  )

/** The commits that are known to exist elsewhere: where the remote's branches were last seen, and the last bundle. */
export async function listCopies(repository: Repository): Promise<readonly Oid[]> {
  const [tracked, { bundle }] = await Promise.all([
    listRefs(repository, 'refs/remotes/'),
    readExchange(repository.storage),
  ])
  return [...tracked.values(), ...(bundle ? [bundle.commit, ...(bundle.tips ?? [])] : [])]
}

/** Forgets the remote, its secrets and where its branches were; its commits, and what is known of bundles, stay. */
export async function forgetRemote(session: Session, id: WikiId): Promise<void> {
  const { repository } = await session.open(id)
  await forgetCredentials(session, id)
  await transact(repository, async (staged) => {
    const { bundle } = await readExchange(staged.storage)
    await staged.storage.write(new Map([[settingsKey, null]]))
    await writeJson(staged.storage, exchangeKey, bundle ? { bundle } : {})
    await forgetMarks(staged)
    const tracked = await listRefs(staged, 'refs/remotes/')
    return [...tracked].map(([ref, from]) => ({ ref, from, to: null }))
  })
}

/** What was to be done or said of another remote, as part of a transaction. */
export async function forgetMarks(staged: Repository): Promise<void> {
  await writeSeenTags(staged, new Map())
  for (const ref of (await listMarks(staged)).keys()) await writeMark(staged, ref, null)
}

/** A secret and the address it was given for; another tab may have connected the wiki elsewhere since. */
export type BoundCredentials = { readonly url: string; readonly credentials: Credentials }

/** The credentials given for just this address; null when there are none. */
export async function findCredentials(
  { credentials, registry, vault }: Session,
  id: WikiId,
  url: string,
): Promise<Credentials | null> {
  const held = credentials.get(id)
  if (held?.url === url) return held.credentials
  const sealed = await registry.read(credentialsKey(id))
  const opened = sealed && (await vault.unseal(sealed))
  const stored = opened ? (JSON.parse(opened) as BoundCredentials) : null
  return stored?.url === url ? stored.credentials : null
}

export async function whereCredentials(
  { credentials, registry }: Session,
  id: WikiId,
  url: string,
): Promise<'none' | 'session' | 'stored'> {
  if (credentials.get(id)?.url === url) return 'session'
  return (await registry.size(credentialsKey(id))) === undefined ? 'none' : 'stored'
}

/** `keep: 'stored'` seals them on this device; `'session'` holds them in this worker's memory until it ends. */
export async function keepCredentials(session: Session, id: WikiId, { keep, ...bound }: Kept): Promise<void> {
  await forgetCredentials(session, id)
  if (keep === 'session') session.credentials.set(id, bound)
  else await session.registry.write(new Map([[credentialsKey(id), await session.vault.seal(JSON.stringify(bound))]]))
}

export type Kept = BoundCredentials & { readonly keep: 'stored' | 'session' }

export async function forgetCredentials({ credentials, registry }: Session, id: WikiId): Promise<void> {
  credentials.delete(id)
  await registry.write(new Map([[credentialsKey(id), null]]))
}
