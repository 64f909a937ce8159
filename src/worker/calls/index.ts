import type { WikiApi } from '../api'
import { branchesCalls } from './branches'
import { historyCalls } from './history'
import { maintenanceCalls } from './maintenance'
import { mergingCalls } from './merging'
import { pagesCalls } from './pages'
import { remoteCalls } from './remote'
import type { Session } from '../session/session'
import { timeCalls } from './time'
import { transferCalls } from './transfer'
import { wikisCalls } from './wikis'

/** Every call of the engine, over one session. */
export const engineCalls = (session: Session): WikiApi => ({
  ...wikisCalls(session),
  ...pagesCalls(session),
  ...historyCalls(session),
  ...mergingCalls(session),
  ...branchesCalls(session),
  ...timeCalls(session),
  ...remoteCalls(session),
  ...transferCalls(session),
  ...maintenanceCalls(session),
})
