/** Links: who leads here, which lead nowhere, whom none leads to. */
import { WikiError } from '../../errors'
import type { PagePath } from '../../names'
import type { LinkFact } from '../../page'
import type { Catalog } from '../catalog/catalog'
import type { Backlink, BrokenLink, LinkGraph, Place } from '../model'

type PlaceRow = {
  readonly path: PagePath
  readonly line: number
  readonly context: string
  readonly mark: number
  readonly mark_end: number
}
const placeColumns = 'source.path, line, context, mark, mark_end'
const placeOf = ({ path, line, context, mark, mark_end }: PlaceRow): Place => ({
  path,
  line,
  context,
  marks: [{ from: mark, to: mark_end }],
})

type BacklinkRow = PlaceRow & { readonly fragment: string | null; readonly kind: LinkFact['kind'] }

const selectBacklinks = `
  SELECT ${placeColumns}, fragment, links.kind AS kind
  FROM links JOIN files AS source ON source.id = links.file JOIN files AS here ON here.id = links.target
  WHERE here.path = ? AND source.id <> here.id
  ORDER BY source.path, links.start`

/** Links to the file in other pages, by page and in the order they stand there. */
export const listBacklinks = ({ database }: Catalog, path: PagePath): readonly Backlink[] =>
  database
    .list<BacklinkRow>(selectBacklinks, path)
    .map((row) => ({ ...placeOf(row), fragment: row.fragment, kind: kindOf(row.kind) }))

function kindOf(kind: LinkFact['kind']): Backlink['kind'] {
  if (kind === 'property') return kind
  return kind === 'embed' || kind === 'image' ? 'embed' : 'link'
}

type BrokenRow = PlaceRow & { readonly written: string; readonly wanted: PagePath | null }

const brokenOf = (row: BrokenRow): BrokenLink => ({ ...placeOf(row), written: row.written, wanted: row.wanted })

const selectBroken = (which = ''): string => `
  SELECT ${placeColumns}, written, wanted
  FROM links JOIN files AS source ON source.id = links.file
  WHERE leads IN ('missing', 'unusable') ${which}
  ORDER BY source.path, links.start`

export const listBrokenLinks = ({ database }: Catalog): readonly BrokenLink[] =>
  database.list<BrokenRow>(selectBroken()).map(brokenOf)

/** The broken links that would create the page at `path`. */
export const listWanting = ({ database }: Catalog, path: PagePath): readonly BrokenLink[] =>
  database.list<BrokenRow>(selectBroken('AND wanted = ?'), path).map(brokenOf)

const selectOrphans = `
  SELECT path FROM files
  WHERE kind = 'page' AND NOT EXISTS (SELECT 1 FROM links WHERE target = files.id AND file <> files.id)
  ORDER BY path`

/** Pages no other page links to. */
export const listOrphans = ({ database }: Catalog): readonly PagePath[] =>
  database.list<{ path: PagePath }>(selectOrphans).map(({ path }) => path)

const selectPages = "SELECT id, path FROM files WHERE kind = 'page' ORDER BY path"
const selectTags = 'SELECT DISTINCT file, tag FROM tags ORDER BY file, tag'
const selectEdges = `
  SELECT DISTINCT file, target FROM links JOIN files ON files.id = links.target
  WHERE files.kind = 'page' AND file <> target ORDER BY file, target`

export function readLinkGraph({ database }: Catalog): LinkGraph {
  const pages = database.list<{ id: number; path: PagePath }>(selectPages)
  const places = new Map(pages.map(({ id }, place) => [id, place]))
  const place = (id: number): number => places.get(id) ?? unlisted(id)
  const tags = pages.map((): string[] => [])
  for (const { file, tag } of database.list<{ file: number; tag: string }>(selectTags)) tags[place(file)]?.push(tag)
  const edges = database.list<{ file: number; target: number }>(selectEdges)
  return {
    pages: pages.map(({ path }) => path),
    tags,
    edges: Uint32Array.from(edges.flatMap(({ file, target }) => [place(file), place(target)])),
  }
}

const unlisted = (id: number): never => {
  throw new WikiError('internal', 'The catalog has a link of a page it does not have.', { id })
}
