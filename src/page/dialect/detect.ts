/** From what is in a repository to its dialect. */
import type { PagePath } from '../../names'
import { withConfigs, type Configs } from './configs'
import { knownDialects } from './known'
import type { Dialect, DialectChoice, DialectName, NewLinks } from './model'
import type { LinkStatistics } from './statistics'

/** What can be told of a repository without reading all of it. */
export type Evidence = {
  readonly paths: readonly PagePath[]
  readonly configs: Configs
  /** The address of its remote; null without one. */
  readonly remote: string | null
  readonly links: LinkStatistics
}

const around = /(?:^|\/)_(?:Sidebar|Footer|Header)\.[a-z]+$/i

/** Traces that programs leave among the files, the surest first. */
const traces: readonly (readonly [DialectName, RegExp])[] = [
  ['logseq', /^logseq\/config\.edn$/],
  ['obsidian', /^\.obsidian\//],
  ['foam', /^\.foam\//],
  ['tiddlywiki-like', /(?:^|\/)tiddlywiki\.info$|\.tid$/],
  ['silverbullet', /^(?:CONFIG|SETTINGS)\.md$|^_plug\/|^\.silverbullet/],
  ['gollum', /^\.redirects\.gollum$|(?:^|\/)_(?:Header|Template)\.[a-z]+$|(?:^|\/)[^/]+\/_(?:Sidebar|Footer)\.[a-z]+$/],
  ['github-wiki', around],
  ['obsidian', /^publish\.css$|\.(?:canvas|base)$/],
]

function nameOf({ paths, remote }: Evidence): DialectName {
  if (remote !== null && /\.wiki(?:\.git)?\/?$/i.test(remote)) return 'github-wiki'
  return traces.find(([, trace]) => paths.some((path) => trace.test(path)))?.[0] ?? 'plain'
}

/** Where nothing else says so, new links are written as most are. */
function newLinksOf({ newLinks, name }: Dialect, { wikilinks, markdown }: LinkStatistics): NewLinks {
  if (name === 'obsidian' || markdown <= wikilinks) return newLinks
  return { form: 'markdown', path: 'relative' }
}

/** The half that is a file more often is the page; where neither is, what is known of the program counts. */
const pipeOrderOf = (known: Dialect, { first, second }: LinkStatistics): Dialect['pipeOrder'] =>
  first === second ? known.pipeOrder : first > second ? 'target-first' : 'label-first'

const foamTemplate = '.foam/templates/daily-note.md'

function withTraces(dialect: Dialect, paths: readonly PagePath[]): Dialect {
  const isTemplated = dialect.name === 'foam' && paths.some((path) => path === foamTemplate)
  const template = isTemplated ? foamTemplate : dialect.dailyNotes.template
  const templates = dialect.name === 'foam' ? '.foam/templates' : dialect.templates
  return { ...dialect, templates, dailyNotes: { ...dialect.dailyNotes, template } }
}

/** The dialect that a repository is written in, by the traces of programs, their settings, and the links that are there. */
export function detectDialect(evidence: Evidence): Dialect {
  const known = withTraces(withConfigs(knownDialects[nameOf(evidence)], evidence.configs), evidence.paths)
  return {
    ...known,
    pipeOrder: pipeOrderOf(known, evidence.links),
    newLinks: newLinksOf(known, evidence.links),
  }
}

/** What somebody chose goes before what was detected. */
export const chooseDialect = (detected: Dialect, choice: DialectChoice): Dialect => ({ ...detected, ...choice })
