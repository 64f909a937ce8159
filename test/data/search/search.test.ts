/** Searching finds what reading every page would find. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceCatalog, search, type Found } from '../../../src/data'
import { ada, commitFiles, emptyRepository } from '../../git/notation'
import { buildCatalog, catalogOf, openTestCatalog } from '../notation'
import { scanAll } from './oracle'

const word = fc.constantFrom(
  'garden',
  'gardens',
  'Gärten',
  'plan',
  'Plan',
  'a',
  'ab',
  'x1',
  'bean',
  'the',
  '日本',
  '日本語',
  '検索',
  'ไทย',
  'ภาษาไทย',
  'كِتَاب',
  'كتاب',
  '검색',
  '검',
  'straße',
  'naïve',
)
const line = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `# ${words.join(' ')}`),
  fc.tuple(fc.constantFrom(' ', 'x', '/'), word, word).map(([mark, a, b]) => `- [${mark}] ${a} ${b}`),
  fc.constantFrom(
    '#garden',
    '#garden/beans',
    '#a',
    '',
    '---',
    'key:: value',
    '[[plan]]',
    'garden-plan',
    'snake_case',
    'a.b',
  ),
)
const frontMatter = fc.constantFrom(
  '',
  '---\ntitle: The garden\n---\n',
  '---\naliases: [Beete, plan b]\nstatus: draft\n---\n',
)
const page = fc.tuple(frontMatter, fc.array(line, { maxLength: 6 })).map(([above, lines]) => above + lines.join('\n'))
const path = fc
  .tuple(
    fc.constantFrom('', 'a/', 'garden/', 'garden/Beete/'),
    fc.constantFrom('Plan', 'garden plan', 'x1', '日本語', 'Gärten'),
  )
  .map(([folder, name]) => `${folder}${name}.md`)
const wiki = fc.dictionary(path, page, { minKeys: 1, maxKeys: 7 })

const operand = fc.oneof(
  word,
  word.map((word) => `${word.slice(0, 2)}*`),
  fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`),
  fc.constantFrom('/gard.n/', '/^- /', '/^#+ \\w/', '/[ab]$/', 'garden-plan'),
)
const leaf = fc.oneof(
  { weight: 4, arbitrary: operand },
  fc.constantFrom(
    'tag:garden',
    'tag:#a',
    'path:beet',
    'folder:garden',
    'file:plan',
    'prop:status',
    '[status]',
    'task:',
    'task-todo:',
    'task-done:',
  ),
  fc
    .tuple(
      fc.constantFrom('title:', 'content:', 'line:', 'section:', 'heading:', 'task:', 'task-done:', 'match-case:'),
      operand,
    )
    .map(([operator, of]) => operator + of),
)
const { query } = fc.letrec<{ query: string; group: string }>((tie) => ({
  query: fc
    .array(fc.tuple(fc.constantFrom('', '', '-'), fc.oneof({ weight: 4, arbitrary: leaf }, tie('group'))), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((parts) => fc.constantFrom(' ', ' ', ' OR ').map((by) => parts.map(([not, part]) => not + part).join(by))),
  group: fc
    .tuple(fc.constantFrom('', '', 'line:', 'section:', 'title:', 'content:', 'task:', 'match-case:'), tie('query'))
    .map(([operator, query]) => `${operator}(${query})`),
}))

test('finds what reading every page finds', async () => {
  await fc.assert(
    fc.asyncProperty(wiki, fc.array(query, { minLength: 4, maxLength: 8 }), async (files, queries) => {
      const catalog = await catalogOf(files)
      for (const text of queries) {
        const found = await search(catalog, { text: `${text} `, limit: 1000 })
        const expected = scanAll(files, `${text} `)
        const paths = found.hits.map(({ path }) => path)
        expect(found.total).toBe(paths.length)
        // Where hardly anything was found, what may have been meant comes behind it.
        const exact = found.corrections.length > 0 ? paths.slice(0, expected.length) : paths
        expect([text, exact.toSorted()]).toEqual([text, expected])
      }
    }),
    { numRuns: 150 },
  )
})

const titles = ({ hits }: Found): readonly string[] => hits.map(({ title }) => title)

test('what is called so comes first, then what is also called so, has such a heading, says it', async () => {
  const catalog = await catalogOf({
    'said.md': 'a lovage a lovage a lovage',
    'headed.md': '# Lovage\n\nTall.',
    'alias.md': '---\naliases: [Lovage]\n---\nTall.',
    'Lovage.md': 'Tall.',
    'Lovage soup.md': 'Hot.',
    'begun.md': 'lovages',
  })
  const found = await search(catalog, { text: 'lovage' })
  expect(titles(found)).toEqual(['Lovage', 'alias', 'Lovage soup', 'headed', 'said', 'begun'])
  expect(found.hits[4]?.lines[0]).toMatchObject({
    line: 1,
    marks: [
      { from: 2, to: 8 },
      { from: 11, to: 17 },
      { from: 20, to: 26 },
    ],
  })
})

test('a word that is hardly anywhere finds those that come near, behind what it finds itself', async () => {
  const catalog = await catalogOf({ 'a.md': 'garden', 'b.md': 'gardne', 'c.md': 'warden' })
  const found = await search(catalog, { text: 'gardne' })
  expect(titles(found)).toEqual(['b', 'a'])
  expect(found.corrections).toEqual([{ word: 'gardne', to: ['garden'] }])
})

test('scripts without spaces are found by any part, others without their marks', async () => {
  const catalog = await catalogOf({
    'ja.md': '全文検索は、文書の中から語句を探し出す技術である。',
    'zh.md': '這是一個可以離線使用的維基。',
    'ko.md': '브라우저에서 전문검색을 할 수 있습니다.',
    'th.md': 'ค้นหาข้อความทั้งหมดในหน้า',
    'ar.md': 'البَحْثُ فِي كُلِّ الصَّفَحَاتِ',
    'de.md': 'Die Straße führt über die Brücke.',
  })
  for (const [text, title] of [
    ['検', 'ja'],
    ['語句を探', 'ja'],
    ['離線', 'zh'],
    ['검색', 'ko'],
    ['거', 'ko'],
    ['ข้อความ', 'th'],
    ['البحث', 'ar'],
    ['strasse uber', 'de'],
  ] as const)
    expect([text, titles(await search(catalog, { text }))]).toEqual([text, [title]])
})

test('history tells when pages came, changed, and by whom', async () => {
  const repository = await emptyRepository()
  const day = (date: string): number => new Date(`${date}T12:00`).getTime() / 1000
  const first = await commitFiles(repository, [], { 'old.md': 'x', 'both.md': 'x' }, day('2026-01-10'))
  const last = await commitFiles(repository, [first], { 'both.md': 'x y', 'new.md': 'x' }, day('2026-03-14'))
  const catalog = await buildCatalog(repository, last)
  const now = new Date('2026-03-16T12:00')
  const find = async (text: string) => titles(await search(catalog, { text, order: 'title' }, { now }))
  expect(await find('created:2026-01')).toEqual(['both', 'old'])
  expect(await find('changed:2026-02..2026-03')).toEqual(['both', 'new'])
  expect(await find('changed:>7d')).toEqual(['old'])
  expect(await find('changed:<7d x')).toEqual(['both', 'new'])
  expect(await find(`author:${ada.name} -created:2026-01`)).toEqual(['new'])
  expect(titles(await search(catalog, { text: 'x', order: 'newest' }))).toEqual(['both', 'new', 'old'])
})

test('a catalog that was led there finds the same, in the same order, as one that was built there', async () => {
  const change = fc.dictionary(path, fc.option(page, { freq: 4 }), { minKeys: 1, maxKeys: 5 })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 4 }), query, async (changes, text) => {
      const repository = await emptyRepository()
      const led = await openTestCatalog(repository)
      let commit = await commitFiles(repository, [], { 'README.md': 'garden' })
      const there = new Set<string>()
      for (const files of changes) {
        const possible = Object.entries(files).filter(([path, text]) => text !== null || there.has(path))
        for (const [path, text] of possible)
          if (text === null) there.delete(path)
          else there.add(path)
        commit = await commitFiles(repository, [commit], Object.fromEntries(possible))
        await advanceCatalog(led, { commit })
      }
      const built = await buildCatalog(repository, commit)
      expect(await search(led, { text })).toEqual(await search(built, { text }))
    }),
    { numRuns: 40 },
  )
})
