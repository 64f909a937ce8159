/** Values as YAML writes them: plain where that says the same, in quotes where it would not. */
import { isScalar, isSeq, parseDocument } from 'yaml'
import { contentOfPlain } from './kinds'
import type { PropertyContent } from './model'

type Quotes = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'

/** JSON's strings are YAML's; what a terminal or editor would not show is escaped as well. */
const quoteDouble = (text: string): string =>
  JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029\ufeff]/u.test(text)

/** Whether text without quotes is read as that text, in a line of its own and between brackets. */
function isPlain(text: string): boolean {
  if (!isOneLine(text) || contentOfPlain(text)?.kind !== 'text') return false
  const document = parseDocument(`k: [${text}]\nl: ${text}`, { prettyErrors: false })
  if (document.errors.length > 0) return false
  const [list, line] = [document.get('k'), document.get('l', true)]
  const item = isSeq(list) && list.items.length === 1 ? list.items[0] : undefined
  return [item, line].every((node) => isScalar(node) && node.type === 'PLAIN' && node.source === text)
}

/** Text that is read as text, in the quotes it has had where they can hold it. */
export function formatText(text: string, quotes: Quotes = 'PLAIN'): string {
  if (quotes === 'PLAIN' && isPlain(text)) return text
  return quotes === 'QUOTE_SINGLE' && isOneLine(text) ? `'${text.replaceAll("'", "''")}'` : quoteDouble(text)
}

/** A value of one line; lists in brackets. */
export function formatContent(content: PropertyContent, quotes?: Quotes): string {
  if (content.kind === 'empty') return ''
  if (content.kind === 'checkbox') return String(content.checked)
  if ('items' in content) return `[${content.items.map((item) => formatText(item)).join(', ')}]`
  return content.kind === 'text' || content.kind === 'link' ? formatText(content.text, quotes) : content.text
}

/** A key that is read as that key. `yes: 1` and `1: a` are keys of text to us, as `source` is what is compared. */
export function formatKey(key: string): string {
  const isSafe = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_ ./-]*$/u.test(key) && !/ $/.test(key)
  return isSafe ? key : quoteDouble(key)
}

/** A value in its two parts: what stands behind the colon, and the lines below it. */
export type Written = { readonly head: string; readonly lines: string }

/** How front matter is written: its line breaks, and the indentation of its keys and of its lists. */
export type Manner = { readonly eol: string; readonly indent: string; readonly listIndent: string }

/** Text of several lines as a block, `|` (YAML 1.2 §8.1.2); undefined for text that a block could not hold unchanged. */
function writeBlock(text: string, { indent, eol }: Manner): Written | undefined {
  const lines = text.replace(/\n$/, '').split('\n')
  if (!lines.every((line) => isOneLine(line.replaceAll('\t', '')))) return undefined
  if (/^\s/.test(text) || text.endsWith('\n\n') || lines.length < 2) return undefined
  const body = lines.map((line) => (line === '' ? eol : `${indent}  ${line}${eol}`)).join('')
  return { head: text.endsWith('\n') ? '|' : '|-', lines: body }
}

/** A value written anew: a list as a line for each item, a longer text as a block, anything else behind the colon. */
export function writeContent(content: PropertyContent, manner: Manner): Written {
  const { eol, listIndent } = manner
  if ('items' in content && content.items.length > 0)
    return { head: '', lines: content.items.map((item) => `${listIndent}- ${formatText(item)}${eol}`).join('') }
  const block = content.kind === 'text' ? writeBlock(content.text, manner) : undefined
  return block ?? { head: formatContent(content), lines: '' }
}
