/** Pages with properties, tables, tasks and prose, and what two people may have made of one. */
import fc from 'fast-check'

const word = fc.constantFrom(
  'sun',
  'moon',
  'hill',
  'town',
  'and',
  'the',
  'a',
  '7',
  '12',
  '[[Old page]]',
  'red.',
  'went',
)
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))
const cell = fc.constantFrom('x', 'y', '1', ' z ', '', 'Bob', 'Ann')

const property = fc.oneof(
  fc.tuple(fc.constantFrom('title', 'date', 'kind'), word).map(([key, value]) => `${key}: ${value}`),
  fc.subarray(['a', 'b', 'c', 'd']).map((tags) => `tags: [${tags.join(', ')}]`),
  fc.constantFrom('# comment', 'aliases:', '  - one', '  - two'),
)
const row = fc.array(cell, { minLength: 2, maxLength: 3 }).map((cells) => `|${cells.join('|')}|`)
const task = fc
  .tuple(fc.constantFrom('', '  ', '    '), fc.constantFrom(' ', 'x'), sentence)
  .map(([indent, mark, text]) => `${indent}- [${mark}] ${text}`)

const lines = (line: fc.Arbitrary<string>, maxLength = 5): fc.Arbitrary<string[]> => fc.array(line, { maxLength })

const blocks: readonly fc.Arbitrary<string[]>[] = [
  lines(row).map((rows) => ['| A | B |', '|---|---|', ...rows]),
  lines(task),
  lines(sentence, 3),
  lines(sentence, 2).map((code) => ['```', ...code, '```']),
  fc.constantFrom(['# One'], ['## Two']),
]

const frontMatter = lines(property).map((properties) => ['---', ...properties, '---'])
const body = fc.array(fc.oneof(...blocks), { maxLength: 4 }).map((all) => all.flatMap((block) => [...block, '']))
const page = fc.tuple(fc.oneof(frontMatter, fc.constant([])), body).map(([top, rest]) => [...top, ...rest])

type Edit = {
  readonly at: number
  readonly kind: 'delete' | 'insert' | 'replace' | 'word' | 'tick'
  readonly line: string
  readonly word: string
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(30),
  kind: fc.constantFrom('delete', 'insert', 'replace', 'word', 'word', 'tick'),
  line: fc.oneof(row, task, sentence, property, fc.constant('')),
  word,
})

/** A line with its last but one word, bar or space replaced. */
const replaceWord = (line: string, word: string, at: number): string => {
  const words = line.split(' ')
  words[at % words.length] = word
  return words.join(' ')
}

function apply(lines: string[], { at, kind, line, word }: Edit): void {
  const place = lines.length === 0 ? 0 : at % lines.length
  const old = lines[place] ?? ''
  if (kind === 'delete') lines.splice(place, 1)
  else if (kind === 'insert') lines.splice(place, 0, line)
  else
    lines[place] = kind === 'replace' ? line : kind === 'tick' ? old.replace('[ ]', '[x]') : replaceWord(old, word, at)
}

const edited = (base: readonly string[]): fc.Arbitrary<string[]> =>
  fc.array(edit, { maxLength: 4 }).map((edits) => {
    const lines = [...base]
    for (const one of edits) apply(lines, one)
    return lines
  })

const written = fc.constantFrom('\n', '\n', '\r\n', 'open')
const write = (lines: readonly string[], as: string): string => {
  const end = as === 'open' ? '\n' : as
  const text = lines.map((line) => line + end).join('')
  return as === 'open' ? text.slice(0, -1) : text
}

/** Base, ours and theirs. */
export const pages = fc
  .tuple(page, written)
  .chain(([base, as]) =>
    fc.tuple(fc.constant(base), edited(base), edited(base)).map((all) => all.map((text) => write(text, as))),
  )
  .map(([base = '', ours = '', theirs = '']): [string, string, string] => [base, ours, theirs])

/** Two pages of one name, from one template or not. */
export const newPages = fc
  .tuple(page, written)
  .chain(([base, as]) => fc.tuple(edited(base), edited(base)).map((all) => all.map((text) => write(text, as))))
  .map(([ours = '', theirs = '']): [string, string] => [ours, theirs])
