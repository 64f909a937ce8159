/**
 * Every page of a repository, and of any other: `ROUND_TRIP_REPOSITORY=FOLDER npx vitest run --project node
 * test/editor/round-trip.test.ts` with the folder of a bare repository.
 */
import { EditorState } from '@codemirror/state'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { setUp } from '../../src/editor/setup'
import { format, formOf, strip } from '../../src/editor/text-form'
import { isPage, readText, writeText } from '../../src/page'
import { makeFolder } from '../support/folder'
import { gitBytes } from '../support/git'

/** One name in both forms that Unicode has for it, and pages as other systems write them. */
const pages = {
  'caf\u00e9.md': 'one\r\ntwo\r\nthree',
  'cafe\u0301.md': '\ufeff---\ntitle: x\n---\n\n\ttabs\t\n',
  'Mixed.md': 'a\r\n\na\r\n\n\na\r\n',
  'Empty.md': '',
  'Breaks.md': '\n\n\n',
}

async function makeRepository(): Promise<string> {
  const folder = await makeFolder()
  for (const [name, text] of Object.entries(pages)) await writeFile(join(folder, name), text)
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'Pages'],
  ])
    await gitBytes(args, { cwd: folder })
  return join(folder, '.git')
}

type File = { readonly path: string; readonly bytes: Uint8Array }

async function readPages(gitDir: string): Promise<readonly File[]> {
  const tree = await gitBytes([`--git-dir=${gitDir}`, 'ls-tree', '-r', '-z', 'HEAD'])
  const entries = Array.from(tree.toString().matchAll(/\d+ blob (\w+)\t([^\0]+)\0/g), ([, oid = '', path = '']) => ({
    oid,
    path,
  }))
  const wanted = entries.filter(({ path }) => isPage(path))
  const input = wanted.map(({ oid }) => `${oid}\n`).join('')
  const all = await gitBytes([`--git-dir=${gitDir}`, 'cat-file', '--batch'], { input })
  let at = 0
  return wanted.map(({ path }) => {
    const start = all.indexOf('\n', at) + 1
    const size = Number(all.subarray(at, start).toString().split(' ')[2])
    at = start + size + 1
    return { path, bytes: new Uint8Array(all.subarray(start, start + size)) }
  })
}

const nothing = (): void => undefined

/** What is saved of a text that was opened, with a word typed at the end of a line, if one is told. */
function save(bytes: Uint8Array, line?: number): Uint8Array | null {
  const read = readText(bytes)
  if (!read) return null
  const form = formOf(read.text)
  const means = {
    label: '',
    text: read.text,
    spellcheck: true,
    mode: 'live',
    onChange: nothing,
    onSave: nothing,
  } as const
  const extensions = setUp(means, () => '')
  const opened = EditorState.create({ doc: strip(read.text, form), extensions })
  const changes = line === undefined ? [] : { from: opened.doc.line(1 + (line % opened.doc.lines)).to, insert: 'word' }
  const { state } = opened.update({ changes, userEvent: 'input.type' })
  return writeText(format(state.sliceDoc(), form), read.format)
}

const linesOf = (bytes: Uint8Array | null): readonly string[] =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? undefined).split('\n')

/** Whether the texts have the same lines but one. */
function differsInOneLine(bytes: Uint8Array, saved: Uint8Array | null): boolean {
  const [before, after] = [linesOf(bytes), linesOf(saved)]
  return before.length === after.length && before.filter((line, at) => line !== after[at]).length === 1
}

test('no page of a repository is changed by saving it, and one line alone by a word', async () => {
  const files = await readPages(process.env['ROUND_TRIP_REPOSITORY'] ?? (await makeRepository()))
  const texts = files.filter(({ bytes }) => readText(bytes) !== null)
  const changed = texts.filter(({ bytes }) => !Buffer.from(bytes).equals(save(bytes) ?? Buffer.of()))
  expect(changed.map(({ path }) => path)).toEqual([])
  const spread = texts.filter(({ bytes }, at) => !differsInOneLine(bytes, save(bytes, at * 7)))
  expect(spread.map(({ path }) => path)).toEqual([])
  expect(texts.length).toBeGreaterThan(0)
})
