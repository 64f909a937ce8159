/** What a wiki remembers of its remote and its copies, beside its repository; and the secrets, in the vault only. */
import { listRefs, transact, type Repository } from '../../git'
import type { Oid, WikiId } from '../../names'
import type { Credentials, RemoteSettings } from '../../remotes'
import type { Storage } from '../../storage'
import { readJson, writeJson } from './registry'
import type { Session } from './session'

const settingsKey = 'settings/remote'
const exchangeKey = 'settings/exchange'
const credentialsKey = (id: WikiId): string => `credentials/${id}`

/** What happened between this wiki and the world. Times in milliseconds since 1970. */
export type ExchangeState = {
  /** The remote's branch that settings without one stand for, once it is known. */
  readonly branch?: string
  readonly lastFetch?: number
  readonly lastPush?: number
  /** The last exported or imported bundle: its commit, and when. */
  readonly bundle?: { readonly commit: Oid; readonly time: number }
}

export const readSettings = (storage: Storage): Promise<RemoteSettings | undefined> => readJson(storage, settingsKey)

export const writeSettings = (storage: Storage, settings: RemoteSettings): Promise<void> =>
  writeJson(storage, settingsKey, settings)

export const readExchange = async (storage: Storage): Promise<ExchangeState> =>
  (await readJson(storage, exchangeKey)) ?? {}

export const noteExchange = async (storage: Storage, state: ExchangeState): Promise<void> =>
  writeJson(storage, exchangeKey, { ...(await readExchange(storage)), ...state })

/** The commits that are known to exist elsewhere: where the remote's branches were last seen, and the last bundle. */
export async function listCopies(repository: Repository): Promise<readonly Oid[]> {
  const [tracked, { bundle }] = await Promise.all([
    listRefs(repository, 'refs/remotes/'),
    readExchange(repository.storage),
  ])
  return [...tracked.values(), ...(bundle ? [bundle.commit] : [])]
}

/** Forgets the remote, its secrets and where its branches were; its commits, and what is known of bundles, stay. */
export async function forgetRemote(session: Session, id: WikiId): Promise<void> {
  const { repository } = await session.open(id)
  const [{ bundle }, tracked] = await Promise.all([
    readExchange(repository.storage),
    listRefs(repository, 'refs/remotes/'),
  ])
  await transact(repository, async ({ storage }) => {
    await storage.write(new Map([[settingsKey, null]]))
    await writeJson(storage, exchangeKey, bundle ? { bundle } : {})
    return [...tracked].map(([ref, from]) => ({ ref, from, to: null }))
  })
  await forgetCredentials(session, id)
}

export async function findCredentials(
  { credentials, registry, vault }: Session,
  id: WikiId,
): Promise<Credentials | null> {
  const sealed = credentials.has(id) ? undefined : await registry.read(credentialsKey(id))
  const opened = sealed && (await vault.unseal(sealed))
  return credentials.get(id) ?? (opened ? (JSON.parse(opened) as Credentials) : null)
}

export async function whereCredentials(
  { credentials, registry }: Session,
  id: WikiId,
): Promise<'none' | 'session' | 'stored'> {
  if (credentials.has(id)) return 'session'
  return (await registry.size(credentialsKey(id))) === undefined ? 'none' : 'stored'
}

/** `keep: 'stored'` seals them on this device; `'session'` holds them in this worker's memory until it ends. */
export async function keepCredentials(session: Session, id: WikiId, kept: Kept): Promise<void> {
  await forgetCredentials(session, id)
  if (kept.keep === 'session') session.credentials.set(id, kept.credentials)
  else
    await session.registry.write(
      new Map([[credentialsKey(id), await session.vault.seal(JSON.stringify(kept.credentials))]]),
    )
}

export type Kept = { readonly credentials: Credentials; readonly keep: 'stored' | 'session' }

export async function forgetCredentials({ credentials, registry }: Session, id: WikiId): Promise<void> {
  credentials.delete(id)
  await registry.write(new Map([[credentialsKey(id), null]]))
}
