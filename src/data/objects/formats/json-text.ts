/** The members of a JSON object where they stand, so that one can be changed and all others stay as they were written. */
import type { PropertyValue } from '../../../page'

/** A member: from its key to the end of its value. */
export type Member = { readonly key: string; readonly from: number; readonly value: number; readonly to: number }

const parse: (text: string) => PropertyValue = JSON.parse

/** Levels a value may have: many more than a field, and far from what a stack holds. */
const deepest = 500

const isWithin = (value: PropertyValue, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner: PropertyValue) => isWithin(inner, levels - 1)))

/** What a text says in JSON (RFC 8259); undefined where it is none, or one nested too deep for anybody to have meant it. */
export function parseJson(text: string): PropertyValue | undefined {
  try {
    const value = parse(text)
    return isWithin(value, deepest) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The object a text says; null for anything else. */
export function parseObject(text: string): ReadonlyMap<string, PropertyValue> | null {
  const value = parseJson(text) ?? null
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null
}

const string = /"(?:[^"\\]|\\.)*"/y
const scalar = /[^\s,\]}]+/y
const space = /\s*/y

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return skip(string, text, start)
  if (text[start] !== '{' && text[start] !== '[') return skip(scalar, text, start)
  let [at, depth] = [start, 0]
  do {
    const sign = text[at] ?? ''
    if (sign === '{' || sign === '[') depth++
    if (sign === '}' || sign === ']') depth--
    at = sign === '"' ? skip(string, text, at) : at + 1
  } while (depth > 0 && at < text.length)
  return at
}

/** The members of a text that is an object, in their order. */
function findMembers(text: string): readonly Member[] {
  const members: Member[] = []
  let at = skip(space, text, text.indexOf('{') + 1)
  while (text[at] === '"') {
    const end = skip(string, text, at)
    const value = skip(space, text, skip(space, text, end) + 1)
    const to = endOfValue(text, value)
    const key: unknown = JSON.parse(text.slice(at, end))
    members.push({ key: String(key), from: at, value, to })
    at = skip(space, text, skip(space, text, to) + 1)
  }
  return members
}

/** The text with the member saying that; with null it goes. A new one comes last, and is written as the others are. */
export function setMember(text: string, key: string, value: PropertyValue): string {
  const members = findMembers(text)
  // Said twice, the last one counts for every reader.
  const at = members.findLastIndex((member) => member.key === key)
  const member = members[at]
  if (value === null) return member ? setMember(without(text, members, at), key, null) : text
  const written = indent(value, text)
  return member
    ? text.slice(0, member.value) + written + text.slice(member.to)
    : add(text, members.at(-1), [key, written])
}

function without(text: string, members: readonly Member[], at: number): string {
  const [before, member, after] = [members[at - 1], members[at], members[at + 1]]
  if (!member) return text
  const from = before?.to ?? member.from
  const to = before ? member.to : (after?.from ?? member.to)
  return text.slice(0, from) + text.slice(to)
}

function add(text: string, last: Member | undefined, [key, written]: readonly [string, string]): string {
  const colon = last && text[last.value - 1] !== ' ' ? ':' : ': '
  const member = `${JSON.stringify(key)}${colon}${written}`
  if (!last) return text.replace(/\{\s*\}/, () => `{${member}}`)
  const gap = /\s*$/.exec(text.slice(0, last.from))?.[0] ?? ''
  return `${text.slice(0, last.to)},${gap}${member}${text.slice(last.to)}`
}

/** In lines where the file is, in one line where it is not. */
function indent(value: PropertyValue, text: string): string {
  const step = /\n([ \t]+)"/.exec(text)?.[1]
  return step === undefined ? JSON.stringify(value) : JSON.stringify(value, null, step).replaceAll('\n', `\n${step}`)
}
