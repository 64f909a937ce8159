/** What fails is said by the catalogue alone, from codes: all of them, in every language. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeError } from '../../../src/app/failures/describe'
import { describeNewPathFault } from '../../../src/app/failures/paths'
import { describeRefusal } from '../../../src/app/failures/refusal'
import { languages } from '../../../src/app/messages/languages'
import { messages as english } from '../../../src/app/messages/all'
import { WikiError, type ErrorReason } from '../../../src/errors'
import { read, sources } from '../../support/source'

const root = join(import.meta.dirname, '../../../src')

/** The words of a union of literals in a module of the source. */
function wordsOf(file: string, union: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const start = text.indexOf(union)
  expect(start, `${file} has ${union}`).toBeGreaterThan(-1)
  // It ends where the first line stands that is empty or begins something else.
  const body = text.slice(start + union.length).split(/\n\n|\n(?: {2})?(?:readonly|export|\})/)[0] ?? ''
  return [...body.replace(/\/\/.*/g, '').matchAll(/'([\w-]+)'/g)].map(([, word = '']) => word).toSorted()
}

const first = import.meta.glob<{ readonly messages: typeof english }>('../../../src/app/messages/*/first/index.ts', {
  eager: true,
})
const rest = import.meta.glob<{ readonly messages: typeof english }>('../../../src/app/messages/*/rest/index.ts', {
  eager: true,
})
const catalogues = Object.entries(first).map(([file, { messages }]) => {
  const tag = /messages\/([\w-]+)\/first/.exec(file)?.[1] ?? ''
  return [tag, { ...messages, ...rest[file.replace('/first/', '/rest/')]?.messages }] as const
})

/** Every kind of reason there is, where the source names it, and where the catalogue says it. */
const said = [
  ['errors.ts', 'export type ErrorCode =', (all: typeof english) => all.errors.codes],
  ['errors.ts', 'export type ErrorReason =', (all: typeof english) => all.errors.reasons],
  ['names.ts', 'export type PathFault =', (all: typeof english) => all.naming.path],
  ['page/new-path.ts', 'export type NameFault = {\n  readonly kind:', (all: typeof english) => all.naming.newPath],
  [
    'git/transport/refusal.ts',
    'export type Refusal = {\n  readonly kind:',
    (all: typeof english) => all.branches.origin.refusals,
  ],
  [
    'git/maintenance/check/rules.ts',
    'export type ObjectFault =',
    (all: typeof english) => all.exchange.storage.faultIs,
  ],
  [
    'wiki/branches/model.ts',
    "readonly kind: 'impossible'\n  readonly reason:",
    (all: typeof english) => all.undoing.impossible,
  ],
] as const

/** What an entry says, its gap filled with a sign that no sentence has. */
const fill = (entry: unknown): readonly string[] => {
  const whole: unknown = typeof entry === 'function' ? Reflect.apply(entry, undefined, ['§']) : entry
  return Array.isArray(whole) ? whole.map(String) : [String(whole)]
}

describe('why something failed', () => {
  test('is looked for in as many languages as there are', () => {
    expect(catalogues.map(([tag]) => tag).toSorted()).toEqual(Object.keys(languages).toSorted())
  })

  test.each(said)('is said for every code of %s, %s', (file, union, sentencesOf) => {
    const words = wordsOf(file, union)
    expect(words.length).toBeGreaterThan(4)
    for (const [tag, all] of catalogues)
      expect([tag, ...Object.keys(sentencesOf(all)).toSorted()]).toEqual([tag, ...words])
  })

  test.each(catalogues)('is said in its own words in %s, with what it is about', (tag, all) => {
    for (const [, , sentencesOf] of said) {
      const source: Readonly<Record<string, unknown>> = sentencesOf(english)
      for (const [code, entry] of Object.entries(sentencesOf(all))) {
        const [what = '', next = ''] = fill(entry)
        const [englishWhat = ''] = fill(source[code])
        expect(what.trim(), code).not.toBe('')
        expect([code, what.includes('§')]).toEqual([code, englishWhat.includes('§')])
        if (tag !== 'en') expect([code, what]).not.toEqual([code, englishWhat])
        expect(`${what}${next}`, code).not.toMatch(/undefined|\$\{/)
      }
    }
  })
})

describe('an error', () => {
  test('says its reason before its code, and never its message', () => {
    const taken = new WikiError('already-exists', 'for developers', { reason: 'branch-there', name: 'plan' })
    expect(describeError(taken).what).toBe('There is a branch “plan” already.')
    expect(describeError(new WikiError('timeout', 'for developers')).what).toBe('The other side went quiet.')
    expect(describeError(new TypeError('x is not a function')).what).toBe('This is a fault of ours.')
  })

  test('of a version that knows more reasons or codes says what is known', () => {
    // What another version sends is beyond the types of this one.
    const newer = { reason: 'constructor' as ErrorReason }
    expect(describeError(new WikiError('timeout', '', newer)).what).toBe('The other side went quiet.')
  })
})

test('a server’s own words are quoted where nothing else is known, and where they help', () => {
  expect(describeRefusal({ kind: 'refused', said: 'protected branch' })).toBe('The server said: “protected branch”')
  expect(describeRefusal({ kind: 'moved', said: 'stale' })).not.toContain('stale')
  expect(describeRefusal({ kind: 'not-allowed', said: 'bad token' })).toMatch(/Enter another one.*bad token/)
})

test('a path that is none, and one that is no good name, are told alike', () => {
  expect(describeNewPathFault({ kind: 'path', fault: 'part-git' })).toContain('.git')
  expect(describeNewPathFault({ kind: 'character', about: '?' })).toContain('“?”')
})

/** Places that show the words of others as theirs: what a formula, a diagram or a statement breaks, in its language’s own terms. */
const quoting = ['src/app/views/prose/rich/formula.ts', 'src/app/diagrams/draw-inside.ts']
const ofErrors =
  /\b(?:error|failure|cause|fault|problem|reason|formatError\([^)]*\))\??\.message\b|\bmessage\b[^}]*\} = (?:\$derived\()?formatError/g

test('no part of the app shows the message of an error', () => {
  const shown = sources
    .filter((file) => file.startsWith('src/app/') && !quoting.includes(file))
    .flatMap((file) => (read(file).match(ofErrors) ?? []).map((found) => `${file}: ${found}`))
  expect(shown).toEqual([])
  expect('<p>{error.message}</p>'.match(ofErrors)).toHaveLength(1)
  expect('const { code, message } = formatError(error)'.match(ofErrors)).toHaveLength(1)
  expect('splitMessage(commit.message)'.match(ofErrors)).toBeNull()
})
