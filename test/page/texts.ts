/** Texts for laws: few different lines, so that they repeat and move as in real pages, and edits of such texts. */
import fc from 'fast-check'

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', 'a', 'b', 'c', '- item', '```', '# Heading') },
  { weight: 2, arbitrary: fc.constantFrom('a b c', 'a b d', 'x\r', '\ta', '\u00e9', 'e\u0301') },
)

/** A text of up to 14 lines, with and without a last line break. */
export const text = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('', '\n'))
  .map(([lines, end]) => (lines.length > 0 ? lines.join('\n') + end : ''))

type Splice = { readonly at: number; readonly remove: number; readonly insert: readonly string[] }

const splice: fc.Arbitrary<Splice> = fc.record({
  at: fc.nat(14),
  remove: fc.nat(3),
  insert: fc.array(line, { maxLength: 3 }),
})

const applySplices = (base: string, splices: readonly Splice[]): string => {
  const lines = base.split('\n')
  for (const { at, remove, insert } of splices) lines.splice(at, remove, ...insert)
  return lines.join('\n')
}

/** What somebody may have made of `base` in up to three places. */
export const edited = (base: string): fc.Arbitrary<string> =>
  fc.array(splice, { maxLength: 3 }).map((splices) => applySplices(base, splices))

export const pair = text.chain((before) => fc.tuple(fc.constant(before), fc.oneof(edited(before), text)))

export const triple = text.chain((base) => fc.tuple(fc.constant(base), edited(base), edited(base)))
