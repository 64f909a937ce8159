/** What the word at the cursor of a search may become: tags, folders, properties, times. */
import type { NamedTime, SearchOperator } from '../../worker'

/** The value of an operator that is being written, and where it is. */
export type Asking = {
  readonly about: 'tag' | 'folder' | 'path' | 'property' | 'value' | 'time'
  /** Of a `value`, the property. */
  readonly key: string
  readonly typed: string
  readonly from: number
  readonly to: number
}

/** What the operators are of whose value can be completed. */
const abouts: Readonly<Partial<Record<SearchOperator, Asking['about']>>> = {
  tag: 'tag',
  folder: 'folder',
  path: 'path',
  file: 'path',
  prop: 'property',
  created: 'time',
  changed: 'time',
}
const isCompleted = (name: string): name is keyof typeof abouts => Object.hasOwn(abouts, name)

const operator = /(?:^|[\s(-])([a-z]+):("?)([^\s()"]*)$/
const bracket = /\[([^\]:[]*)$/
const bracketValue = /\[([^\]:[]+):([^\]]*)$/

/** Undefined where the cursor is at nothing that could be completed. */
export function readAsking(text: string, cursor: number): Asking | undefined {
  const before = text.slice(0, cursor)
  const found = readBracket(before) ?? readOperator(before)
  return found && { ...found, from: cursor - found.typed.length, to: cursor }
}

type Found = Pick<Asking, 'about' | 'key' | 'typed'>

function readBracket(before: string): Found | undefined {
  const typed = bracket.exec(before)?.[1]
  if (typed !== undefined) return { about: 'property', key: '', typed }
  const [, key, value] = bracketValue.exec(before) ?? []
  return key === undefined || value === undefined ? undefined : { about: 'value', key, typed: value }
}

function readOperator(before: string): Found | undefined {
  const [, name = '', , typed = ''] = operator.exec(before) ?? []
  const about = isCompleted(name) ? abouts[name] : undefined
  if (about === undefined) return undefined
  const [, key, value] = about === 'property' ? (/^([^=]+)=(.*)$/.exec(typed) ?? []) : []
  if (key !== undefined && value !== undefined) return { about: 'value', key, typed: value }
  return { about, key: '', typed: typed.replace(/^#/, '') }
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const most = 8

/** Those that have what was typed, the ones that begin with it first; none when it is one of them already. */
export function suggest(candidates: readonly string[], typed: string): readonly string[] {
  const wanted = fold(typed)
  if (candidates.some((candidate) => fold(candidate) === wanted)) return []
  const fitting = candidates.filter((candidate) => fold(candidate).includes(wanted))
  const begins = (candidate: string): number => Number(!fold(candidate).startsWith(wanted))
  return fitting.toSorted((a, b) => begins(a) - begins(b)).slice(0, most)
}

/** The text with the suggestion in it, and where the cursor is then. */
export function accept(
  text: string,
  asking: Asking,
  chosen: string,
): { readonly text: string; readonly cursor: number } {
  const quoted = /[\s()"]/.test(chosen) && text.charAt(asking.from - 1) !== '"' ? `"${chosen}"` : chosen
  const after = text.slice(asking.to)
  const gap = asking.about === 'property' || after.startsWith(' ') ? '' : ' '
  const start = text.slice(0, asking.from) + quoted
  const end = text.charAt(asking.from - 1) === '"' && !after.startsWith('"') ? '"' : ''
  return { text: start + end + gap + after, cursor: start.length + end.length + gap.length }
}

/** Every folder of the pages. */
export function listFolders(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>()
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1)
    for (const [i] of parts.entries()) folders.add(parts.slice(0, i + 1).join('/'))
  }
  return [...folders].sort()
}

/** Every one that has a name, the nearest first. */
const named: Readonly<Record<NamedTime, true>> = {
  today: true,
  yesterday: true,
  'this-week': true,
  'last-week': true,
  'this-month': true,
  'last-month': true,
  'this-year': true,
  'last-year': true,
}

export const times: readonly string[] = [...Object.keys(named), '<7d', '>30d']

/** The operator with its value, as it is written. */
export const formatOperator = (name: 'tag' | 'folder', value: string): string =>
  /[\s()"]/.test(value) ? `${name}:"${value.replaceAll('"', '')}" ` : `${name}:${value} `
