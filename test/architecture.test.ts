/**
 * The plan of the house, as data, held against the import lines of the source. The rule is the test: to change the plan,
 * change the tables.
 */
import { dirname } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
import { fetches, reachedFrom, speakers, takenTooEarly } from './support/sentences'
import { circles, filesOfRealm, imports, read, rooms, sources, type Import } from './support/source'

const mayImport: Readonly<Record<string, readonly string[]>> = {
  storage: [],
  page: [],
  git: ['storage'],
  wiki: ['git', 'page', 'storage'],
  data: ['git', 'page', 'storage'],
  remotes: ['git', 'page', 'storage'],
  handlers: ['git', 'page', 'storage'],
  worker: ['storage', 'page', 'git', 'wiki', 'data', 'remotes', 'handlers'],
  editor: ['page'],
  app: ['worker', 'editor', 'page'],
  'service-worker': [],
  server: [],
}

/**
 * More doors: of the page room for what needs a document, for tables and for state, of the wiki room for what needs the grammar, of
 * the data and handlers rooms for databases that people write to.
 */
const doors: Readonly<Record<string, readonly string[]>> = {
  page: ['page', 'page/csv', 'page/dom', 'page/lists', 'page/rows', 'page/state'],
  wiki: ['wiki', 'wiki/links'],
  data: ['data', 'data/live', 'data/live/postgres', 'data/live/documents', 'data/models'],
  handlers: ['handlers', 'handlers/live'],
}

const owners: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^isomorphic-git$/, ['git']],
  [/^@isomorphic-git\/lightning-fs$/, ['storage']],
  [/^fflate$/, ['git', 'handlers']],
  [/^@sqlite\.org\/sqlite-wasm$|^@electric-sql\/pglite(\/|$)|^mingo(\/|$)/, ['data']],
  [/^diff$|^markdown-it|^dompurify$|^yaml$/, ['page']],
  [/^@lezer\/(markdown|common|highlight)$/, ['page', 'editor']],
  [/^@codemirror\/|^@replit\/codemirror-vim$|^@lezer\//, ['editor']],
  [/^svelte(\/|$)|^@lucide\/svelte\/|^@leeoniya\/ufuzzy$|^@fontsource|^workbox-window$/, ['app']],
  [/^katex(\/|$)|^mermaid\/|^highlight\.js(\/|$)|^d3-(force|scale)$/, ['app']],
  [/^workbox-/, ['service-worker']],
  [/^node:/, ['server']],
  [/^package\.json$/, ['app']],
]

/** On the worker's ground, but on the face's side of the door: they bring types of the engine, never the engine. */
const faceOfWorker =
  /^src\/worker\/(api\/.*|catalog-client|client|index|live-client|live\/remember|renderer|trusted-worker)\.ts$/

const isOurs = ({ to }: Import): boolean => to.startsWith('src/')
const roomOf = (path: string): string => path.split('/')[1] ?? ''
const linesOf = (file: string): number => read(file).trimEnd().split('\n').length
const isForAll = (path: string): boolean => path === 'src/errors' || path === 'src/names'

const abroad = imports.filter((line) => isOurs(line) && roomOf(line.to) !== roomOf(line.from) && !isForAll(line.to))
const show = ({ from, to }: Import): string => `${from} imports ${to}`

describe('the house', () => {
  test('has no rooms but those of the plan', () => {
    expect(rooms.filter((room) => !(room in mayImport))).toEqual([])
  })

  test('imports run down only, and siblings never meet', () => {
    const wrong = abroad.filter(({ from, to }) => !mayImport[roomOf(from)]?.includes(roomOf(to)))
    expect(wrong.map(show)).toEqual([])
  })

  test('enters every room by its door', () => {
    const isDoor = (to: string): boolean => (doors[roomOf(to)] ?? [roomOf(to)]).includes(to.replace(/^src\//, ''))
    expect(abroad.filter(({ to }) => !isDoor(to)).map(show)).toEqual([])
  })

  test('gives the page’s second door only to those who have a document', () => {
    const wrong = abroad.filter(({ from, to }) => to === 'src/page/dom' && !['app', 'editor'].includes(roomOf(from)))
    expect(wrong.map(show)).toEqual([])
  })

  test('keeps the engine behind the worker: its face brings types alone', () => {
    const wrong = abroad.filter(({ from, typeOnly }) => faceOfWorker.test(from) && !typeOnly)
    expect(wrong.map(show)).toEqual([])
  })

  test('has one owner for every dependency', () => {
    const ownersOf = (name: string): readonly string[] => owners.find(([pattern]) => pattern.test(name))?.[1] ?? []
    const wrong = imports.filter((line) => !isOurs(line) && !ownersOf(line.to).includes(roomOf(line.from)))
    expect(wrong.map(show)).toEqual([])
  })

  test('goes round in no circles', () => {
    expect(circles()).toEqual([])
  })

  test('has small files, small folders, and names that say something', () => {
    const long = sources.filter((file) => linesOf(file) > 300)
    const folders = sources.map((file) => dirname(file))
    const full = [...new Set(folders)].filter((folder) => folders.filter((other) => other === folder).length > 15)
    const vague = sources.filter((file) => /(^|\/)(utils?|helpers?|common|core|misc)(\/|\.)/.test(file))
    expect({ long, full, vague }).toEqual({ long: [], full: [], vague: [] })
  })

  test('says at each door what the room is for, in a few lines', () => {
    const doorFiles = sources.filter((file) => /^src\/[^/]+\/index\.ts$/.test(file))
    const linesOfEssay = (text: string): number => /^\/\*\*\n([^]*?)\n \*\//.exec(text)?.[1]?.split('\n').length ?? 0
    const wrong = doorFiles.filter((file) => linesOfEssay(read(file)) < 3 || linesOfEssay(read(file)) > 8)
    expect(wrong).toEqual([])
  })

  test('type-checks every file in exactly one realm', () => {
    const realms = ['.', 'src/worker', 'src/page', 'src/service-worker', 'src/server'].map((realm) =>
      filesOfRealm(`${realm}/tsconfig.json`),
    )
    const checked = sources.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    const wrong = checked.filter((file) => realms.filter((files) => files.has(file)).length !== 1)
    expect(wrong).toEqual([])
  })
})

describe('the sentences', () => {
  const whole = 'src/app/messages/all.ts'

  test('are not all fetched before the first paint', () => {
    expect(reachedFrom('src/app/main.ts')).not.toContain(whole)
  })

  test('are awaited wherever a part of the app is fetched that needs the rest of them', () => {
    const parts = fetches.filter(({ file }) => file !== whole && reachedFrom(file).has(whole))
    const wrong = parts.filter(({ before }) => !/(?:withSentences\(|\bload=\{)\(\) =>\s*$/.test(before))
    expect(parts.length).toBeGreaterThan(30)
    expect(wrong.map(({ from, file }) => `${from} fetches ${file}`)).toEqual([])
  })

  test('are taken when something is said, not when a module is read: then no language is chosen yet', () => {
    expect(speakers.flatMap((file) => takenTooEarly(file))).toEqual([])
    const early = "import { messages as words } from '../messages/all'\nconst { title } = words.shell"
    expect(takenTooEarly('early.ts', early)).toEqual(['early.ts: words.shell'])
    expect(takenTooEarly('late.ts', early.replace('{ title } = words', 'title = () => words'))).toEqual([])
  })
})
