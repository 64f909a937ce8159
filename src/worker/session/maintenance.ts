/** What the engine does by itself while nobody waits for it. */
import { backfillStep } from './contents'
import type { IdleJob } from './idle'
import { indexHistory } from './index-history'

/** In this order, and again from the first after the next call. */
export const idleJobs: readonly IdleJob[] = [indexHistory, backfillStep]
