import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, test } from 'vitest'
import { exportZip, type ExportedFile, type ExportProgress } from '../../src/handlers'
import { parsePagePath } from '../../src/names'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = (path: string, text: string, time?: number): ExportedFile => ({
  path: parsePagePath(path),
  bytes: encode(text),
  ...(time !== undefined && { time }),
})

async function* inOrder(files: Iterable<ExportedFile>): AsyncIterable<ExportedFile> {
  for (const each of files) yield await Promise.resolve(each)
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())
const archiveOf = async (...files: ExportedFile[]): Promise<Uint8Array> => bytesOf(await exportZip(inOrder(files)))

/** What somebody else's program says of an archive: its files as text, their times and modes. */
type Listing = Record<string, { text: string; time: string; mode: string; method: number }>

function readWithPython(archive: Uint8Array): Listing {
  const script = `
import sys, json, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps({entry.filename: {
        'text': archive.read(entry).decode(), 'time': '%04d-%02d-%02dT%02d:%02d:%02dZ' % entry.date_time,
        'mode': oct(entry.external_attr >> 16), 'method': entry.compress_type} for entry in archive.infolist()}))`
  return withArchive(archive, (path) => JSON.parse(run('python3', ['-c', script, path])) as Listing)
}

function withArchive<Result>(archive: Uint8Array, use: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'verso-zip-'))
  try {
    const path = join(folder, 'wiki.zip')
    writeFileSync(path, archive)
    return use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 })

function isThere(program: string, ...args: readonly string[]): boolean {
  try {
    run(program, args)
    return true
  } catch {
    return false
  }
}

const pages = [
  file('Home.md', '# Welcome\n'.repeat(200), Date.UTC(2024, 1, 29, 23, 59, 58) / 1000),
  file('notes/Überblick 日本.md', 'Grüße\n', Date.UTC(2001, 8, 9, 1, 46, 40) / 1000),
  file('empty.md', ''),
  file('images/photo.jpg', 'x'.repeat(4096), Date.UTC(2024, 0, 1) / 1000),
]

describe('a zip of a wiki', () => {
  test('holds every file under its path, byte for byte', async () => {
    const path = fc.stringMatching(/^[a-zA-Zäß日 .-]{0,8}[a-z]$/).map((name) => `p/${name}`)
    const files = fc.uniqueArray(fc.record({ path, bytes: fc.uint8Array({ maxLength: 2000 }) }), {
      selector: (each) => each.path,
    })
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const archive = await archiveOf(...given.map((each) => ({ ...each, path: parsePagePath(each.path) })))
        const found = unzipSync(archive)
        expect(Object.keys(found)).toEqual(given.map((each) => each.path))
        for (const each of given) expect(found[each.path]).toEqual(each.bytes)
      }),
      { numRuns: 40 },
    )
  })

  test('is the same bytes in every time zone', async () => {
    const here = await archiveOf(...pages)
    process.env['TZ'] = 'Pacific/Apia'
    expect(await archiveOf(...pages)).toEqual(here)
  })

  test('is an archive even without files', async () => {
    expect(unzipSync(await archiveOf())).toEqual({})
  })

  test('keeps pictures as they are and makes text smaller', async () => {
    const archive = await archiveOf(...pages)
    const methods: Record<string, number> = {}
    unzipSync(archive, { filter: (each) => (methods[each.name] = each.compression) >= 0 })
    expect(methods).toEqual({ 'Home.md': 8, 'notes/Überblick 日本.md': 0, 'empty.md': 0, 'images/photo.jpg': 0 })
  })

  test('may hold more files than 16 bits can count', async () => {
    const many = Array.from({ length: 65_600 }, (_, number) => file(`p/${number}.md`, ''))
    const archive = await archiveOf(...many)
    const names = new Set<string>()
    unzipSync(archive, { filter: (each) => !names.add(each.name) })
    expect(names.size).toBe(65_600)
    for (const oracle of oracles) expect(oracle.count(archive)).toBe(65_600)
  })
})

const countScript = 'import sys, zipfile; print(len(zipfile.ZipFile(sys.argv[1]).namelist()))'

const oracles = [
  {
    program: 'python3',
    count: (archive: Uint8Array): number =>
      withArchive(archive, (path) => Number(run('python3', ['-c', countScript, path]))),
  },
  {
    program: 'unzip',
    count: (archive: Uint8Array): number =>
      withArchive(archive, (path) => run('unzip', ['-Z1', path]).trimEnd().split('\n').length),
  },
].filter(({ program }) => isThere(program, program === 'unzip' ? '-v' : '--version'))

describe('other programs', () => {
  test('open it and find the same files', async () => {
    const archive = await archiveOf(...pages)
    for (const oracle of oracles) expect(oracle.count(archive)).toBe(pages.length)
  })

  test('see the times of the commits and files anybody may read', async () => {
    const archive = await archiveOf(...pages)
    if (!oracles.some(({ program }) => program === 'python3')) return
    expect(readWithPython(archive)).toMatchObject({
      'Home.md': { time: '2024-02-29T23:59:58Z', mode: '0o100644', method: 8 },
      'notes/Überblick 日本.md': { text: 'Grüße\n', time: '2001-09-09T01:46:40Z' },
      'empty.md': { text: '', time: '1980-01-01T00:00:00Z' },
    })
  })
})

describe('an export under way', () => {
  test('tells how far it has come', async () => {
    const seen: ExportProgress[] = []
    const blob = await exportZip(inOrder(pages), { onProgress: (progress) => seen.push(progress) })
    expect(seen.map(({ done }) => done)).toEqual([1, 2, 3, 4])
    expect(blob.size).toBeGreaterThan(seen.at(-1)?.bytes ?? Infinity)
    expect(blob.type).toBe('application/zip')
  })

  test('stops when asked to, and gives nothing', async () => {
    const controller = new AbortController()
    const stopped = exportZip(inOrder(pages), { signal: controller.signal, onProgress: () => controller.abort() })
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
  })
})

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})
