/** The first part of the English catalogue: what is said before anything is fetched. Its shape is what other languages fill. */
import { absent } from './absent'
import { beginning } from './beginning'
import { branching } from './branching'
import { errors } from './errors'
import { common } from './everywhere'
import { finding } from './finding'
import { offline } from './offline'
import { prose } from './prose'
import { reading } from './reading'
import { restoring } from './restoring'
import { shell } from './shell'
import { syncing } from './syncing'
import { undoing } from './undoing'
import { ways } from './ways'

export const messages = {
  absent,
  beginning,
  branching,
  common,
  errors,
  finding,
  offline,
  prose,
  reading,
  restoring,
  shell,
  syncing,
  undoing,
  ways,
}
export type FirstMessages = typeof messages
