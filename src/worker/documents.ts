/** The worker that looks through documents for a live database, begun by the one of live databases. It knows nothing else. */
import { WikiError } from '../errors'
import { findDocuments } from '../data/live/documents'
import { serveChild } from './live/kinds/child'

// Types end at the edge of a realm: here they are taken on trust.
serveChild(self, async (method, args) => {
  if (method === 'find') return findDocuments(...(args as Parameters<typeof findDocuments>))
  throw new WikiError('internal', `There is no method “${method}”.`)
})
