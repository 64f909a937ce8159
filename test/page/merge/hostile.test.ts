import { describe, expect, it } from 'vitest'
import { allMergeRules, mergePages } from '../../../src/page'

type Texts = readonly [base: string | null, ours: string, theirs: string]

const repeat = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('')

const merge = ([base, ours, theirs]: Texts): ReturnType<typeof mergePages> =>
  mergePages({ base, ours, theirs }, allMergeRules)

/** Microseconds of work the merge takes at least: the least of a few runs, not counting what others do meanwhile. */
function workOf(texts: Texts): number {
  const works = [1, 2].map(() => {
    const start = process.cpuUsage()
    merge(texts)
    return process.cpuUsage(start).user
  })
  return Math.min(...works)
}

const listOf = (count: number, mark: (at: number) => string): string =>
  repeat(count, (at) => `- [${mark(at)}] task ${at}\n`)

const nested = (count: number, mark: (at: number) => string): string =>
  repeat(count, (at) => `${' '.repeat(Math.min(at, 50))}- [${mark(at)}] task ${at}\n`)

const tableOf = (count: number, row: (at: number) => string): string => `| A | B |\n|---|---|\n${repeat(count, row)}`

const prose = (count: number, word: string, last: string): string =>
  repeat(count, (at) => `Line ${at} ${word} and six more words to read ${last}\n${at % 4 === 0 ? '\n' : ''}`)

const properties = (count: number, value: (at: number) => number): string =>
  `---\n${repeat(count, (at) => `key${at}: ${value(at)}\n`)}---\nText.\n`

const kinds: readonly (readonly [name: string, size: number, make: (size: number) => Texts])[] = [
  ['prose', 400, (n) => [prose(n, 'one', 'one'), prose(n, 'two', 'one'), prose(n, 'one', 'two')]],
  [
    'a list',
    300,
    (n) => [listOf(n, () => ' '), listOf(n, (at) => (at % 2 ? 'x' : ' ')), listOf(n, (at) => (at % 2 ? ' ' : 'x'))],
  ],
  [
    'a deep list',
    500,
    (n) => [nested(n, () => ' '), nested(n, (at) => (at % 2 ? 'x' : ' ')), nested(n, (at) => (at % 2 ? ' ' : 'x'))],
  ],
  [
    'a table',
    1250,
    (n) => [
      tableOf(n, (at) => `|${at}|x|\n`),
      tableOf(n, (at) => `| ${at} | x |\n`),
      tableOf(n, (at) => `|${at}|${at % 2}|\n`),
    ],
  ],
  ['front matter', 1500, (n) => [properties(n, () => 0), properties(n, (at) => at % 2), properties(n, (at) => at % 3)]],
  [
    'two new pages',
    1500,
    (n) => [null, repeat(n, (at) => `# ${at}\nmine ${at}\n`), repeat(n, (at) => `# ${at}\nyours ${at}\n`)],
  ],
]

describe('A merge of large pages', () => {
  it.each(kinds)('takes no longer than its size allows, for %s', (_, size, make) => {
    const small = workOf(make(size))
    expect(workOf(make(8 * size)) / small).toBeLessThan(40)
  })

  it('settles 10,000 rows and 10,000 tasks', () => {
    const rows = merge([
      tableOf(10_000, (at) => `|${at}|x|\n`),
      tableOf(10_000, (at) => `| ${at} | x |\n`),
      tableOf(10_000, (at) => `|${at}|${at % 2}|\n`),
    ])
    expect(rows).toMatchObject({ kind: 'merged', rules: ['tables'] })
    const tasks = merge([
      listOf(10_000, () => ' '),
      listOf(10_000, (at) => (at % 2 ? 'x' : ' ')),
      listOf(10_000, (at) => (at % 2 ? ' ' : 'x')),
    ])
    expect(tasks).toMatchObject({ kind: 'merged', rules: ['tasks'] })
  })

  it('leaves a line of a megabyte to a person', () => {
    const line = (first: string, last: string): string => `${first} ${'word '.repeat(200_000)}${last}\n`
    expect(merge([line('a', 'b'), line('x', 'b'), line('a', 'y')]).kind).toBe('conflicted')
  })

  it.each(['[', '[[', '](', '`', '$', '<', '|', ' ', '- ', '* ', ': ', '"', '\\', '。'])(
    'is not held up by 150,000 times %j, wherever it stands',
    (mark) => {
      const text = mark.repeat(150_000)
      const short = mark.repeat(9000 / mark.length)
      const pages = [
        (of: string) => `${of}\n`,
        (of: string) => `---\nkey: ${of}\n---\n`,
        (of: string) => `---\nkey: [${of}\n---\n`,
        (of: string) => `---\nkey: [a]${of}\n---\n`,
        (of: string) => `---\nkey:\n- ${of}\n---\n`,
        (of: string) => `|a|\n|-|\n|${of}|\n`,
        (of: string) => `- [ ] ${of}\n`,
      ]
      for (const page of pages) {
        expect(merge([page(text), page(`a${text}`), page(`${text}b`)]).kind).toMatch(/merged|conflicted/)
        expect(merge([page(short), page(`a${short}`), page(`${short}b`)]).kind).toMatch(/merged|conflicted/)
      }
    },
  )
})
