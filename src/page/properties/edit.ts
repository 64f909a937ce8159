/**
 * Properties changed in the text itself: an edit touches the lines of its key and no others.
 *
 * Every edit is proved before it is given out: the page is read again, and its body, its other keys and what they say must
 * be what they were, byte for byte. An edit that cannot be made so is null, and the text has to be changed by hand.
 */
import { splitFrontMatter } from '../front-matter'
import { contentOfQuoted, kindOfKey, isContent, sameContent } from './kinds'
import { formatKey, writeContent, type Manner } from './format'
import type { PropertyContent, PropertyEntry } from './model'
import { keyOf, parseFrontMatter } from './parse'
import { readProperties } from './read'
import { planSet, readManner, shiftSplices } from './set'
import { splice } from './splice'

type Known = readonly PropertyEntry[]

/** The properties; null when there is front matter that is not to be touched. */
export function readKnown(text: string): Known | null {
  const properties = readProperties(text)
  if (properties.kind === 'none') return []
  return properties.kind === 'read' ? properties.entries : null
}

/** What a content is under that key: `tags` are a list whatever they are set to; text and links tell themselves apart. */
function settle(key: string, content: PropertyContent): PropertyContent {
  const kind = kindOfKey(key)
  if (kind) return { kind, items: itemsOf(content) }
  return content.kind === 'text' || content.kind === 'link' ? contentOfQuoted(content.text) : content
}

const itemsOf = (content: PropertyContent): readonly string[] => {
  if ('items' in content) return content.items
  return 'text' in content && content.text !== '' ? [content.text] : []
}

const bodyOf = (text: string): string => splitFrontMatter(text).body.replace(/^\ufeff/, '')

/** What must stay: the body, and each other key with its lines. */
const restOf = (text: string, entries: Known, but: string): string =>
  JSON.stringify([
    bodyOf(text),
    entries.filter(({ key }) => key !== but).map(({ key, at, content }) => [key, content, text.slice(at.from, at.to)]),
  ])

type Proof = {
  readonly before: string
  readonly but: string
  readonly now: string | null
  readonly content?: PropertyContent
}

/** The new text, if it says what was wanted and nothing else has changed. `now` is what the key is called; null: gone. */
export function prove(after: string, { before, but, now, content }: Proof): string | null {
  const [old, next] = [readKnown(before), readKnown(after)]
  if (!old || !next || restOf(before, old, but) !== restOf(after, next, now ?? but)) return null
  const entry = next.find(({ key }) => key === (now ?? but))
  if (now === null) return entry ? null : after
  return entry && (content === undefined || sameContent(entry.content, content)) ? after : null
}

/** Makes a key that is there say something else; null when there is none, or it cannot be done without touching more. */
export function setProperty(text: string, key: string, content: PropertyContent): string | null {
  const entry = readKnown(text)?.find((other) => other.key === key)
  const parsed = parseFrontMatter(text)
  if (!entry || parsed.kind !== 'parsed') return null
  const wanted = settle(key, content)
  if (sameContent(entry.content, wanted)) return text
  const pair = parsed.pairs.find((other) => keyOf(other) === key)
  if (entry.content === null || !pair || !isContent(wanted)) return null
  const manner = readManner(parsed.source, parsed.pairs)
  const splices = planSet({ source: parsed.source, pair, manner }, wanted)
  return prove(splice(text, shiftSplices(splices, parsed.source.from)), {
    before: text,
    but: key,
    now: key,
    content: wanted,
  })
}

function formatEntry(key: string, content: PropertyContent, manner: Manner): string {
  const { head, lines } = writeContent(content, manner)
  return `${manner.indent}${formatKey(key)}:${head && ` ${head}`}${manner.eol}${lines}`
}

const newManner = (text: string): Manner => ({
  eol: /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n',
  indent: '',
  listIndent: '  ',
})

/** Puts a key below the others; a page without front matter gets one. Null when the key is there, or none can be added. */
export function addProperty(text: string, key: string, content: PropertyContent): string | null {
  const parsed = parseFrontMatter(text)
  const known = readKnown(text)
  const wanted = settle(key, content)
  if (!known || known.some((other) => other.key === key) || key.trim() === '' || !isContent(wanted)) return null
  const proof = { before: text, but: key, now: key, content: wanted }
  if (parsed.kind !== 'parsed') return prove(addFrontMatter(text, formatEntry(key, wanted, newManner(text))), proof)
  const { source, pairs } = parsed
  const fences = text.slice(0, source.from)
  const manner = pairs.length > 0 ? readManner(source, pairs) : newManner(fences)
  return prove(splice(text, [{ from: source.to, to: source.to, insert: formatEntry(key, wanted, manner) }]), proof)
}

function addFrontMatter(text: string, entry: string): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const { eol } = newManner(text)
  return `${mark}---${eol}${entry}---${eol}${text.slice(mark.length)}`
}

/**
 * Takes a key out with its lines; comments above it stay. Fences that have nothing left between them go as well, unless
 * what is below them would be taken for front matter.
 */
export function removeProperty(text: string, key: string): string | null {
  const entry = readKnown(text)?.find((other) => other.key === key)
  if (!entry) return null
  const without = splice(text, [{ ...entry.at, insert: '' }])
  const { frontMatter, body } = splitFrontMatter(without)
  const isEmpty =
    frontMatter
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\n').length === 2
  const bare = (frontMatter.startsWith('\ufeff') ? '\ufeff' : '') + body
  const after = isEmpty && splitFrontMatter(bare).frontMatter === '' ? bare : without
  return prove(after, { before: text, but: key, now: null })
}

/** Gives a key another name in its place; null when there is such a key already. */
export function renameProperty(text: string, from: string, to: string): string | null {
  const known = readKnown(text)
  const entry = known?.find(({ key }) => key === from)
  if (!known || !entry || to.trim() === '' || (from !== to && known.some(({ key }) => key === to))) return null
  if (from === to) return text
  return prove(splice(text, [{ ...entry.keyAt, insert: formatKey(to) }]), { before: text, but: from, now: to })
}
