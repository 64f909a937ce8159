/**
 * Front matter as most pages have it: `key: value` and lists of words, read ten times faster than by a parser of YAML.
 *
 * Law (`test/page/facts`): what is read here is read to the same by the parser; what might not be is left to it.
 */
import type { PropertyValue } from '../model'
import { readScalar } from '../values'

export type ReadEntry = { readonly key: string; readonly value: PropertyValue; readonly offset: number }

const key = /^([A-Za-z][A-Za-z0-9_-]*):(?:[ ]+|$)/

/** A scalar that no rule of YAML makes anything else of. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N} _./+'()-]|:(?! |$))*$/u

function readPlain(text: string): PropertyValue | undefined {
  return text === '' ? null : plain.test(text) ? readScalar(text) : undefined
}

function readFlow(text: string): PropertyValue | undefined {
  const inside = /^\[([^[\]]*)\]$/.exec(text)?.[1]?.trim()
  if (inside === undefined) return undefined
  if (inside === '') return []
  const items = inside.split(',').map((item) => readPlain(item.trim()))
  return items.every((item) => item !== undefined && item !== null) ? items : undefined
}

const readInline = (text: string): PropertyValue | undefined => readPlain(text) ?? readFlow(text)

type Open = {
  readonly key: string
  readonly offset: number
  readonly value: PropertyValue
  readonly takesItems: boolean
  readonly items: PropertyValue[]
  indent: string
}

/** Adds `- item` to the key above; false where YAML has a say in it. */
function addItem(open: Open | undefined, indent: string, text: string): boolean {
  const value = readPlain(text)
  if (!open || value === undefined || value === null || !open.takesItems) return false
  if (open.items.length > 0 && open.indent !== indent) return false
  open.items.push(value)
  open.indent = indent
  return true
}

/** Opens `key: value`; undefined where YAML has a say in it. */
function openEntry(line: string, offset: number): Open | undefined {
  const [whole = '', name] = key.exec(line) ?? []
  const value = name === undefined ? undefined : readInline(line.slice(whole.length))
  if (name === undefined || value === undefined) return undefined
  return { key: name, offset, value, items: [], takesItems: line === whole.trimEnd(), indent: '' }
}

/** The entries of what is between the fences; undefined where only a parser can tell. */
export function readFlatYaml(text: string): readonly ReadEntry[] | undefined {
  const entries = new Map<string, Open>()
  let last: Open | undefined
  let offset = 0
  for (const line of text.split('\n')) {
    const written = line.trimEnd()
    const [, indent, item] = /^( {0,4})- +(.*)$/.exec(written) ?? []
    if (indent !== undefined && item !== undefined) {
      if (!addItem(last, indent, item)) return undefined
    } else if (written !== '') {
      last = line.includes('\t') ? undefined : openEntry(written, offset)
      if (!last || entries.has(last.key)) return undefined
      entries.set(last.key, last)
    }
    offset += line.length + 1
  }
  return [...entries.values()].map(({ key, offset, value, items }) => ({
    key,
    offset,
    value: items.length > 0 ? items : value,
  }))
}
