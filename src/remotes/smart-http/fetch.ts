/** Taking commits from a git server: what is new, the beginning of history, or what a first fetch shall have. */
import { hasCode } from '../../errors'
import {
  fetchPack,
  forgetShallow,
  isCommit,
  isPartial,
  listHaves,
  listRefs,
  moveCut,
  readShallow,
  receivePack,
  transact,
  type Make,
  type Repository,
} from '../../git'
import type { FetchCall, Fetched, RemoteCall } from '../remote'
import { leaveTags, listLacking, listNewTags, tagsAtHand } from './branches'
import { takeFiles } from './contents'
import { followRefs } from './follow'
import { decide, type Aim, type Plan, type Standing } from './plan'
import { lookAt, notACommit, type Seen, type Server } from './server'

export type Fetch = { readonly aim: Aim; readonly call: FetchCall }

export async function fetchFrom(server: Server, repository: Repository, { aim, call }: Fetch): Promise<Fetched> {
  const seen = await lookAt(server, call)
  try {
    await take(repository, seen, { aim, call })
  } catch (error) {
    // It lets files be left out, and will not give them one by one: then they come with the rest.
    if (aim !== 'on-demand' || !hasCode(error, 'remote-failed')) throw error
    await take(repository, seen, { aim: 'everything', call })
  }
  const { tip: commit, branch, advertised } = seen
  const isLacking = (await listNewTags(repository, advertised.refs)).size > 0
  return { commit, branch, ...(isLacking ? { lacksTags: true } : {}) }
}

/** Another tab may record what it fetched between our look and our write; then there is less to do, or nothing. */
async function take(
  repository: Repository,
  seen: Seen,
  { aim, call }: { readonly aim: Aim; readonly call: RemoteCall },
): Promise<void> {
  const { advertised, branch, tip } = seen
  const make: Make = async (staged) => {
    const plan = decide(seen, await standing(staged), aim)
    await takeObjects(staged, { seen, plan }, call)
    if (tip && !(await isCommit(staged, tip))) throw notACommit(branch)
    const tags = plan.tags ? await tagsAtHand(staged, advertised.refs) : []
    call.onProgress?.({ phase: 'saving' })
    return followRefs(staged, { all: advertised.refs, taken: new Map([...plan.refs, ...tags]) })
  }
  await transact(repository, make, { signal: call.signal })
  forgetShallow(repository)
}

const standing = async (repository: Repository): Promise<Standing> => ({
  isNew: (await listRefs(repository)).size === 0,
  shallow: await readShallow(repository),
  isPartial: await isPartial(repository),
})

type Taking = { readonly seen: Seen; readonly plan: Plan }

async function takeObjects(repository: Repository, { seen, plan }: Taking, call: RemoteCall): Promise<void> {
  const wants = plan.anew
    ? [...new Set(plan.refs.values())]
    : await listLacking(repository, await leaveTags(repository, plan.refs))
  const { endpoint, advertised, tip } = seen
  const shallow = [...(await readShallow(repository))]
  const terms = { ...plan, wants, shallow, haves: listHaves(repository), advertised }
  const pack = await fetchPack(endpoint, terms, call)
  if (pack === null) return
  try {
    await moveCut(repository, pack)
    await receivePack(repository, { pack, tips: wants, partial: plan.filter !== null || !plan.thin }, call)
  } finally {
    await pack.close()
  }
  if (plan.filter !== null && tip) await takeFiles(repository, { endpoint, advertised, commit: tip }, call)
}
