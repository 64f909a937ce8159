/**
 * One line of a table taken apart: a JSON object (RFC 8259) whose members keep the text they are written in, for a number's
 * text says more than a JavaScript number can.
 */

/** The members of an object in their order; `texts` are JSON, without blanks around or within. */
export type Members = { readonly names: readonly string[]; readonly texts: readonly string[] }

/** What is wrong with a text, and where (from 0). */
export class ScanFault extends Error {
  constructor(
    readonly at: number,
    readonly reason: string,
  ) {
    super(reason)
  }
}

const blank = /[ \t\r\n]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const literal = /null|true|false/y

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

const skipBlank = (text: string, at: number): number => match(blank, text, at)

/** Where the string that begins at `at` ends; by search, for strings may be long. */
function endOfString(text: string, at: number): number {
  for (let from = at + 1; ;) {
    const end = text.indexOf('"', from)
    if (end < 0) throw new ScanFault(at, 'has a string without an end')
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return end + 1
    from = end + 1
  }
}

/** Where the list or object that begins at `at` ends. */
function endOfNested(text: string, at: number): number {
  let depth = 0
  for (let here = at; here < text.length; here++) {
    const mark = text[here]
    if (mark === '"') here = endOfString(text, here) - 1
    else if (mark === '{' || mark === '[') depth++
    else if ((mark === '}' || mark === ']') && --depth === 0) return here + 1
  }
  throw new ScanFault(at, 'has a bracket without an end')
}

function endOfValue(text: string, at: number): number {
  const mark = text[at]
  if (mark === '"') return endOfString(text, at)
  if (mark === '{' || mark === '[') return endOfNested(text, at)
  const end = Math.max(match(number, text, at), match(literal, text, at))
  if (end === at) throw new ScanFault(at, 'has something that is no JSON')
  return end
}

function parse(text: string, at: number): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) throw new ScanFault(at, 'has something that is no JSON')
    throw error
  }
}

/** A string as we write it, whatever way it was escaped. */
function readString(text: string, at: number): string {
  const value = parse(text, at)
  return typeof value === 'string' ? value : ''
}

/** Without the blanks between its parts; strings and numbers stay as they are written. */
function compact(text: string): string {
  let packed = ''
  for (let at = 0; at < text.length;) {
    const end = text[at] === '"' ? endOfString(text, at) : Math.max(skipBlank(text, at), at + 1)
    if (text[at] === '"') packed += JSON.stringify(readString(text.slice(at, end), at))
    else if (!/[ \t\r\n]/.test(text[at] ?? '')) packed += text.slice(at, (at += 1))
    at = Math.max(at, end)
  }
  return packed
}

const isPlain = (text: string): boolean => !/[\\\p{Cc}]/u.test(text)

/** The value's text as it would be if we had written it. */
function canonical(text: string, at: number): string {
  const mark = text[0]
  if (mark === '"') return isPlain(text) ? text : JSON.stringify(readString(text, at))
  if (mark === '{' || mark === '[') return (parse(text, at), compact(text))
  return text
}

/** The members of the object that is the whole text. Throws `ScanFault`. */
export function scanObject(text: string): Members {
  const [names, texts]: [string[], string[]] = [[], []]
  let at = skipBlank(text, 0)
  const expect = (mark: string): void => {
    at = skipBlank(text, at)
    if (text[at] !== mark) throw new ScanFault(at, `should have “${mark}” there`)
    at = skipBlank(text, at + 1)
  }
  expect('{')
  while (text[at] !== '}') {
    if (names.length > 0) expect(',')
    if (text[at] !== '"') throw new ScanFault(at, 'should have a name in quotation marks there')
    const name = endOfString(text, at)
    names.push(readString(text.slice(at, name), at))
    at = name
    expect(':')
    const end = endOfValue(text, at)
    texts.push(canonical(text.slice(at, end), at))
    at = skipBlank(text, end)
  }
  if (skipBlank(text, at + 1) < text.length) throw new ScanFault(at, 'goes on after its end')
  if (new Set(names).size < names.length) throw new ScanFault(0, 'has a column twice')
  return { names, texts }
}

export const formatObject = ({ names, texts }: Members): string =>
  `{${names.map((name, at) => `${JSON.stringify(name)}:${texts[at] ?? 'null'}`).join(',')}}`
