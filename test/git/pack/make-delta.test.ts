import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDelta } from '../../../src/git/pack/format/delta'
import { makeDelta } from '../../../src/git/pack/make-delta'
import { encodeTree, treeEntry } from '../../../src/git/trees/tree'
import { parseOid } from '../../../src/names'
import { git, gitBytes } from '../../support/git'
import { makeHistory } from './material'

const makeRoom = (size: number): Uint8Array => new Uint8Array(size)

/** The delta, however long it gets, applied. */
function roundTrip(base: Uint8Array, target: Uint8Array): Uint8Array {
  const delta = makeDelta(base, target, 2 * target.length + 64)
  if (delta === undefined) throw new Error('a delta of any length was welcome')
  return applyDelta(base, delta, makeRoom)
}

/** Bytes of few kinds, so that there is much to find, edited by cutting, moving and putting in. */
const piece = fc.uint8Array({ minLength: 1, maxLength: 120, max: 3, size: 'max' })
const edited = fc
  .tuple(
    fc.array(piece, { minLength: 3, maxLength: 10, size: 'max' }),
    fc.array(fc.oneof(fc.nat({ max: 9 }), piece), { maxLength: 12, size: 'max' }),
  )
  .map(([pieces, plan]) => [
    Buffer.concat(pieces),
    Buffer.concat(plan.map((step) => (typeof step === 'number' ? (pieces[step] ?? Buffer.alloc(0)) : step))),
  ])

describe('a delta', () => {
  test('makes its target of its base', () => {
    fc.assert(
      fc.property(edited, ([base, target]) => {
        if (base && target) expect(Buffer.compare(roundTrip(base, target), target)).toBe(0)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (base, target) => {
        expect(roundTrip(base, target)).toEqual(target)
      }),
    )
  })

  test('makes every version of a page and of a folder from the next', async () => {
    const repository = await makeHistory()
    for (const name of ['Home.md', 'notes', 'deep/er/still/1.md', '']) {
      const type = name.endsWith('.md') ? 'blob' : 'tree'
      const read = async (commit: string) => gitBytes(['cat-file', type, `${commit}:${name}`], { cwd: repository })
      const commits = (await git(['rev-list', 'main', '--', name || '.'], { cwd: repository })).split('\n')
      const versions = await Promise.all(commits.slice(0, 20).map(read))
      for (const [i, target] of versions.slice(1).entries()) {
        const base = versions[i] ?? Buffer.alloc(0)
        expect(Buffer.compare(roundTrip(base, target), target)).toBe(0)
      }
    }
  })

  const folder = (changed: number) =>
    encodeTree(
      Array.from({ length: 2700 }, (_, i) =>
        treeEntry(`page ${i}`, parseOid((i + (i === changed ? 5000 : 0)).toString(16).padStart(40, '7'))),
      ),
    )

  test('of a folder of thousands of pages takes some bytes when one page changed', () => {
    expect(makeDelta(folder(1300), folder(1301))?.length).toBeLessThan(100)
  })

  test('copies more than 65,536 bytes, and from beyond them', () => {
    const large = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i * 31) >> 7))
    for (const target of [
      large,
      Buffer.concat([large.subarray(131_072), large.subarray(0, 131_072)]),
      Buffer.concat([Buffer.from('x'), large.subarray(65_536, 196_608), Buffer.from('y')]),
    ]) {
      const delta = makeDelta(large, target)
      expect(delta?.length).toBeLessThan(100)
      if (delta) expect(Buffer.compare(applyDelta(large, delta, makeRoom), target)).toBe(0)
    }
  })

  test('is refused when it saves less than half of the target', () => {
    const bytes = (seed: number) => Uint8Array.from({ length: 1000 }, (_, i) => (i * i * seed) >> 5)
    expect(makeDelta(bytes(7), bytes(13))).toBeUndefined()
    expect(makeDelta(bytes(7), new Uint8Array())).toBeUndefined()
    const half = Buffer.concat([bytes(7), bytes(13).subarray(0, 900)])
    expect(makeDelta(bytes(7), half)?.length).toBeLessThanOrEqual(half.length / 2)
  })

  test('takes no time for what looks alike everywhere', () => {
    const [zeros, ones] = [new Uint8Array(400_000), new Uint8Array(400_000).fill(1)]
    const mixed = Buffer.concat([zeros.subarray(0, 200_000), ones.subarray(0, 1), zeros.subarray(0, 200_000)])
    for (const [base, target] of [
      [zeros, mixed],
      [mixed, zeros],
      [zeros, ones],
    ] as const)
      expect(Buffer.compare(roundTrip(base, target), target)).toBe(0)
  })
})
