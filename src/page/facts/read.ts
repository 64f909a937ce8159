/** From a page's text to what it says. */
import type { SyntaxNodeRef } from '@lezer/common'
import { splitFrontMatter } from '../front-matter'
import { slugger } from '../slug'
import { bodyParser } from '../syntax'
import { readBlock, readHeading, readTask } from './blocks'
import { readProperties, readPropertyLinks } from './front/front-matter'
import { readHtmlLinks } from './html-links'
import { lineFinder, withLineFeeds, type LineOf } from './lines'
import { readMarkdownLink, readWikilink } from './links'
import type { BlockFact, HeadingFact, LinkFact, PageFacts, PropertyFact, TagFact, TaskFact } from './model'
import { aliasesIn, tagsIn, titleIn } from './names'
import { shiftSource, sourceOf, type Source } from './source'
import { readTextProperty } from './text-properties'

type Gathered = {
  readonly headings: HeadingFact[]
  readonly blocks: BlockFact[]
  readonly links: LinkFact[]
  readonly tags: TagFact[]
  readonly properties: PropertyFact[]
  readonly tasks: TaskFact[]
}

type Gather = (node: SyntaxNodeRef, source: Source, gathered: Gathered) => void

const push = <Fact>(facts: Fact[], fact: Fact | undefined): void => void (fact && facts.push(fact))

/** `[[…]]`, which behind a `#` is a tag of several words as well (Logseq). */
const gatherWikilink: Gather = (node, source, { links, tags }) => {
  const at = source.rangeOf(node)
  const link = readWikilink(source.text, { at, line: source.lineOf(node) })
  push(links, link)
  if (link && source.text[at.from - 1] === '#') tags.push({ tag: link.written.trim(), line: link.line })
}

const gatherLink: Gather = (node, source, { links }) => push(links, readMarkdownLink(node.node, source))
const gatherHtml: Gather = (node, source, { links }) => void links.push(...readHtmlLinks(node.node, source))

const linkGathers: Readonly<Record<string, Gather>> = {
  WikiLink: gatherWikilink,
  Link: gatherLink,
  Image: gatherLink,
  LinkReference: gatherLink,
}

/** Links in a comment count, as they do for Obsidian; nothing else in it does. */
const gatherComment: Gather = (node, source, { links }) => {
  const [inside, silent] = [shiftSource(source, node.from + 2), emptyFacts()]
  const text = withLineFeeds(source.slice({ from: node.from + 2, to: node.to }))
  if (text.includes('[')) gatherBy(linkGathers, text, inside, silent)
  links.push(...silent.links)
}

function headingGather(): Gather {
  const slug = slugger()
  return (node, source, { headings }) => void headings.push(readHeading(node.node, source, slug))
}

/** What each kind of node says. Headings are numbered within one page, so each page has its own table. */
function gathersOf(): Readonly<Record<string, Gather>> {
  const heading = headingGather()
  const levels = ['ATXHeading1', 'ATXHeading2', 'ATXHeading3', 'ATXHeading4', 'ATXHeading5', 'ATXHeading6']
  return {
    ...Object.fromEntries([...levels, 'SetextHeading1', 'SetextHeading2'].map((name) => [name, heading])),
    ...linkGathers,
    WikiComment: gatherComment,
    WikiCommentBlock: gatherComment,
    HTMLTag: gatherHtml,
    HTMLBlock: gatherHtml,
    BlockId: (node, source, { blocks }) => void blocks.push(readBlock(node.node, source)),
    Hashtag: (node, source, { tags }) =>
      void tags.push({ tag: source.slice(node).slice(1), line: source.lineOf(node) }),
    PropertyKey: (node, source, { properties }) => void properties.push(readTextProperty(node.node, source)),
    Task: (node, source, { tasks }) => push(tasks, readTask(node.node, source)),
  }
}

/** Everything in a text; within a node that says something, others may say more. */
function gatherBy(
  gathers: Readonly<Record<string, Gather>>,
  ...[text, source, gathered]: [string, Source, Gathered]
): void {
  bodyParser.parse(text).iterate({ enter: (node) => void gathers[node.name]?.(node, source, gathered) })
}

const emptyFacts = (): Gathered => ({ headings: [], blocks: [], links: [], tags: [], properties: [], tasks: [] })

/** Facts of what comes before the body: what is written first is gathered first. */
function gatheredAbove(frontMatter: string, lineAt: LineOf): Gathered {
  const links = [...readPropertyLinks(frontMatter, lineAt)]
  return { ...emptyFacts(), links, properties: [...readProperties(frontMatter, lineAt)] }
}

/**
 * What a page says. Of a page that is broken, or was written to be slow, as much as can be told in a time that grows with
 * its length; it never throws. A byte order mark, CRLF and CR are where they are: offsets are those of `text`.
 */
export function readFacts(text: string): PageFacts {
  const even = withLineFeeds(text)
  const { frontMatter, body } = splitFrontMatter(even)
  const start = frontMatter === '' && even.startsWith('\ufeff') ? 1 : frontMatter.length
  const lineAt = lineFinder(even)
  const gathered = gatheredAbove(frontMatter, lineAt)
  const behind = start === frontMatter.length ? body : body.slice(1)
  gatherBy(gathersOf(), behind, sourceOf(text, start, lineAt), gathered)
  const { properties, tags } = gathered
  const named = { title: titleIn(properties), aliases: aliasesIn(properties) }
  return { ...gathered, ...named, tags: [...tagsIn(properties), ...tags] }
}
