/** Front matter by its lines: which lines belong to which key. It is not parsed further, so nothing of it is lost. */
import { splitLines } from '../../compare'
import type { Lines } from '../model'

/** A top-level key with its lines, and the comments and blank lines above them. */
export type Property = { readonly above: Lines; readonly lines: Lines }

export type Properties = {
  readonly open: string
  readonly entries: ReadonlyMap<string, Property>
  /** Comments and blank lines after the last key. */
  readonly rest: Lines
  readonly close: string
}

/** More keys than this are merged as lines. */
const maxKeys = 1000

/** Empty, or a comment: an indented one may be in a long text of the key above, so that there must be none. */
const isBlank = (line: string, isFirst: boolean): boolean =>
  line.trim() === '' || line.startsWith('#') || (isFirst && line.trimStart().startsWith('#'))

/** What goes on with the key above: indented, or an item of its list. */
const goesOn = (line: string): boolean => /^(?:[ \t]|-(?:\s|$))/.test(line)

/** Anchors tie keys to each other, so that they cannot be merged one by one. */
const isTied = (line: string): boolean => /[:-]\s+[&*][\p{L}\p{N}_-]/u.test(line)

/** The key a line starts with; undefined when it starts with none. */
function findKey(line: string): string | undefined {
  const end = /:(?=\s|$)/.exec(line)?.index ?? 0
  const key = line.slice(0, end).trimEnd()
  if (/^[\s\-?,[\]{}#&*!|>%@`]/.test(key) || key === '<<' || key === '' || key.length > 200) return undefined
  return /^(["'])(.*)\1$/.exec(key)?.[2] ?? key
}

type Entry = { readonly key: string; readonly above: string[]; readonly lines: string[] }

/** The entries in order, with what is left over below; undefined when a line makes no sense. */
function readEntries(lines: Lines): { readonly entries: Entry[]; readonly rest: string[] } | undefined {
  const entries: Entry[] = []
  let above: string[] = []
  for (const line of lines) {
    const last = entries.at(-1)
    const key = findKey(line)
    if (isTied(line)) return undefined
    if (isBlank(line, last === undefined)) above.push(line)
    else if (goesOn(line) && last) {
      last.lines.push(...above, line)
      above = []
    } else if (key !== undefined && !goesOn(line)) {
      entries.push({ key, above, lines: [line] })
      above = []
    } else return undefined
  }
  return { entries, rest: above }
}

/** Reads front matter with its fences; undefined when it cannot be understood or has a key twice. */
export function readProperties(frontMatter: string): Properties | undefined {
  const lines = splitLines(frontMatter)
  const read = readEntries(lines.slice(1, -1))
  if (!read || read.entries.length > maxKeys) return undefined
  const entries = new Map(read.entries.map(({ key, above, lines }) => [key, { above, lines }]))
  if (entries.size < read.entries.length) return undefined
  return { open: lines[0] ?? '', entries, rest: read.rest, close: lines.at(-1) ?? '' }
}
