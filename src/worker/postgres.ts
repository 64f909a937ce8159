/** The worker that runs PostgreSQL for a live database, begun by the one of live databases. It knows nothing else. */
import { WikiError } from '../errors'
import { fetchPostgresParts, openPostgres, postgresVersion, type Postgres } from '../data/live/postgres'
import { serveChild } from './live/kinds/child'
import { openBaseShelf, openOnBase } from './live/kinds/postgres-base'

type Arguments<Method extends 'ask' | 'change' | 'replace'> = Parameters<Postgres[Method]>

let postgres: Postgres | undefined

const opened = (): Postgres => {
  if (postgres) return postgres
  throw new WikiError('internal', 'PostgreSQL was asked before it was opened.')
}

/** What the next one begins with, where this one was not given it. */
async function open(given: Blob | undefined): Promise<Blob | undefined> {
  const parts = await fetchPostgresParts()
  if (given) {
    postgres = await openPostgres(given, parts)
    return undefined
  }
  const shelf = openBaseShelf(globalThis.caches, postgresVersion)
  const { opened, base } = await openOnBase(shelf, (kept) => openPostgres(kept, parts))
  postgres = opened
  return base
}

// Types end at the edge of a realm: here they are taken on trust.
serveChild(self, async (method, args) => {
  switch (method) {
    case 'open':
      return open(args[0] instanceof Blob ? args[0] : undefined)
    case 'ask':
      return opened().ask(...(args as Arguments<'ask'>))
    case 'change':
      return opened().change(...(args as Arguments<'change'>))
    case 'replace':
      return opened().replace(...(args as Arguments<'replace'>))
    default:
      throw new WikiError('internal', `PostgreSQL has no method “${method}”.`)
  }
})
