import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareTrees, type EntryPlace } from '../../../src/git/graph/tree-bytes'
import { decodeTree, encodeTree, isTree, type TreeEntry } from '../../../src/git/trees/tree'
import { parseOid } from '../../../src/names'

const raw = fc.uint8Array({ minLength: 1, maxLength: 3 }).map((bytes) => [...bytes].map((byte) => byte || 1))
const name = fc.oneof(
  fc.constantFrom('a', 'a.b', 'a-b', 'ab', 'a0', 'b'),
  raw.map((codes) => String.fromCharCode(...codes).replaceAll('/', '_')),
)
const oid = fc.constantFrom('0', '1', 'f').map((digit) => parseOid(digit.repeat(40)))
const entry = fc.record({ name, oid, mode: fc.constantFrom('100644', '100755', '40000', '120000') })
const entries = fc.array(entry, { maxLength: 12 })

/** A tree says each name once. */
const treeOf = (list: readonly TreeEntry[]): Uint8Array =>
  encodeTree([...new Map(list.map((entry) => [entry.name, entry])).values()])

/** In git's order a file and a folder of one name are two entries. */
const keyOf = (entry: TreeEntry): string => `${entry.name}${isTree(entry) ? '/' : ''}`

function differencesOf(before: Uint8Array, after: Uint8Array) {
  const [left, right] = [before, after].map((tree) => new Map(decodeTree(tree).map((entry) => [keyOf(entry), entry])))
  const keys = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].sort((a, b) => (a < b ? -1 : 1))
  return keys
    .map((key) => ({ before: left?.get(key), after: right?.get(key) }))
    .filter(({ before, after }) => before?.oid !== after?.oid || before?.mode !== after?.mode)
}

/** The entry that ends with the 20 bytes after `nul`. */
const entryAt = (tree: Uint8Array, place: EntryPlace | undefined): TreeEntry | undefined =>
  place && decodeTree(tree.subarray(0, place.nul + 21)).at(-1)

it('two trees compared as bytes differ in what they differ as entries', () => {
  fc.assert(
    fc.property(entries, entries, fc.nat(12), (list, others, kept) => {
      const [old, now] = [treeOf(list), treeOf([...list.slice(0, kept), ...others])]
      const found = compareTrees(old, now).map(({ before, after }) => ({
        before: entryAt(old, before),
        after: entryAt(now, after),
      }))
      expect(found).toEqual(differencesOf(old, now))
    }),
    { numRuns: 3000 },
  )
})

it('a tree that is cut off is damaged', () => {
  const whole = treeOf([{ name: 'a', mode: '100644', oid: parseOid('1'.repeat(40)) }])
  for (let length = 1; length < whole.length; length++)
    expect(() => compareTrees(new Uint8Array(), whole.slice(0, length))).toThrow('damaged')
})
