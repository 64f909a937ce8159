/** A new wiki from a remote. */
import { resolveRef, transact, type Repository } from '../../git'
import { branchRef } from '../../names'
import { remotes, type RemoteSettings } from '../../remotes'
import type { Call, CloneSource, Wiki } from '../api'
import { fillWithFirstPage, makeWiki } from './places'
import { keepCredentials, noteExchange, parseSettings, writeSettings } from './remote-settings'
import { millis, type Session } from './session'

export type CloneRequest = CloneSource & { readonly title: string }

/** As much of the remote as was asked for becomes a wiki. An empty remote becomes a wiki with a first page to push. */
export async function cloneWiki(
  session: Session,
  { title, settings, credentials, keep, extent = 'everything', first }: CloneRequest,
  call: Call,
): Promise<Wiki> {
  parseSettings(settings)
  const name = title.trim() || titleOf(settings.url)
  return makeWiki(session, { title: name }, async (repository, id) => {
    const { commit, branch } = await remotes[settings.kind](settings, credentials).fetch(repository, {
      ...call,
      extent,
    })
    const ref = branchRef(branch)
    if (commit === null) await fillWithFirstPage(session, name, { branch: ref, first })(repository, id)
    else await transact(repository, async () => [{ ref, from: await resolveRef(repository, ref), to: commit }])
    await rememberRemote(session, repository, { ...settings, branch })
    if (credentials)
      await keepCredentials(session, id, { url: settings.url, credentials, keep: keep ? 'stored' : 'session' })
    return ref
  })
}

async function rememberRemote(session: Session, { storage }: Repository, settings: RemoteSettings): Promise<void> {
  await writeSettings(storage, settings)
  const followed = settings.branch === null ? {} : { followed: branchRef(settings.branch) }
  await noteExchange(storage, { ...followed, lastFetch: millis(session) })
}

/** The last part of the address, as `git clone` names a folder. */
function titleOf(url: string): string {
  const last = url.replace(/\/+$/, '').split('/').at(-1) ?? ''
  return last.replace(/\.git$/, '') || 'Cloned wiki'
}
