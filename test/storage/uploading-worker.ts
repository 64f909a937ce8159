/**
 * A tab's engine that is killed in the middle of an upload: it uploads to the database named like itself, and says when.
 * It comes in past the room's door, behind which lightning-fs wants what only the engine's worker brings along.
 */
import { openIndexedDbStorage } from '../../src/storage/indexeddb'

const storage = await openIndexedDbStorage(self.name)
const upload = await storage.upload()
await upload.append(new Uint8Array(1_300_000))
await upload.read({ start: 0, end: 1 })
self.postMessage('stored')
