/** What the pages of a folder have in common, as a model that nobody has saved. */
import type { PagePath } from '../../../names'
import { nameOf, parseWikilink, type PropertyValue } from '../../../page'
import type { Catalog } from '../../catalog/catalog'
import type { PropertyKind } from '../../model'
import type { FieldDraft, FieldKind, ModelDraft } from '../model'

type Use = { readonly key: string; readonly kind: PropertyKind; readonly value: string; readonly pages: number }

/** The keys most pages have come first, in the order they have there. */
const selectUses = `
  SELECT key, properties.kind, properties.value, count(DISTINCT file) AS pages
  FROM properties JOIN files ON files.id = properties.file
  WHERE source = 'front-matter' AND files.kind = 'page'
    AND (?1 = '' OR (path > ?1 || '/' AND path < ?1 || '0'))
  GROUP BY key, properties.kind, properties.value ORDER BY min(properties.line), key`

const countPages = `
  SELECT count(*) AS pages FROM files
  WHERE kind = 'page' AND (?1 = '' OR (path > ?1 || '/' AND path < ?1 || '0'))`

/** So many fields a form can show; more that are common to pages nobody has made by hand. */
const mostFields = 40

export function guessModel({ database }: Catalog, folder: PagePath | ''): ModelDraft {
  const pages = database.list<{ pages: number }>(countPages, folder)[0]?.pages ?? 0
  const uses = new Map<string, readonly Use[]>()
  for (const use of database.list<Use>(selectUses, folder)) uses.set(use.key, [...(uses.get(use.key) ?? []), use])
  const drafts = [...uses].map(([key, said]) => ({ field: guessField(key, said), pages: sum(said) }))
  const shared = drafts.filter((draft) => draft.pages > 1 || pages < 3).slice(0, mostFields)
  return {
    name: capital(singular(nameOf(folder))),
    title: '',
    description: '',
    folder,
    fields: shared.map(({ field, pages: having }) => ({ ...field, required: pages > 1 && having >= pages })),
  }
}

const sum = (uses: readonly Use[]): number => uses.reduce((all, { pages }) => all + pages, 0)

/** “Recipes” hold a “Recipe”, as far as that is told by its look. */
const singular = (name: string): string =>
  /[^aeiou]ies$/.test(name) ? name.replace(/ies$/, 'y') : name.replace(/([^s])s$/, '$1')

const capital = (name: string): string => name.slice(0, 1).toLocaleUpperCase() + name.slice(1)

/** A word that few values share is a choice; more than these are no longer chosen from. */
const mostChoices = 8

const parseValue: (text: string) => PropertyValue = JSON.parse

function guessField(key: string, uses: readonly Use[]): FieldDraft {
  const kinds = new Set(uses.filter(({ value }) => value !== 'null').map(({ kind }) => kind))
  const [only] = kinds
  const kind = only !== undefined && kinds.size === 1 ? fieldKinds[only] : kinds.has('list') ? 'list' : 'text'
  const words = uses.map(({ value }) => parseValue(value)).filter((value) => typeof value === 'string')
  const isChoice = kind === 'text' && areChoices(words, sum(uses))
  const items = kind === 'list' ? itemsOf(uses) : null
  return {
    ...plain,
    was: null,
    name: key,
    title: '',
    kind: isChoice ? 'choice' : kind,
    choices: isChoice ? words.toSorted() : [],
    items,
  }
}

const plain = { description: '', required: false, model: null, default: null, isId: false } as const

const fieldKinds: Readonly<Record<PropertyKind, FieldKind>> = {
  text: 'text',
  list: 'list',
  number: 'number',
  checkbox: 'boolean',
  date: 'date',
  'date-time': 'date-time',
  link: 'link',
}

const areChoices = (words: readonly string[], pages: number): boolean =>
  words.length > 1 &&
  words.length <= mostChoices &&
  pages >= words.length * 3 &&
  words.every((word) => word.length <= 24 && !word.includes('\n'))

function itemsOf(uses: readonly Use[]): 'text' | 'link' {
  const items = uses.flatMap(({ value }) => parseValue(value))
  const areLinks = items.every((item) => typeof item === 'string' && isLink(item))
  return items.length > 0 && areLinks ? 'link' : 'text'
}

const isLink = (text: string): boolean =>
  /^\[\[[^[\]\n]+\]\]$/.test(text) && parseWikilink(text.slice(2, -2)).target !== ''
