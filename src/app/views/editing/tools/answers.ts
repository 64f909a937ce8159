/** What the editor asks about the wiki around the text. */
import type { EditorLink, EditorOptions, HeadingSuggestion, LinkLook, TemplateSuggestion } from '../../../../editor'
import type { PagePath } from '../../../../names'
import {
  listTemplates,
  momentOf,
  resolveHref,
  resolveWikilink,
  titleOf,
  writeLink,
  type LinkTarget,
  type PageIndex,
} from '../../../../page'
import type { Wiki, WikiApi } from '../../../../worker'
import { messages } from '../../../messages/all'
import { router } from '../../../router.svelte'
import type { WikiPages } from '../../../shell/wiki-pages.svelte'
import type { Images } from '../../prose/images'
import { readTemplate } from '../beginning/begin-page'
import { findPages } from '../suggest/find-pages'
import { otherNames } from './other-names'

type Ground = {
  readonly wiki: Wiki
  readonly path: PagePath
  readonly pages: WikiPages
  /** All files, with those that are put into the text. */
  readonly index: () => PageIndex
  readonly load: Images['load']
  readonly api: WikiApi
  /** Of the text as it is typed, which the catalog has not seen. */
  readonly headings: () => readonly HeadingSuggestion[]
}

const targetOf = ({ kind, written }: EditorLink, { path, index }: Ground): LinkTarget =>
  kind === 'url' ? resolveHref(written, path, index()) : resolveWikilink(written, path, index()).target

function describeLink(link: EditorLink, ground: Ground): LinkLook {
  const label = link.kind === 'wikilink' ? resolveWikilink(link.written, ground.path, ground.index()).label : null
  return { missing: targetOf(link, ground).kind === 'missing', label }
}

/** Files of the wiki alone: what lies elsewhere would tell its host that the page is being read. */
async function loadImage(link: EditorLink, ground: Ground): Promise<string | null> {
  const target = targetOf(link, ground)
  return target.kind === 'asset' ? ground.load(target.path) : null
}

/** What is typed is kept as a draft, so that leaving for another page loses nothing. */
function follow(link: EditorLink, ground: Ground): void {
  const target = targetOf(link, ground)
  const { wiki, path, pages } = ground
  if (target.kind === 'external') window.open(target.url, '_blank', 'noopener,noreferrer')
  if (target.kind === 'page') router.go(pages.routeTo(target.path, target.fragment))
  if (target.kind === 'missing') router.go({ kind: 'edit', wiki: wiki.id, path: target.path })
  if (target.kind === 'fragment') router.go(pages.routeTo(path, target.fragment))
}

/** The page a link names; the empty name is the page that is written. */
function pageNamed(name: string, ground: Ground): PagePath | undefined {
  const target = targetOf({ kind: 'wikilink', written: name }, ground)
  return name === '' ? ground.path : target.kind === 'page' ? target.path : undefined
}

/** A suggestion that cannot be had is none. */
const orNone = <Found>(asked: Promise<readonly Found[]>): Promise<readonly Found[]> => asked.catch(() => [])

function suggestions(ground: Ground): Required<Pick<EditorOptions, 'findHeadings' | 'findBlocks' | 'findTags'>> {
  const { api, wiki } = ground
  return {
    findHeadings: (name) => {
      const path = pageNamed(name, ground)
      if (path === ground.path) return ground.headings()
      return path ? orNone(api.findHeadings(wiki.id, '', path)) : []
    },
    findBlocks: (name) => {
      const path = pageNamed(name, ground)
      return path ? orNone(api.findBlocks(wiki.id, '', path)) : []
    },
    findTags: async (query) => {
      const tags = await orNone(api.listPageTags(wiki.id))
      const wanted = query.toLowerCase()
      return tags
        .filter(({ tag }) => tag.toLowerCase().includes(wanted))
        .map(({ tag, pages }) => ({ tag, count: pages }))
    },
  }
}

/** Templates by name, for what is written behind a slash. */
function findTemplates({ api, wiki, path, pages }: Ground): readonly TemplateSuggestion[] {
  const read = async (template: PagePath): Promise<string> => {
    const now = new Date()
    const filling = { title: titleOf(path), moment: momentOf(now) }
    return (await readTemplate({ api, wiki: wiki.id, now }, template, filling)) ?? ''
  }
  const templates = listTemplates(pages.paths, pages.rules?.dialect.templates ?? null)
  return templates.map((template) => ({ name: titleOf(template), read: () => read(template) }))
}

type Answer =
  | 'describeLink'
  | 'loadImage'
  | 'onFollow'
  | 'findPages'
  | 'formatLink'
  | 'labelNewPage'
  | 'findTemplates'
  | 'findHeadings'
  | 'findBlocks'
  | 'findTags'

export function answersFor(ground: Ground): Required<Pick<EditorOptions, Answer>> {
  const findOthers = otherNames(ground.api, ground.wiki.id)
  return {
    describeLink: (link) => describeLink(link, ground),
    loadImage: (link) => loadImage(link, ground),
    onFollow: (link) => follow(link, ground),
    findTemplates: () => findTemplates(ground),
    formatLink: ({ path, title, alias }) =>
      writeLink({ target: path, from: ground.path, label: alias ?? title }, ground.index()),
    labelNewPage: messages.writing.newPage,
    findPages: (query) => [...findPages(ground.pages.pages, query), ...findOthers(query)],
    ...suggestions(ground),
  }
}
