/** A zip archive: every file under its path, readable by whatever a system brings along. */
import { deflateSync } from 'fflate'
import { throwIfAborted } from '../errors'
import type { PagePath } from '../names'
import type { Export, ExportedFile } from './handler'
import { archiveEnd, centralHeader, crc32, localHeader, methods, type Bytes, type ZipEntry } from './zip-format'

const encoder = new TextEncoder()
const compressedKind =
  /\.(?:png|jpe?g|gif|webp|avif|heic|mp[34]|m4[av]|mov|og[gv]|webm|flac|zip|gz|7z|docx|xlsx|pptx|od[tsp]|epub|woff2)$/i

/** A file without a time gets the first moment a zip can say, never the clock's. */
const earliest = Date.UTC(1980, 0, 1) / 1000

/** Larger pieces than this are handed to the browser, which may keep them on disk. */
const pieceSize = 8 * 1024 * 1024

export const exportZip: Export = async (files, { signal, onProgress } = {}) => {
  const pieces = new Pieces()
  const entries: ZipEntry[] = []
  for await (const file of files) {
    throwIfAborted(signal)
    const { entry, body } = pack(file, pieces.size)
    pieces.add(localHeader(entry))
    pieces.add(body)
    entries.push(entry)
    onProgress?.({ phase: 'packing', done: entries.length, bytes: pieces.size })
  }
  throwIfAborted(signal)
  const offset = pieces.size
  for (const entry of entries) pieces.add(centralHeader(entry))
  pieces.add(archiveEnd({ count: entries.length, size: pieces.size - offset, offset }))
  return pieces.join()
}

function pack({ path, bytes, time = earliest }: ExportedFile, offset: number): { entry: ZipEntry; body: Bytes } {
  const { method, body } = compress(path, bytes)
  const name = encoder.encode(path)
  const entry = { name, method, checksum: crc32(bytes), size: bytes.length, packedSize: body.length, time, offset }
  return { entry, body }
}

/** Deflates what gets smaller by it; pictures and archives already are as small as they get. */
function compress(path: PagePath, bytes: Uint8Array): { method: ZipEntry['method']; body: Bytes } {
  const deflated = compressedKind.test(path) ? undefined : deflateSync(bytes)
  if (deflated && deflated.length < bytes.length) return { method: methods.deflated, body: deflated }
  return { method: methods.stored, body: bytes.slice() }
}

/** A long result in the making, gathered so that it need not stay in memory whole. */
class Pieces {
  size = 0
  #loose: BlobPart[] = []
  #looseSize = 0

  add(bytes: Bytes): void {
    this.#loose.push(bytes)
    this.#looseSize += bytes.length
    this.size += bytes.length
    if (this.#looseSize < pieceSize) return
    this.#loose = [new Blob(this.#loose)]
    this.#looseSize = 0
  }

  join(): Blob {
    return new Blob(this.#loose, { type: 'application/zip' })
  }
}
