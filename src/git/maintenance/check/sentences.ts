/** What a check says to people. */
import { isOid, parseOid, type Oid, type PagePath } from '../../../names'
import type { ObjectType } from '../../model'
import { refOfKey } from '../../keys'
import type { Malformed } from './inventory'
import type { Gap } from './survey'
import type { PackFinding } from './verify-pack'

/** One thing that is wrong. `path` is where a page would be missing, when that is known. */
export type Fault = {
  readonly kind: 'missing' | 'damaged' | 'malformed'
  readonly oid: Oid
  readonly type: ObjectType | null
  readonly path: PagePath | null
  readonly sentence: string
}

const short = (oid: Oid): string => oid.slice(0, 7)
const noOid = parseOid('0'.repeat(40))

/** What an object is to people. */
function nameOf({ oid, type, path }: { oid: Oid; type: ObjectType | null; path: PagePath | null }): string {
  if (type === 'blob') return path === null ? `A file (${short(oid)})` : `The text of “${path}” in one revision or more`
  if (type === 'tree')
    return path === null ? `The list of all pages of a revision (${short(oid)})` : `The folder “${path}” of a revision`
  if (type === 'commit') return `The commit ${short(oid)}`
  return type === 'tag' ? `The tag ${short(oid)}` : `What a branch or tag points to (${short(oid)})`
}

const states = {
  missing: 'is missing here',
  damaged: 'is damaged',
  malformed: 'is something else than what refers to it says',
} as const

export const sayGap = (gap: Gap): Fault => ({ ...gap, sentence: `${nameOf(gap)} ${states[gap.kind]}.` })

export const sayMalformed = ({ oid, type, fault }: Malformed, path: PagePath | null): Fault => ({
  kind: 'malformed',
  oid,
  type,
  path,
  sentence: `${nameOf({ oid, type, path })} ${fault}. An older tool may have written it so; it can be read all the same.`,
})

export function sayPack({ name, fault, good, bad }: PackFinding): Fault {
  const checksum = name.replace(/^.*pack-/, '')
  const count = (number: number): string => number.toLocaleString('en')
  const what = fault === null ? '' : ` ${fault}${bad.length > 0 ? ', and' : ''}`
  const lost = bad.length > 0 ? ` ${count(bad.length)} of its ${count(good + bad.length)} objects cannot be read` : ''
  return {
    kind: 'damaged',
    oid: isOid(checksum) ? checksum : noOid,
    type: null,
    path: null,
    sentence: `A pack of objects${fault === null ? ' is damaged:' : what}${lost}.`,
  }
}

export const sayDamagedCopy = (oid: Oid, hasGood: boolean): Fault => ({
  kind: 'damaged',
  oid,
  type: null,
  path: null,
  sentence: hasGood
    ? `One of the copies of ${short(oid)} is damaged; another one is sound, so nothing is missing.`
    : `The stored object ${short(oid)} is damaged; nothing uses it.`,
})

export const sayRef = (key: string): Fault => ({
  kind: 'damaged',
  oid: noOid,
  type: null,
  path: null,
  sentence: `“${refOfKey(key)}” does not say which commit it points to.`,
})
