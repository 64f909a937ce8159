/** What holds for every record, filter and tree, in every form of file. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as fields from '../../../src/data/objects'
import type { Field, FormatName, RecordChange } from '../../../src/data/objects'
import { openOn } from './notation'
import { emptyRepository } from '../../git/notation'

const formats: readonly FormatName[] = ['page', 'json', 'yaml', 'jsonl', 'csv']

/** Text as people write it, and as it breaks formats: marks of YAML, CSV and JSON, breaks, numbers, dates, other scripts. */
const odd = fc.constantFrom(
  '',
  ' ',
  'null',
  'true',
  '1.50',
  '0x1F',
  '2026-11-21',
  '[[Ada]]',
  '- a',
  '# b',
  'a: b',
  '"',
  "it's",
  ',',
  '\n',
  'a\r\nb',
  '\ufeff',
  '---\na: b\n---\n',
  '~',
  '日本',
  '\u2028',
  '\\',
  '{',
  'tail ',
)
const text = fc.oneof(
  odd,
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
  fc.array(odd, { maxLength: 3 }).map((parts) => parts.join('')),
)
const pad = (value: number, length = 2): string => String(value).padStart(length, '0')
const day = fc
  .date({ min: new Date('1970-01-01T00:00Z'), max: new Date('2100-01-01T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const moment = fc
  .tuple(day, fc.nat(23), fc.nat(59), fc.constantFrom('', ':07', ':07.25'), fc.constantFrom('', 'Z', '+02:00'))
  .map(([day, hour, minute, rest, zone]) => `${day}T${pad(hour)}:${pad(minute)}${rest}${zone}`)
const { any: jsonValue } = fc.letrec<{ any: fields.JsonValue; leaf: fields.JsonValue }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b c', 'd'), tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
  leaf: fc.oneof(text, fc.boolean(), fc.integer()),
}))

/** A field of each kind, and values for it. */
const kinds: readonly (readonly [string, Field, fc.Arbitrary<unknown>])[] = [
  ['text', fields.text(), text],
  ['slug', fields.slug(), fc.stringMatching(/^[a-zé日0-9_][a-zé日0-9_.-]{0,8}$/)],
  [
    'number',
    fields.number(),
    fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0),
  ],
  ['boolean', fields.boolean(), fc.boolean()],
  ['date', fields.date(), day],
  ['dateTime', fields.dateTime(), moment],
  ['choice', fields.choice(['draft', 'no', '1', 'two words']), fc.constantFrom('draft', 'no', '1', 'two words')],
  ['list', fields.list(), fc.array(text, { maxLength: 4 })],
  ['link', fields.link(), fc.constantFrom('Ada', 'People/Ada#Work|she', '日本', '1', 'a: b', '#x')],
  ['json', fields.json(), jsonValue],
  ['body', fields.text({ body: true }), text],
]

describe.each(formats)('a record as %s', (format) => {
  test.each(kinds)('with a %s reads as it was saved, and saved again', async (_kind, field, values) => {
    const workspace = await openOn(await emptyRepository())
    const model = workspace.model('M', { id: fields.text({ id: true }), value: field }, { format })
    let next = 0
    await fc.assert(
      fc.asyncProperty(values, values, async (first, second) => {
        const record = model.create({ id: `r${next++}`, value: first })
        await record.save()
        expect({ ...(await model.read(record.id)) }).toEqual({ id: record.id, value: first })
        await record.with({ value: second }).save()
        expect({ ...(await model.read(record.id)) }).toEqual({ id: record.id, value: second })
      }),
      { numRuns: 60 },
    )
  })
})

/** A model with a field for every way of asking. */
const shape = {
  slug: fields.slug({ id: true }),
  title: fields.text(),
  rating: fields.number({ required: false }),
  due: fields.dateTime({ required: false }),
  tags: fields.list({ default: [] }),
  done: fields.boolean({ default: false }),
}
const indexed = {
  ...shape,
  title: fields.text({ index: true }),
  rating: fields.number({ required: false, index: true }),
  due: fields.dateTime({ required: false, index: true }),
  tags: fields.list({ default: [], index: true }),
  done: fields.boolean({ default: false, index: true }),
}
type Values = fields.Values<typeof shape>

const slugs = ['a', 'b', 'c', 'd', 'e', 'f']
const few = {
  title: fc.constantFrom('One', 'Two', 'one two', ''),
  rating: fc.option(fc.integer({ min: 0, max: 3 })),
  due: fc.option(fc.constantFrom('2026-01-01T10:00', '2026-01-01T11:00+02:00', '2026-01-01T10:00Z')),
  tags: fc.subarray(['x', 'y', 'z']),
  done: fc.boolean(),
}
const told = fc.record(few)

/** What becomes of a record: it says something, or goes. */
const step = fc.record({ slug: fc.constantFrom(...slugs), told: fc.option(told, { freq: 4 }) })

async function take(
  model: fields.Model<typeof shape>,
  { slug, told }: { slug: string; told: Omit<Values, 'slug'> | null },
) {
  const [known] = await model.find({ slug })
  if (told === null) await known?.delete()
  else await (known?.with(told) ?? model.create({ slug, ...told })).save()
}

/** A filter, and the same question asked of the values by hand. */
type Asked = { readonly filter: fields.Filter<Values>; readonly meets: (values: Values) => boolean }

const instant = (due: string): number => Date.parse(/Z|\+/.test(due) ? due : `${due}Z`)
const isOver = (rating: number | null, than: number): boolean => rating !== null && rating > than

