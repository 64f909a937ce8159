/**
 * The plan of the house, as data, held against the import lines of the source. The rule is the test: to change the plan,
 * change the tables.
 */
import { dirname } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
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

/** The page room has a second door, for what needs a document. */
const doors: Readonly<Record<string, readonly string[]>> = { page: ['page', 'page/dom'] }

const owners: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^isomorphic-git$/, ['git']],
  [/^@isomorphic-git\/lightning-fs$/, ['storage']],
  [/^fflate$/, ['git', 'handlers']],
  [/^diff$|^markdown-it|^dompurify$/, ['page']],
  [/^@codemirror\/|^@lezer\//, ['editor']],
  [/^svelte(\/|$)|^@lucide\/svelte\/|^@leeoniya\/ufuzzy$|^@fontsource|^workbox-window$/, ['app']],
  [/^workbox-/, ['service-worker']],
  [/^node:/, ['server']],
  [/^package\.json$/, ['app']],
]

/** On the worker's ground, but on the face's side of the door: they bring types of the engine, never the engine. */
const faceOfWorker = /^src\/worker\/(api\/.*|client|index|renderer|trusted-worker)\.ts$/

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
