/** PostgreSQL in a worker of its own, which is ended when a statement takes too long. */
import { WikiError } from '../../../errors'
import type { Asked, Changed, PostgresEngine } from '../../../data/live'
import { Child, type ChildWorker } from './child'

/** Milliseconds for what is no statement of people's: fetching and starting it, bringing tables in. */
const patience = 120_000
/** For the way there and back, and for reading what came of a statement. */
const beyond = 3000

type Slow = Extract<Changed, { kind: 'fault' }>

const slow: Slow = { kind: 'fault', reason: 'slow', message: 'The statement took too long.', at: null }

/** An empty database, made once and copied from then on: making one takes seconds. */
export type PostgresBase = { blob?: Blob }

export function openRemotePostgres(start: () => ChildWorker, base: PostgresBase): PostgresEngine {
  const child = new Child(start)
  let opened: Promise<unknown> | undefined

  const calm = async (method: string, args: readonly unknown[]): Promise<unknown> => {
    const told = await child.call(method, args, patience)
    if (told.kind === 'value') return told.value
    throw new WikiError('unsupported', 'PostgreSQL did not start, or ended.', { reason: 'part-stopped' })
  }
  const open = async (): Promise<void> => {
    const made = await calm('open', [base.blob])
    if (made instanceof Blob) base.blob = made
  }
  /** What did not begin is tried again when somebody asks anew. */
  const begin = (): Promise<unknown> =>
    (opened ??= open().catch((error: unknown) => {
      opened = undefined
      throw error
    }))
  /** What was late is gone with all that was in it, and is not asked again. */
  const ask = async (method: string, running: Parameters<PostgresEngine['ask']>[0]): Promise<unknown> => {
    await begin()
    const told = await child.call(method, [running], running.limits.time + beyond)
    return told.kind === 'value' ? told.value : slow
  }

  return {
    ask: async (running) => (await ask('ask', running)) as Asked,
    change: async (running) => (await ask('change', running)) as Awaited<ReturnType<PostgresEngine['change']>>,
    async replace(schema, tables) {
      await begin()
      return (await calm('replace', [schema, tables])) as Awaited<ReturnType<PostgresEngine['replace']>>
    },
    async close() {
      child.end()
    },
  }
}
