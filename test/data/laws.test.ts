/** A catalog is a function of a commit: whatever way it went, it says the same at the end. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceCatalog, readPosition } from '../../src/data'
import { listTree, treeOf } from '../../src/git'
import type { Oid } from '../../src/names'
import { knownDialects } from '../../src/page'
import { commitFiles, emptyRepository, type Files } from '../git/notation'
import { buildCatalog, dump, openTestCatalog } from './notation'

const folders = ['', 'a/', 'b/', 'a/c/']
const names = [
  'One.md',
  'one.md',
  'Two words.md',
  'two-words.md',
  'README.md',
  'index.md',
  'Three.markdown',
  'pic.png',
  'a',
]
const path = fc.tuple(fc.constantFrom(...folders), fc.constantFrom(...names)).map(([folder, name]) => folder + name)

const piece = fc.constantFrom(
  '[[One]]',
  '[[Uno]]',
  '[[gone]]',
  '[[eins#Part]]',
  '[[a/One|label]]',
  '[[label|Two words]]',
  '[[Two_Words#Part]]',
  '![[pic.png]]',
  '[to](One.md)',
  '[up](../One.md#h)',
  '[folder](a)',
  '[c](c/)',
  '[[a]]',
  '[[#Part]]',
  '[out](https://example.org)',
  '# Part',
  '## One',
  '#tag #Tag/below',
  '- [ ] do it',
  '- [x] done',
  'key:: value',
  'a block ^b1',
  '日本語のページ',
  'plain words, and more',
  '',
)
const frontMatter = fc.constantFrom(
  '',
  '---\ntitle: A title\naliases: [Uno, Eins]\ntags: [x, y/z]\n---\n',
  '---\nrelated: "[[One]]"\nn: 3\ndate: 2026-01-02\n---\n',
)
const text = fc
  .tuple(frontMatter, fc.array(piece, { maxLength: 6 }))
  .map(([above, pieces]) => above + pieces.join('\n\n'))

/** What one commit changes: texts, and null for what goes. */
const change = fc.dictionary(path, fc.option(text, { freq: 3 }), { minKeys: 1, maxKeys: 6 })

/** A file and a folder of one name cannot be together; whoever came first stays. */
async function commitOn(
  repository: Awaited<ReturnType<typeof emptyRepository>>,
  parent: Oid | undefined,
  files: Files,
) {
  const before = parent ? (await listTree(repository, await treeOf(repository, parent))).files : []
  const there = new Set<string>(before.map(({ path }) => path))
  const possible: Record<string, string | null> = {}
  for (const [path, text] of Object.entries(files)) {
    const meets = [...there].some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`))
    if (meets || (text === null && !there.has(path))) continue
    possible[path] = text
    if (text === null) there.delete(path)
    else there.add(path)
  }
  return commitFiles(repository, parent ? [parent] : [], possible)
}

const dialect = fc.constantFrom(knownDialects.plain, knownDialects.gollum, knownDialects.logseq)
const rules = fc.record({ dialect, redirects: fc.constantFrom([], [['gone.md', 'One.md'] as const]) })

test('a catalog that was led from commit to commit equals one that is built at the last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const repository = await emptyRepository()
      const led = await openTestCatalog(repository)
      const commits: Oid[] = []
      for (const files of changes) {
        commits.push(await commitOn(repository, commits.at(-1), files))
        await advanceCatalog(led, { commit: commits.at(-1) ?? null })
      }
      for (const commit of [...commits.slice(0, -1).reverse(), commits.at(-1) ?? null]) {
        await advanceCatalog(led, { commit })
        expect(dump(led)).toEqual(dump(await buildCatalog(repository, commit)))
      }
    }),
    { numRuns: 60 },
  )
})

test('so does one whose links were resolved by other rules on the way', async () => {
  const step = fc.record({ files: change, rules })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
      const repository = await emptyRepository()
      const led = await openTestCatalog(repository)
      let commit: Oid | undefined
      for (const { files, rules } of steps) {
        commit = await commitOn(repository, commit, files)
        await advanceCatalog(led, { commit, readRules: () => Promise.resolve(rules) })
      }
      const readRules = () => Promise.resolve(steps.at(-1)!.rules)
      const built = await openTestCatalog(repository)
      await advanceCatalog(built, { commit: commit!, readRules })
      expect(dump(led)).toEqual(dump(built))
    }),
    { numRuns: 40 },
  )
})

test('so does one whose building was stopped again and again, on the way to other commits', async () => {
  const repository = await emptyRepository()
  const many = (from: number, to: number) =>
    Object.fromEntries(Array.from({ length: to - from }, (_, i) => [`p${from + i}.md`, `[[p${(i * 7) % 150}]] [[q]]`]))
  const first = await commitFiles(repository, [], many(0, 120))
  const second = await commitFiles(repository, [first], {
    ...many(60, 160),
    'p3.md': null,
    'q.md': '---\naliases: [p3]\n---',
  })
  const led = await openTestCatalog(repository)
  for (const commit of [first, second, first, second]) {
    const controller = new AbortController()
    const onProgress = (done: number): void => void (done > 0 && controller.abort())
    await expect(advanceCatalog(led, { commit }, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      code: 'aborted',
    })
    expect(readPosition(led)).toEqual({ kind: 'under-way' })
  }
  await advanceCatalog(led, { commit: second })
  expect(dump(led)).toEqual(dump(await buildCatalog(repository, second)))
})
