/**
 * Packs: many objects in one file, most of them as deltas (gitformat-pack(5)).
 *
 * Three doors: `indexPack` takes one that came from elsewhere and believes nothing, `openPack` reads one that is stored,
 * `encodePack` and `writePack` make one. It knows bytes, oids and limits; it refuses to know the storage, refs and the network.
 */
export { encodePack, type NewDelta, type PackEntry } from './encode-pack'
export { makeDelta } from './make-delta'
export { writePack, type Outgoing, type PackSink, type WrittenPack } from './write-pack'
export { PackCaches } from './caches'
export { openPack, type Pack, type PackSource, type RawEntry } from './open-pack'
export { decodeOid, encodeOid } from './format/bytes'
export { hashObject, Sha1, sha1 } from './format/sha1'
export { inflateInto } from './format/inflate'
export { defaultLimits, type Limits } from './format/limits'
export { PackIndex } from './format/idx'
export { indexPack, type IndexCall, type IndexedPack } from './incoming/index-pack'
export type { Pieces, Sink } from './incoming/incoming'
