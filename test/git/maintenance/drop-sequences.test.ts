import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findObject, openRepository, type Repository } from '../../../src/git'
import { dropUnreachable } from '../../../src/git/maintenance/drop'
import { foldLoose } from '../../../src/git/maintenance/fold'
import { joinPacks } from '../../../src/git/maintenance/join'
import { resolveRef } from '../../../src/git/refs'
import { branchRef, type Oid } from '../../../src/names'
import { main, moveRef, newPlace, saveFiles, verifyByGit } from './notation'

const day = 24 * 60 * 60
const start = 1_770_000_000
const other = branchRef('other')

const page = fc.constantFrom('Home.md', 'a/1.md', 'a/2.md', 'b/c/3.md')
const ref = fc.constantFrom(main, other, branchRef('third'))
const tab = fc.nat(1)
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('save' as const), tab, ref, page, text: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      tab,
      ref: fc.constantFrom(other, branchRef('third')),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('restore' as const), tab, ref, pick: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fold' as const), tab, most: fc.constantFrom(3, 10, 1000) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('join' as const), tab }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('drop' as const), tab }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: -10, max: 30 }) }) },
)
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

class Garden {
  readonly commits: Oid[] = []
  now = start

  constructor(readonly tabs: readonly Repository[]) {}

  async perform(step: Act): Promise<void> {
    if (step.kind === 'wait') return void (this.now += step.days * day)
    const here = this.tabs[step.tab]!
    if (step.kind === 'save') this.commits.push(await saveFiles(here, { [step.page]: `${step.text}` }, step.ref))
    else if (step.kind === 'delete') await moveRef(here, step.ref, null)
    else if (step.kind === 'restore')
      await moveRef(here, step.ref, this.commits[step.pick % this.commits.length] ?? null)
    else if (step.kind === 'fold') await foldLoose(here, { bounds: { objects: step.most, bytes: 1 << 20 } })
    else if (step.kind === 'join') await joinPacks(here, { most: 1 })
    else await dropUnreachable(here, { now: this.now })
  }
}

describe('any sequence of saves, deletions and restorations in two tabs that fold, join and drop', () => {
  test('loses nothing that a ref reaches', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, fc.boolean()), { maxLength: 60, size: 'max' }), async (steps) => {
        const place = await newPlace()
        const garden = new Garden([openRepository(place.open()), openRepository(place.open())])
        garden.commits.push(await saveFiles(garden.tabs[0]!, { 'Home.md': 'first' }))
        let under: Promise<void>[] = []
        for (const [step, together] of steps) {
          under.push(garden.perform(step))
          if (together) continue
          await Promise.all(under)
          under = []
        }
        await Promise.all(under)
        await verifyByGit(openRepository(place.open()))
        for (const tab of garden.tabs) expect(await findObject(tab, (await resolveRef(tab, main))!)).toBeDefined()
      }),
      { numRuns: 25, endOnFailure: true },
    )
  })
})
