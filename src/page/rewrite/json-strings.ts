/** Strings of a JSON text, with the place of each of their characters, so that they are changed where they stand. */
import type { TextEdit } from './model'

type Range = { readonly from: number; readonly to: number }

/** A string between its quotation marks: what it says, and where what it says is written. */
export type JsonString = { readonly text: string; readonly placeOf: (offset: number) => number }

const characters = /\\u[0-9a-fA-F]{4}|\\[^]|[^]/g

/** The string whose marks are at both ends of the range. */
export function readString(json: string, { from, to }: Range): JsonString {
  const inside = json.slice(from + 1, to - 1)
  if (!inside.includes('\\')) return { text: inside, placeOf: (offset) => from + 1 + offset }
  const places = [...inside.matchAll(characters)].map(({ index }) => from + 1 + index)
  const decoded: unknown = JSON.parse(json.slice(from, to))
  return { text: typeof decoded === 'string' ? decoded : '', placeOf: (offset) => places[offset] ?? to - 1 }
}

/** An edit of what a string says, as one of the text the string stands in. */
export const editString = ({ placeOf }: JsonString, { from, to, insert }: TextEdit): TextEdit => ({
  from: placeOf(from),
  to: placeOf(to),
  insert: JSON.stringify(insert).slice(1, -1),
})

type Open = { readonly isObject: boolean; key: string | null }

/** A string in an object is a key first, and what stands under it then. */
function takeString(top: Open | undefined, string: JsonString, put: (key: string) => unknown): void {
  if (!top?.isObject) return
  if (top.key === null) top.key = string.text
  else put(top.key)
}

const tokens = /"(?:[^"\\]|\\[^])*"|[{}[\],]/g

/** The strings in each object of the list `key` at the top of a text that is JSON, by their keys. */
export function listObjects(json: string, key: string): readonly ReadonlyMap<string, JsonString>[] {
  const objects: Map<string, JsonString>[] = []
  const open: Open[] = []
  const isMember = (): boolean => open.length === 3 && open[0]?.key === key && open[2]?.isObject === true
  for (const { 0: token, index } of json.matchAll(tokens)) {
    const top = open.at(-1)
    if (token === '{' || token === '[') {
      open.push({ isObject: token === '{', key: null })
      if (isMember()) objects.push(new Map())
    } else if (token === '}' || token === ']') open.pop()
    else if (token === ',') {
      if (top) top.key = null
    } else {
      const read = readString(json, { from: index, to: index + token.length })
      takeString(top, read, (key) => isMember() && objects.at(-1)?.set(key, read))
    }
  }
  return objects
}
