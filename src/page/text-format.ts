/**
 * Bytes as text that can be edited, and back without a trace.
 *
 * Editors know one line break. What a file uses instead (and whether it starts with a byte order mark) is kept aside as
 * its format, so that opening and saving gives the same bytes, and an edit changes no line but its own.
 */
import { diffArrays } from 'diff'

/** `original` is the text with its line breaks when they are not all of one kind, null otherwise. */
export type TextFormat = { readonly bom: boolean; readonly eol: '\n' | '\r\n' | '\r'; readonly original: string | null }

export type FileText = { readonly text: string; readonly format: TextFormat }

/** What a new page is written in. */
export const newTextFormat: TextFormat = { bom: false, eol: '\n', original: null }

const mark = '\ufeff'
const lineBreak = /\r\n?|\n/g

/** Git's rule (buffer_is_binary in xdiff-interface.c): a NUL among the first 8,000 bytes. */
export const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8000).includes(0)

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Line breaks of the text by kind, the most used first. */
function listBreaks(text: string): TextFormat['eol'][] {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 }
  for (const [found] of text.matchAll(lineBreak)) counts[found === '\n' ? '\n' : found === '\r' ? '\r' : '\r\n']++
  const kinds: TextFormat['eol'][] = ['\n', '\r\n', '\r']
  return kinds.filter((kind) => counts[kind] > 0).sort((a, b) => counts[b] - counts[a])
}

const withLineFeeds = (text: string): string => text.replace(lineBreak, '\n')

/** The text with `\n` for every line break and without byte order mark; null for bytes that are no UTF-8 text. */
export function readText(bytes: Uint8Array): FileText | null {
  const decoded = isBinary(bytes) ? null : decodeUtf8(bytes)
  if (decoded === null) return null
  const bom = decoded.startsWith(mark)
  const text = bom ? decoded.slice(1) : decoded
  const [eol = '\n', ...others] = listBreaks(text)
  return { text: withLineFeeds(text), format: { bom, eol, original: others.length > 0 ? text : null } }
}

type Lines = readonly string[]

/** How many lines two texts begin with alike, and with how many of the others they end alike. */
function sameEdges(before: Lines, after: Lines): { readonly start: number; readonly end: number } {
  const most = Math.min(before.length, after.length)
  let [start, end] = [0, 0]
  while (start < most && before[start] === after[start]) start++
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { start, end }
}

type Component = { readonly added?: boolean; readonly removed?: boolean; readonly count: number }

/** Where each line of an edited text was before: itself, or the one it replaced; undefined for a line that is new. */
function placesBefore(before: Lines, after: Lines): readonly (number | undefined)[] {
  const { start, end } = sameEdges(before, after)
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const whole: readonly Component[] = [
    { removed: true, count: old.length },
    { added: true, count: now.length },
  ]
  const places: (number | undefined)[] = Array.from({ length: start }, (_, at) => at)
  let [at, replaced] = [start, 0]
  for (const { added, removed, count } of diffArrays(old, now, { timeout: 1000 }) ?? whole) {
    if (removed) replaced = count
    else {
      const found = added ? Math.min(replaced, count) : count
      if (!added) at += replaced
      places.push(...Array.from({ length: count }, (_, step) => (step < found ? at + step : undefined)))
      at += added ? replaced : count
      replaced = 0
    }
  }
  return [...places, ...Array.from({ length: end }, (_, step) => before.length - end + step)]
}

/** Gives the lines of `text` the line breaks they have in `original`, the new ones `eol`. */
function restoreBreaks(text: string, original: string, eol: string): string {
  const lines = text.split('\n')
  const breaks = original.match(lineBreak) ?? []
  const places = placesBefore(withLineFeeds(original).split('\n'), lines)
  const endOf = (at: number): string => breaks[places[at] ?? -1] ?? eol
  return lines.map((line, at) => (at < lines.length - 1 ? line + endOf(at) : line)).join('')
}

/** The bytes of an edited text in the format its file had: `writeText(readText(bytes))` is `bytes`. */
export function writeText(text: string, { bom, eol, original }: TextFormat): Uint8Array {
  const lines = withLineFeeds(text)
  const broken = original === null ? lines.replaceAll('\n', eol) : restoreBreaks(lines, original, eol)
  return new TextEncoder().encode(bom ? mark + broken : broken)
}

export type DecodedText = {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

function encodingOf(bytes: Uint8Array): Exclude<DecodedText['encoding'], 'utf-8'> | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  return isBinary(bytes) ? null : 'windows-1252'
}

/**
 * Text to look at and to compare, with its line breaks as they are; null for bytes that are no text. What is not UTF-8 is
 * read as UTF-16 when it says so, else as windows-1252: a guess, so such a file can be shown but not written back.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const utf8 = isBinary(bytes) ? null : decodeUtf8(bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  const encoding = encodingOf(bytes)
  return encoding && { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** `bytes`: each letter is a byte, for texts in whatever encoding; nobody is to read them. */
export type AlikeTexts = { readonly texts: readonly string[]; readonly encoding: 'utf-8' | 'bytes' }

function byteText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** Texts to compare line by line and to write back, as git does, which knows no encodings; null when one is no text. */
export function readAlike(files: readonly Uint8Array[]): AlikeTexts | null {
  if (files.some(isBinary)) return null
  const texts = files.map(decodeUtf8)
  if (texts.every((text) => text !== null)) return { texts, encoding: 'utf-8' }
  return { texts: files.map(byteText), encoding: 'bytes' }
}

export const writeAlike = (text: string, encoding: AlikeTexts['encoding']): Uint8Array =>
  encoding === 'utf-8' ? new TextEncoder().encode(text) : Uint8Array.from(text, (letter) => letter.charCodeAt(0))
