import type { WikiApi } from '../api'
import { historyCalls } from './history'
import { maintenanceCalls } from './maintenance'
import { pagesCalls } from './pages'
import { remoteCalls } from './remote'
import type { Session } from '../session/session'
import { transferCalls } from './transfer'
import { wikisCalls } from './wikis'

/** Every call of the engine, over one session. */
export const engineCalls = (session: Session): WikiApi => ({
  ...wikisCalls(session),
  ...pagesCalls(session),
  ...historyCalls(session),
  ...remoteCalls(session),
  ...transferCalls(session),
  ...maintenanceCalls(session),
})
