import { openMemoryHolds } from '../../src/storage'
import { holdsContract } from '../contract/holds'

holdsContract('names held in memory', openMemoryHolds())
