/** What an object points to, told from its bytes without making anything of them that is not asked for. */
import { isOid, type Oid } from '../../names'
import type { GitObject, ObjectType } from '../model'
import { decodeOid, encodeOid } from '../pack'
import { at, endOfHeaders, viewOf } from '../pack/format/bytes'
import { damaged } from '../pack/format/limits'

/** The oid is the 20 bytes at `start`. The name of an entry of a folder ends with the byte before, a NUL, and begins at `name`. */
export type Link = {
  readonly type: ObjectType
  readonly view: DataView
  readonly start: number
  readonly name?: number
}

const bytesOf = ({ view: { buffer, byteOffset } }: Link, from: number, to: number): Uint8Array =>
  new Uint8Array(buffer, byteOffset + from, to - from)

export const oidOf = (link: Link): Oid => decodeOid(bytesOf(link, link.start, link.start + 20))

/** The name as a byte string; empty when the link has none. */
export const nameOf = (link: Link): string =>
  link.name === undefined ? '' : decoder.decode(bytesOf(link, link.name, link.start - 1))

/** The links of an object. Throws `damaged` for a folder that is cut off. Submodules point elsewhere and do not count. */
export function* linksOf({ type, bytes }: GitObject): Generator<Link> {
  if (type === 'tree') yield* entriesOf(bytes)
  else if (type !== 'blob') yield* headersOf(bytes)
}

const [space, zero] = [0x20, 0x30]
const [treeFormat, submoduleFormat, formatMask] = [0o40000, 0o160000, 0o170000]

function* entriesOf(bytes: Uint8Array): Generator<Link> {
  const view = viewOf(bytes)
  for (let place = 0; place < bytes.length;) {
    let mode = 0
    for (; place < bytes.length && at(bytes, place) !== space; place++) mode = mode * 8 + at(bytes, place) - zero
    const nul = bytes.indexOf(0, place)
    if (nul < 0 || nul + 21 > bytes.length) throw damaged('a folder is cut off')
    const format = mode & formatMask
    const type = format === treeFormat ? 'tree' : 'blob'
    if (format !== submoduleFormat) yield { type, view, start: nul + 1, name: place + 1 }
    place = nul + 21
  }
}

const decoder = new TextDecoder('latin1')
const header = /^(tree|parent|object) ([0-9a-f]{40})$/gm
const marked = /^type (blob|tree|commit|tag)$/m

/** A commit's and a tag's headers end with an empty line. A tag says of what type it marks something. */
function* headersOf(bytes: Uint8Array): Generator<Link> {
  const end = endOfHeaders(bytes)
  const text = decoder.decode(bytes.subarray(0, end))
  for (const [, key = '', oid = ''] of text.matchAll(header))
    if (isOid(oid)) yield { type: typeOf(key, text), view: viewOf(encodeOid(oid)), start: 0 }
}

function typeOf(key: string, text: string): ObjectType {
  if (key === 'tree') return 'tree'
  const type = key === 'object' ? marked.exec(text)?.[1] : undefined
  return type === 'blob' || type === 'tree' || type === 'tag' ? type : 'commit'
}
