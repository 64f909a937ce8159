/**
 * The language of a search. Every text is one: what cannot be understood is looked for as the words it is made of, or finds
 * nothing and is told as a problem.
 *
 * Words all have to be there, in any order; `"a phrase"`, `-not`, `a OR b`, `(groups)`, `/a regular expression/`,
 * `[property]`, `[property:value]`, and `operator:` before a word, a phrase or a group. The last word, where the text ends
 * with it, is the beginning of one, and so are `wor*` and `"a phr"*` anywhere.
 */
import { readOperator, type Reading } from './operators'
import type { ParsedSearch, Problem, ProblemKind, Query, Range } from '../model'
import { parsePropertyBracket } from './property-test'
import { readWord, textQuery } from './text'
import { patternOf } from '../patterns'

const longest = 2000
const deepest = 30

export function parseSearch(text: string): ParsedSearch {
  const reader = new Reader(text.slice(0, longest).replace(/\s/g, ' '))
  if (text.length > longest) reader.tell('too-long', { from: longest, to: text.length })
  return { query: reader.readAll(), problems: reader.problems }
}

const closes = /[\s()]/

class Reader implements Reading {
  readonly problems: Problem[] = []
  #at = 0
  #depth = 0

  constructor(readonly text: string) {}

  tell(kind: ProblemKind, at: Range): void {
    this.problems.push({ kind, at })
  }

  readAll(): Query {
    const parts = [this.#readAny()]
    while (this.#at < this.text.length) {
      this.tell('stray-bracket', { from: this.#at, to: ++this.#at })
      parts.push(this.#readAny())
    }
    return join('all', parts, { from: 0, to: this.text.length })
  }

  /** Up to a bracket that closes, or the end. */
  #readAny(): Query {
    const from = this.#at
    const parts = [this.#readEach()]
    while (this.#takes('OR')) parts.push(this.#readEach())
    const said = parts.filter(({ kind }) => kind !== 'everything')
    return join('any', said, { from, to: this.#at })
  }

  #readEach(): Query {
    const parts: Query[] = []
    const from = this.#at
    for (;;) {
      this.#skipSpaces()
      if (this.#at >= this.text.length || this.#next === ')' || this.#sees('OR')) break
      parts.push(this.#readOne())
    }
    return join('all', parts, { from, to: this.#at })
  }

  #readOne(): Query {
    const from = this.#at
    if (!/^-[^\s)-]/.test(this.rest())) return this.readOperand()
    this.#at++
    const of = this.readOperand()
    const at = { from, to: this.#at }
    return of.kind === 'everything' ? { ...of, at } : { kind: 'not', of, at }
  }

  /** A group, a phrase, a regular expression, a property in brackets, an operator with what it is of, or a word. */
  readOperand(): Query {
    return readOperator(this) ?? this.readValue()
  }

  /** The same, but no operator. */
  readValue(): Query {
    const next = this.#next
    if (next === '(') return this.#readGroup()
    if (next === '"') return this.#readPhrase()
    if (next === '/') return this.#readRegex() ?? this.#readWord()
    if (next === '[') return this.#readBracket() ?? this.#readWord()
    return this.#readWord()
  }

  #readGroup(): Query {
    const from = this.#at++
    if (this.#depth === deepest) {
      this.tell('too-deep', { from, to: this.#at })
      return { kind: 'everything', at: { from, to: this.#at } }
    }
    this.#depth++
    const of = this.#readAny()
    this.#depth--
    if (this.#next === ')') this.#at++
    else this.tell('unclosed-group', { from, to: from + 1 })
    return { ...of, at: { from, to: this.#at } }
  }

  #readPhrase(): Query {
    const from = this.#at
    const close = this.text.indexOf('"', from + 1)
    const end = close < 0 ? this.text.length : close
    const isOpen = this.text.startsWith('"*', end)
    this.#at = Math.min(this.text.length, end + (isOpen ? 2 : 1))
    const at = { from, to: this.#at }
    if (close < 0) this.tell('unclosed-quote', at)
    return textQuery(isOpen ? 'prefix' : 'phrase', this.text.slice(from + 1, end), at)
  }

  /** Without its end it is a word, which may have a slash in it. */
  #readRegex(): Query | undefined {
    const [whole, source = ''] = /^\/((?:[^\\/]|\\.)+)\/(?=[\s()]|$)/.exec(this.text.slice(this.#at)) ?? []
    if (whole === undefined) return undefined
    const at = this.take(whole.length)
    if (patternOf(source)) return { kind: 'regex', source, at }
    this.tell('bad-regex', at)
    return { kind: 'nothing', at }
  }

  #readBracket(): Query | undefined {
    const close = this.text.indexOf(']', this.#at)
    const found = close < 0 ? undefined : parsePropertyBracket(this.text.slice(this.#at + 1, close))
    return found && { kind: 'property', ...found, at: this.take(close + 1 - this.#at) }
  }

  #readWord(): Query {
    const at = this.take(this.wordLength())
    return readWord(this.text.slice(at.from, at.to), at.to === this.text.length && this.#depth === 0, at)
  }

  /** How many characters it is to the end of the word; one at least. */
  wordLength(): number {
    const length = this.text.slice(this.#at).search(closes)
    return Math.max(1, length < 0 ? this.text.length - this.#at : length)
  }

  rest(): string {
    return this.text.slice(this.#at)
  }

  take(length: number): Range {
    const from = this.#at
    this.#at += length
    return { from, to: this.#at }
  }

  get #next(): string {
    return this.text.charAt(this.#at)
  }

  #skipSpaces(): void {
    while (/\s/.test(this.#next)) this.#at++
  }

  #sees(word: string): boolean {
    return this.rest().startsWith(word) && closes.test(this.text.charAt(this.#at + word.length) || ' ')
  }

  #takes(word: string): boolean {
    if (!this.#sees(word)) return false
    this.#at += word.length
    return true
  }
}

/** One part is itself; what asks for nothing is left out. */
function join(kind: 'all' | 'any', parts: readonly Query[], at: Range): Query {
  const said = parts.filter((part) => part.kind !== 'everything')
  if (said.length === 0) return { kind: 'everything', at }
  return said.length === 1 && said[0] ? said[0] : { kind, of: said, at }
}
