import { webHolds } from '../../src/storage'
import { holdsContract } from '../contract/holds'

holdsContract('names held by Web Locks', webHolds())
