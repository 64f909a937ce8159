/** Taking a wiki home as a file, and bringing one. */
import { WikiError, throwIfAborted } from '../../errors'
import {
  encodeBundle,
  isCommit,
  listRefs,
  openBundle,
  readCommit,
  receivePack,
  sendPack,
  transact,
  type Repository,
} from '../../git'
import { exportZip } from '../../handlers'
import type { Oid, RefName, WikiId } from '../../names'
import { listFiles, readFile, readHead } from '../../wiki'
import type { Call, TransferApi } from '../api'
import { completeWiki } from '../session/complete'
import { makeWiki } from '../session/places'
import { noteExchange } from '../session/remote-settings'
import { millis, type Session } from '../session/session'

export function transferCalls(session: Session): TransferApi {
  return {
    exportZip: (id, call = {}) => exportPages(session, id, call),
    exportBundle: (id, call = {}) => exportRepository(session, id, call),
    importBundle: (title, bundle, call = {}) =>
      makeWiki(session, { title }, (repository) => fillFromBundle(session, repository, { bundle, call })),
  }
}

async function exportPages(session: Session, id: WikiId, call: Call): Promise<Blob> {
  const wiki = await session.open(id)
  const { commit, files } = await listFiles(wiki)
  const time = commit && (await readCommit(wiki.repository, commit)).committer.time

  async function* pages() {
    for (const [i, { path }] of files.entries()) {
      throwIfAborted(call.signal)
      call.onProgress?.({ phase: 'packing', done: i, total: files.length })
      yield { path, bytes: await readFile(wiki, path, commit ?? undefined), ...(time ? { time } : {}) }
    }
  }

  return exportZip(pages(), call.signal ? { signal: call.signal } : {})
}

/** Branches and tags, ours and the remote's, with all they reach. */
async function exportRepository(session: Session, id: WikiId, call: Call): Promise<Blob> {
  await completeWiki(session, id, call)
  const wiki = await session.open(id)
  const [refs, head] = await Promise.all([listRefs(wiki.repository), readHead(wiki)])
  const pack = await sendPack(wiki.repository, { tips: [...refs.values()], hidden: [] }, call)
  if (head === null || pack === null) throw new WikiError('not-found', 'No commits.', { reason: 'nothing-saved' })
  await noteExchange(wiki.repository.storage, { bundle: { commit: head, tips: tipsOf(refs), time: millis(session) } })
  session.announce({ kind: 'remote-changed', wiki: id })
  return encodeBundle({ refs, head, pack })
}

const tipsOf = (refs: ReadonlyMap<RefName, Oid>): readonly Oid[] => [...new Set(refs.values())]

type BundleImport = { readonly bundle: Blob; readonly call: Call }

const largestBundle = 500 << 20

async function fillFromBundle(
  session: Session,
  repository: Repository,
  { bundle, call }: BundleImport,
): Promise<RefName> {
  if (bundle.size > largestBundle) throw new WikiError('too-large', 'Over 500 MB.', { reason: 'bundle-too-large' })
  const { refs, head, pack } = await openBundle(bundle)
  const [branch, commit] = chooseBranch(refs, head)
  await transact(repository, async (staged) => {
    await receivePack(staged, { pack: counted(pack, call), tips: [...new Set(refs.values())] }, call)
    if (!(await isCommit(staged, commit))) throw new WikiError('damaged', `${branch} names no commit.`)
    return [...refs].filter(isOurs).map(([ref, to]) => ({ ref, from: null, to }))
  })
  await noteExchange(repository.storage, { bundle: { commit, tips: tipsOf(refs), time: millis(session) } })
  return branch
}

/** Says how much has been read. */
async function* counted(pack: AsyncIterable<Uint8Array>, { onProgress }: Call): AsyncGenerator<Uint8Array, void> {
  let bytes = 0
  for await (const piece of pack) {
    onProgress?.({ phase: 'receiving', bytes: (bytes += piece.length) })
    yield piece
  }
}

/** Where branches of a remote were seen says nothing about the remote that the new wiki will have. */
const isOurs = ([ref]: readonly [RefName, Oid]): boolean => !ref.startsWith('refs/remotes/')

/** The branch HEAD stands on, else main or master, else the first. */
function chooseBranch(refs: ReadonlyMap<RefName, Oid>, head: Oid | null): readonly [RefName, Oid] {
  const branches = [...refs].filter(([ref]) => ref.startsWith('refs/heads/'))
  const rank = ([ref, oid]: readonly [RefName, Oid]): number =>
    Number(oid === head) * 4 + Number(ref === 'refs/heads/main') * 2 + Number(ref === 'refs/heads/master')
  const [chosen] = branches.sort((a, b) => rank(b) - rank(a))
  if (!chosen) throw new WikiError('not-a-bundle', 'No branch.')
  return chosen
}
