/** The commit that `at` of a query means. */
import {
  findCommitAt,
  findObject,
  listCommitOids,
  peelTag,
  resolveRef,
  type GraphCall,
  type Repository,
} from '../../git'
import { isOid, isRefName, type Oid } from '../../names'

const day = /^(\d{4})-(\d\d)-(\d\d)$/
const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/
const beginning = /^[0-9a-f]{7,39}$/
const folders = ['', 'refs/tags/', 'refs/heads/', 'refs/remotes/']

/**
 * A tag or branch by its name (tags first, as git has it), a commit by its oid or seven letters of it or more, the last
 * commit of a day, or that of a moment, where this device's clock is meant unless a zone is told. Null when there is none;
 * `head` is where times and parts of names are looked for from.
 */
export async function findThen(
  repository: Repository,
  at: string,
  call: GraphCall & { readonly head: Oid | null },
): Promise<Oid | null> {
  const { head, ...rest } = call
  const oid = (await findNamed(repository, at)) ?? (head && (await findByText(repository, at, { head, ...rest })))
  if (oid === null || (await findObject(repository, oid)) === undefined) return null
  const end = await peelTag(repository, oid)
  return end.type === 'commit' ? end.oid : null
}

async function findNamed(repository: Repository, name: string): Promise<Oid | null> {
  for (const folder of folders) {
    const ref = folder + name
    const oid = isRefName(ref) ? await resolveRef(repository, ref) : null
    if (oid !== null) return oid
  }
  return isOid(name) ? name : null
}

type From = GraphCall & { readonly head: Oid }

async function findByText(repository: Repository, at: string, { head, ...call }: From): Promise<Oid | null> {
  const time = secondsOf(at)
  if (time !== null) return findCommitAt(repository, { tip: head, time }, call)
  if (beginning.test(at))
    for await (const oid of listCommitOids(repository, [head], call)) if (oid.startsWith(at)) return oid
  return null
}

/** Seconds since 1970: the last of a day, or those of a moment; null for what is neither. */
function secondsOf(at: string): number | null {
  const [, year, month, date] = day.exec(at)?.map(Number) ?? []
  const isDay = year !== undefined && month !== undefined && date !== undefined
  if (!isDay && !moment.test(at)) return null
  const time = isDay ? new Date(year, month - 1, date + 1).getTime() - 1 : new Date(at.replace(' ', 'T')).getTime()
  return Number.isNaN(time) ? null : Math.floor(time / 1000)
}
