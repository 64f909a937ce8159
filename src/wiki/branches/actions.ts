/**
 * What was done besides saving, kept so that it can be read and taken back: one value an action, written in the transaction
 * that does it. As long as it is there, so are the commits it names.
 */
import { writeKeepsake, type Repository } from '../../git'
import type { Oid } from '../../names'
import { relyOn } from '../../storage'
import type { Action } from './model'

const folder = 'reflog/'
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A value beside the repository (a draft, a merge that waits) that an action put in the place of another; null: none. */
export type BesideUpdate = { readonly key: string; readonly from: string | null; readonly to: string | null }

/**
 * An action as it is noted. `time` is in milliseconds since 1970; `keeps` names what else is needed to undo it, such as the
 * commit a value that it removed was about; `undoes` is the action it takes back.
 */
export type NewAction = Pick<Action, 'kind' | 'subject' | 'time' | 'updates'> &
  Partial<Pick<Action, 'draft' | 'shown'>> & {
    readonly beside?: readonly BesideUpdate[]
    readonly keeps?: readonly Oid[]
    readonly undoes?: string | null
  }

export type NotedAction = Action & {
  readonly beside: readonly BesideUpdate[]
  readonly keeps: readonly Oid[]
  readonly undoes: string | null
}

/** Milliseconds for which an action is remembered, and how many are at most. */
const longest = 90 * 24 * 60 * 60 * 1000
const most = 500

/** The id of the last action; of two transactions at once that note one, the second is made again and sees what the first did. */
const lastKey = 'upkeep/last-action'

/** Notes an action as part of the transaction that does it, and returns its id. Ids order actions, whatever a clock does. */
export async function noteAction(staged: Repository, action: NewAction): Promise<string> {
  const last = await relyOn(staged.storage, lastKey)
  const id = formatId(Math.max(action.time, Number(last ? decoder.decode(last) : 0) + 1))
  await writeAction(staged, completeAction(id, action))
  if (action.undoes) await markUndone(staged, action.undoes, id)
  const ids = await listIds(staged)
  const old = ids.filter((other, i) => Number(other) < action.time - longest || ids.length - i > most)
  await staged.storage.write(
    new Map([[lastKey, encoder.encode(id)], ...old.map((other) => [folder + other, null] as const)]),
  )
  return id
}

const completeAction = (id: string, { keeps = [], ...action }: NewAction): NotedAction => {
  const moved = action.updates.flatMap(({ from, to }) => [from, to])
  const needed = [...moved, action.draft?.base ?? null, ...keeps].filter((oid) => oid !== null)
  return {
    draft: null,
    shown: null,
    beside: [],
    undoes: null,
    ...action,
    id,
    undoneBy: null,
    keeps: [...new Set(needed)],
  }
}

/** What an undo had taken back counts again once that is undone, and so on down the line. */
async function markUndone(staged: Repository, id: string, by: string): Promise<void> {
  let [undoes, undoneBy]: [string | null, string | null] = [id, by]
  while (undoes !== null) {
    const noted: NotedAction | undefined = await relyOnAction(staged, undoes)
    if (!noted) return
    await writeAction(staged, { ...noted, undoneBy })
    ;[undoes, undoneBy] = [noted.undoes, undoneBy === null ? noted.id : null]
  }
}

/** Writes an action, or what became of it, as part of a transaction. */
const writeAction = (staged: Repository, action: NotedAction): Promise<unknown> =>
  writeKeepsake(staged, { key: folder + action.id, value: action })

/** What was done besides saving, the newest first. */
export async function listActions({ repository }: { readonly repository: Repository }): Promise<readonly Action[]> {
  const ids = await listIds(repository)
  const noted = await Promise.all(ids.map((id) => findAction(repository, id)))
  return noted.flatMap((action) => (action ? [describe(action)] : [])).reverse()
}

/** Without what only undoing needs. */
const describe = ({ id, kind, subject, time, updates, draft, shown, undoneBy }: NotedAction): Action => ({
  id,
  kind,
  subject,
  time,
  updates,
  draft,
  shown,
  undoneBy,
})

async function findAction({ storage }: Repository, id: string): Promise<NotedAction | undefined> {
  const bytes = await storage.read(folder + id)
  return bytes && decodeAction(bytes)
}

/** The action of that id, for a transaction that depends on it; undefined when it is not known (any more). */
export async function relyOnAction({ storage }: Repository, id: string): Promise<NotedAction | undefined> {
  const bytes = await relyOn(storage, folder + id)
  return bytes && decodeAction(bytes)
}

// Actions are written by `writeAction` alone, so what is JSON at all is known to be one.
function decodeAction(bytes: Uint8Array): NotedAction | undefined {
  try {
    return JSON.parse(decoder.decode(bytes)) as NotedAction
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const listIds = async ({ storage }: Repository): Promise<readonly string[]> =>
  (await storage.list(folder)).map((key) => key.slice(folder.length))

/** As long as any time will be, so that the order of keys is that of numbers. */
const formatId = (number: number): string => String(number).padStart(15, '0')
