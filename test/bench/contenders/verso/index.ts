/** What Verso offers besides: what it derives from all pages, and what is built on its commits. */
import type { Deeds } from '../contender'
import type { Place } from '../place'
import { catalogDeeds } from './catalog'
import { recordDeeds } from './records'
import { tableDeeds } from './tables'

export const versoDeeds = (place: Place): Deeds => ({
  ...catalogDeeds(place),
  ...recordDeeds(place),
  ...tableDeeds(place),
})
