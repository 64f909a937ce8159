import type { EngineApi } from '../api'
import { branchesCalls } from './branches'
import { historyCalls } from './history'
import { linksCalls } from './links'
import { maintenanceCalls } from './maintenance'
import { mergingCalls } from './merging'
import { pagesCalls } from './pages'
import { readingCalls } from './reading'
import { remoteCalls } from './remote'
import type { Session } from '../session/session'
import { takeTurns } from '../session/turns'
import { timeCalls } from './time'
import { transferCalls } from './transfer'
import { wikisCalls } from './wikis'

/** Every call of the engine, over one session. */
export function engineCalls(session: Session): EngineApi {
  const { following, ...reading } = readingCalls(session)
  const inTurn = takeTurns()
  return {
    ...wikisCalls(session),
    ...pagesCalls(following, inTurn),
    ...historyCalls(session),
    ...reading,
    ...linksCalls(following, inTurn),
    ...mergingCalls(session),
    ...branchesCalls(following),
    ...timeCalls(session),
    ...remoteCalls(session),
    ...transferCalls(session),
    ...maintenanceCalls(session),
  }
}
