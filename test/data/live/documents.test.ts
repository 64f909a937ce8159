/** Filters over documents: they find what a reader would, and can do nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDocuments } from '../../../src/data/live/documents'
import { statementsOf, type Document, type FoundDocuments } from '../../../src/data/live'

const textsOf = (documents: readonly Document[]): readonly string[] => documents.map((each) => JSON.stringify(each))
const idsOf = (found: FoundDocuments): unknown =>
  found.kind === 'documents' ? found.documents.map(({ _id }) => _id) : found

type Condition = { readonly filter: Document; readonly holds: (document: Document) => boolean }

const number = fc.integer({ min: 0, max: 5 })
const isNumber = (value: unknown): value is number => typeof value === 'number'

/** Conditions with what they mean, said without the library. */
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  number.map((n): Condition => ({ filter: { n }, holds: (document) => document['n'] === n })),
  number.map((n): Condition => ({ filter: { n: { $ne: n } }, holds: (document) => document['n'] !== n })),
  number.map((n): Condition => ({
    filter: { n: { $gt: n } },
    holds: ({ n: value }) => isNumber(value) && value > n,
  })),
  number.map((n): Condition => ({
    filter: { n: { $lte: n } },
    holds: ({ n: value }) => isNumber(value) && value <= n,
  })),
  fc.array(number).map((list): Condition => ({
    filter: { n: { $in: list } },
    holds: ({ n: value }) => isNumber(value) && list.includes(value),
  })),
  fc.boolean().map((there): Condition => ({
    filter: { tag: { $exists: there } },
    holds: (document) => 'tag' in document === there,
  })),
  fc.constantFrom('a', 'b').map((tag): Condition => ({
    filter: { tags: tag },
    holds: ({ tags }) => Array.isArray(tags) && tags.includes(tag),
  })),
  fc.constantFrom('a', 'b').map((letter): Condition => ({
    filter: { tag: { $regex: `^${letter}`, $options: 'i' } },
    holds: ({ tag }) => typeof tag === 'string' && tag.toLowerCase().startsWith(letter),
  })),
  number.map((n): Condition => ({
    filter: { 'at.x': n },
    holds: ({ at }) => typeof at === 'object' && at !== null && 'x' in at && at.x === n,
  })),
)

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts): Condition => ({
      filter: { $and: parts.map(({ filter }) => filter) },
      holds: (document) => parts.every(({ holds }) => holds(document)),
    })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts): Condition => ({
      filter: { $or: parts.map(({ filter }) => filter) },
      holds: (document) => parts.some(({ holds }) => holds(document)),
    })),
    tie('condition').map(({ filter, holds }): Condition => ({
      filter: { $nor: [filter] },
      holds: (document) => !holds(document),
    })),
  ),
}))

const document = fc.record(
  {
    n: number,
    tag: fc.constantFrom('a', 'B', 'ab'),
    tags: fc.array(fc.constantFrom('a', 'b', 'c')),
    at: fc.record({ x: number }),
  },
  { requiredKeys: [] },
)
const collection = fc
  .array(document, { maxLength: 12 })
  .map((list) => list.map((each, _id): Document => ({ _id, ...each })))

test('a filter finds what a reader of every document finds', () => {
  fc.assert(
    fc.property(collection, condition, (documents, { filter, holds }) => {
      const wanted = documents.filter(holds).map(({ _id }) => _id)
      expect(idsOf(findDocuments(textsOf(documents), { filter }))).toEqual(wanted)
    }),
    { numRuns: 300 },
  )
})

test('pages of an order are the order', () => {
  fc.assert(
    fc.property(collection, fc.integer({ min: 1, max: 5 }), (documents, limit) => {
      const texts = textsOf(documents)
      const all = idsOf(findDocuments(texts, { sort: { n: -1, _id: 1 } }))
      const pages: unknown[] = []
      for (let skip = 0; ; skip += limit) {
        const found = findDocuments(texts, { sort: { n: -1, _id: 1 }, skip, limit })
        pages.push(...(idsOf(found) as unknown[]))
        if (found.kind === 'fault' || !found.more) break
      }
      expect(pages).toEqual(all)
      expect(pages).toHaveLength(documents.length)
    }),
  )
})

test('nothing but comparisons can be asked', () => {
  const deep = (depth: number): Document => (depth === 0 ? { n: 1 } : { $nor: [deep(depth - 1)] })
  for (const filter of [
    { $where: 'true' },
    { $expr: { $eq: ['$n', 1] } },
    { n: { $not: { $where: 'true' } } },
    { $or: [{ n: { $function: { body: 'x' } } }] },
    { $jsonSchema: {} },
    deep(40),
  ] as Document[])
    expect(findDocuments(['{"_id":1}'], { filter })).toMatchObject({ kind: 'fault', reason: 'refused' })
  for (const filter of [{ n: { $regex: '(' } }, { $or: 1 }, { n: { $in: 1 } }] as Document[])
    expect([filter, findDocuments(['{"_id":1,"n":"x"}'], { filter })]).toMatchObject([filter, { reason: 'wrong' }])
  expect(findDocuments([], { limit: -1 })).toMatchObject({ reason: 'wrong' })
  expect(() => statementsOf('c', [{ kind: 'replace', document: { a: 1 } }], () => 'x')).toThrow('_id')
})
