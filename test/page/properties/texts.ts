/** Random front matter: every way a value can be written, with comments, blank lines, anchors, line breaks, a mark. */
import fc from 'fast-check'
import type { PropertyContent } from '../../../src/page/properties'

const word = fc.constantFrom('one', 'two', 'Ana', 'été', '日本', 'a b', 'x-y')
const comment = fc.constantFrom('', '', ' # why', ' #')

/** Values as they are written behind a key, each with its own lines. */
const written = fc.oneof(
  word.map((text) => ` ${text}`),
  fc.constantFrom(
    ' 1.50',
    ' -3',
    ' 2e5',
    ' true',
    ' False',
    ' 2026-11-21',
    ' 2026-11-21T10:30',
    ' null',
    '',
    ' ~',
    ' 0x1F',
  ),
  word.map((text) => ` "${text}"`),
  word.map((text) => ` '${text} ''s'`),
  fc.constantFrom(
    ' "[[Note]]"',
    ' "[[Note|label]]"',
    ' [[Note]]',
    ' {a: 1}',
    ' &anchor value',
    ' !!str 5',
    ' "a\\n b"',
  ),
  fc.constantFrom(' |\n  line\n  two', ' >-\n  folded\n  text', ' |+\n  kept\n\n', ' plain\n  goes on', '\n  below'),
  fc.array(word, { maxLength: 4 }).map((items) => ` [${items.join(', ')}]`),
  fc.constantFrom(' [ a,b , "c" ]', ' [a, # first\n  b]', ' [a, b,]', '\n  nested:\n    - 1'),
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '  ', '    '))
    .map(([items, indent]) => `\n${items.map((item) => `${indent}- ${item}`).join('\n')}`),
  fc.constantFrom('\n  - a # first\n  # between\n  - "b"\n', '\n- \n- x', ' # list\n  - a\n  -   b'),
)

const canCarryComment = (value: string): boolean => !value.includes('\n') && !/&|\{/.test(value)

const entry = fc.tuple(written, comment).map(([value, tail]) => value + (canCarryComment(value) ? tail : ''))

const keys = ['title', 'status', 'tags', 'aliases', 'a b', 'due', 'n', '"quoted key"', 'été', 'last']

const between = fc.constantFrom('', '', '', '# a comment\n', '\n')

/** A page with front matter; its body says whether it was touched. */
export const pageText = fc
  .tuple(
    fc.subarray(keys),
    fc.array(entry, { minLength: keys.length, maxLength: keys.length }),
    fc.array(between, { minLength: keys.length + 1, maxLength: keys.length + 1 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
    fc.constantFrom('', '# Title\n\nBody: yes\n', '---\nno\n---\n', 'end'),
  )
  .map(([names, values, gaps, eol, bom, body]) => {
    const lines = names.map((name, at) => `${gaps[at] ?? ''}${name}:${values[at] ?? ''}\n`).join('')
    const text = `---\n${lines}${gaps.at(-1) ?? ''}---\n${body}`
    return (bom ? '\ufeff' : '') + text.replaceAll('\n', eol)
  })

const anyText = fc.oneof(
  word,
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    'true',
    'null',
    '12',
    '2026-01-01',
    'a: b',
    '# x',
    '- x',
    '[x]',
    'x #y',
    '"',
    "it's",
    ' lead',
    'trail ',
    '@a',
    '*a',
    '---',
    'a,b',
    'two\nlines',
    'a\n\nb\n',
    '\tx',
    '\u0085',
    'x:',
  ),
)

/** Everything a property can be made to say. */
export const anyContent: fc.Arbitrary<PropertyContent> = fc.oneof(
  anyText.map((text): PropertyContent => ({ kind: 'text', text })),
  word.map((text): PropertyContent => ({ kind: 'link', text: `[[${text}]]` })),
  fc.constantFrom('0', '-1.50', '1e9').map((text): PropertyContent => ({ kind: 'number', text })),
  fc.boolean().map((checked): PropertyContent => ({ kind: 'checkbox', checked })),
  fc.constantFrom<PropertyContent>(
    { kind: 'date', text: '2024-02-29' },
    { kind: 'date-time', text: '2026-11-21T23:59:01' },
    { kind: 'empty' },
  ),
  fc.array(anyText, { maxLength: 5 }).map((items): PropertyContent => ({ kind: 'list', items })),
)
