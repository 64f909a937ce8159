import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { messages } from '../../src/app/messages/all'
import { formatPhrases } from '../../src/editor/phrases'

const parts = ['autocomplete', 'commands', 'language', 'search', 'view'] as const

/** The sentences a part of the editor has of its own: `phrase("…")`, `phrase(view, "…")`. */
function phrasesOf(part: string): readonly string[] {
  const source = readFileSync(fileURLToPath(import.meta.resolve(`@codemirror/${part}`)), 'utf8')
  return [...source.matchAll(/\bphrase\((?:[\w.]+, )?"([^"]+)"/g)].map(([, phrase = '']) => phrase)
}

test('whatever the editor says by itself is a sentence of the catalogue', () => {
  const known = Object.keys(formatPhrases(messages.writing.phrases))
  const said = parts.flatMap(phrasesOf)
  expect(said.length).toBeGreaterThan(15)
  expect(said.filter((phrase) => !known.includes(phrase))).toEqual([])
})
