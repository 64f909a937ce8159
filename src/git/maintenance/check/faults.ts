/** What a check finds wrong, as values. */
import { isOid, parseOid, type Oid, type PagePath } from '../../../names'
import type { ObjectType } from '../../model'
import { refOfKey } from '../../keys'
import type { Malformed } from './inventory'
import type { ObjectFault } from './rules'
import type { Gap } from './survey'
import type { PackFault, PackFinding } from './verify-pack'

/** One thing that is wrong. `path` is where a page would be missing, when that is known. */
export type Fault = {
  readonly kind: 'missing' | 'damaged' | 'malformed'
  readonly oid: Oid
  readonly type: ObjectType | null
  readonly path: PagePath | null
  /** More about it than that; null where that says it all. */
  readonly cause: FaultCause | null
}

export type FaultCause =
  /** The object is readable, and breaks a rule of git. */
  | { readonly kind: 'object'; readonly fault: ObjectFault }
  /** A whole pack: what is wrong with it, and how many of its objects cannot be read. */
  | { readonly kind: 'pack'; readonly fault: PackFault | null; readonly lost: number; readonly all: number }
  /** There is a sound copy of it as well; or nothing uses it. */
  | { readonly kind: 'copy' | 'unused' }
  /** A branch or tag, or another file of git's, that names no commit. */
  | { readonly kind: 'ref'; readonly name: string }

const noOid = parseOid('0'.repeat(40))
const nothingElse = { oid: noOid, type: null, path: null } as const

export const faultOfGap = (gap: Gap): Fault => ({ ...gap, cause: null })

export const faultOfMalformed = ({ oid, type, fault }: Malformed, path: PagePath | null): Fault => ({
  kind: 'malformed',
  oid,
  type,
  path,
  cause: { kind: 'object', fault },
})

export function faultOfPack({ name, fault, good, bad }: PackFinding): Fault {
  const checksum = name.replace(/^.*pack-/, '')
  const cause = { kind: 'pack', fault, lost: bad.length, all: good + bad.length } as const
  return { ...nothingElse, kind: 'damaged', oid: isOid(checksum) ? checksum : noOid, cause }
}

export const faultOfCopy = (oid: Oid, hasGood: boolean): Fault => ({
  ...nothingElse,
  kind: 'damaged',
  oid,
  cause: { kind: hasGood ? 'copy' : 'unused' },
})

export const faultOfRef = (key: string): Fault => ({
  ...nothingElse,
  kind: 'damaged',
  cause: { kind: 'ref', name: refOfKey(key) },
})
