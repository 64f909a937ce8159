/**
 * Where bytes live.
 *
 * A flat map from key to bytes that changes in atomic batches, on IndexedDB or in memory. The room knows no git and no
 * pages: it keeps what it acknowledged, gives it back unchanged, and lets of two writers with one expectation only one
 * through.
 */
export { openFileSystem } from './file-system'
export type { FileSystem } from './file-system'
export { deleteIndexedDb } from './database/connection'
export { openMemoryHolds, webHolds } from './holds'
export type { Holds, LetGo } from './holds'
export { openIndexedDbStorage } from './indexeddb'
export { openMemoryPlace, openMemoryStorage } from './memory'
export type { MemoryPlace } from './memory'
export { relyOn } from './rely'
export { stage } from './stage'
export type { Stage } from './stage'
export type { Batch, ByteRange, Expected, Measure, Storage, Upload, Written } from './storage'
export { openMemoryVault, openVault } from './vault'
export type { Vault } from './vault'