const leaf: fc.Arbitrary<Asked> = fc.oneof(
  few.title.map((title): Asked => ({ filter: { title }, meets: (values) => values.title === title })),
  few.title.map((title): Asked => ({
    filter: { title: { contains: title } },
    meets: (values) => values.title.includes(title),
  })),
  few.rating.map((rating): Asked => ({ filter: { rating }, meets: (values) => values.rating === rating })),
  fc.nat(3).map((than): Asked => ({ filter: { rating: { gt: than } }, meets: ({ rating }) => isOver(rating, than) })),
  fc.nat(3).map((than): Asked => ({
    filter: { rating: { not: { gt: than } } },
    meets: ({ rating }) => !isOver(rating, than),
  })),
  fc.tuple(fc.nat(3), fc.nat(3)).map(([from, to]): Asked => ({
    filter: { rating: { gte: from, lt: to } },
    meets: ({ rating }) => rating !== null && rating >= from && rating < to,
  })),
  fc.array(few.rating, { maxLength: 2 }).map((ratings): Asked => ({
    filter: { rating: { in: ratings } },
    meets: ({ rating }) => ratings.includes(rating),
  })),
  few.due
    .filter((due) => due !== null)
    .map((due): Asked => ({
      filter: { due: { lte: due } },
      meets: (values) => values.due !== null && instant(values.due) <= instant(due),
    })),
  fc
    .constantFrom('x', 'y')
    .map((tag): Asked => ({ filter: { tags: { contains: tag } }, meets: ({ tags }) => tags.includes(tag) })),
  few.tags.map((wanted): Asked => ({ filter: { tags: wanted }, meets: ({ tags }) => tags.join() === wanted.join() })),
  few.done.map((done): Asked => ({ filter: { done }, meets: (values) => values.done === done })),
  fc
    .constantFrom(...slugs)
    .map((slug): Asked => ({ filter: { slug: { gte: slug } }, meets: (values) => values.slug >= slug })),
)

const { asked } = fc.letrec<{ asked: Asked }>((tie) => ({
  asked: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('asked'), { maxLength: 3 }).map((all): Asked => ({
      filter: { and: all.map(({ filter }) => filter) },
      meets: (values) => all.every(({ meets }) => meets(values)),
    })),
    fc.array(tie('asked'), { maxLength: 3 }).map((all): Asked => ({
      filter: { or: all.map(({ filter }) => filter) },
      meets: (values) => all.some(({ meets }) => meets(values)),
    })),
    fc.tuple(leaf, tie('asked')).map(([one, other]): Asked => ({
      filter: { ...one.filter, not: other.filter },
      meets: (values) => one.meets(values) && !other.meets(values),
    })),
  ),
}))

describe.each(formats)('records kept as %s', (format) => {
  test('are found by a filter as by hand, with indexes and without, now and as of any commit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        async (steps, questions) => {
          const workspace = await openOn(await emptyRepository())
          const plain = workspace.model('Plain', shape, { folder: 'm', format })
          const quick = workspace.model('Quick', indexed, { folder: 'm', format })
          const commits: fields.Oid[] = []
          for (const one of steps) {
            await take(plain, one)
            const published = await workspace.commit({ message: 'Step' })
            if (published.kind === 'published') commits.push(published.commit)
            for (const at of [undefined, commits[0], commits.at(-2)]) {
              const all = await plain.find({}, { at })
              for (const { filter, meets } of questions) {
                const expected = all.filter(meets).map(({ slug }) => slug)
                expect((await plain.find(filter, { at })).map(({ slug }) => slug)).toEqual(expected)
                expect((await quick.find(filter, { at })).map(({ slug }) => slug)).toEqual(expected)
              }
            }
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('differ from one commit to another as the other way round, and as their values do', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 5 }),
        fc.array(step, { maxLength: 5 }),
        async (before, after) => {
          const workspace = await openOn(await emptyRepository())
          const model = workspace.model('M', shape, { format })
          for (const one of before) await take(model, one)
          // The first commit may be an empty one.
          await model.create({ slug: 'z', title: 'Always there' }).save({ commit: true, message: 'Before' })
          const from = workspace.head!
          const old = await model.find()
          for (const one of after) await take(model, one)
          const uncommitted = await workspace.diff(from)
          await workspace.commit({ message: 'After' })
          const to = workspace.head!
          const forth = await workspace.diff(from, to)
          expect(forth).toEqual(uncommitted)
          expect(await workspace.diff(to, from)).toEqual(forth.map(turn))
          expect(apply(old, forth)).toEqual((await model.find()).map((record) => ({ ...record })))
        },
      ),
      { numRuns: 25 },
    )
  })
})

const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const

const turn = ({ kind, fields, ...change }: RecordChange): RecordChange => ({
  ...change,
  kind: turned[kind],
  fields: Object.fromEntries(
    Object.entries(fields).map(([field, { before, after }]) => [field, { before: after, after: before }]),
  ),
})

/** What the records say after the changes, in the order of their slugs. */
function apply(records: readonly Values[], changes: readonly RecordChange[]): readonly unknown[] {
  const values = new Map<string, unknown>(records.map((record) => [record.slug, { ...record }]))
  for (const { kind, id, fields } of changes) {
    const after = Object.fromEntries(Object.entries(fields).map(([field, change]) => [field, change.after]))
    // A field that is null is in no change of a record that came.
    const start = kind === 'added' ? { rating: null, due: null } : values.get(id)
    if (kind === 'removed') values.delete(id)
    else values.set(id, Object.assign({}, start, after))
  }
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}
