/**
 * What a rendered page becomes on the sheet beyond its HTML: formulas, coloured code, diagrams, pages within pages.
 *
 * Fetched with the first page, and everything heavy of it with the first page that needs it. `dress` is for nodes that
 * are not on the sheet yet, `enliven` for those that are. HTML never passes as a string into the document.
 */
import './rich.css'
import { resolvePage, sanitize, showImages } from '../../../../page/dom'
import type { PageIndex } from '../../../../page'
import type { PagePath } from '../../../../names'
import { messages } from '../../../messages'
import { directBlocks } from '../direct-blocks'
import { code, frameCode } from './code'
import { diagrams } from './diagrams'
import { openEmbeds, placeEmbeds, type PassageReader } from './embeds'
import { nameContents } from './contents'
import { math } from './math'
import { enrichNear, type Enricher } from './near'
import { openQueryBlocks, querySelector } from './query'
import { openSqlBlocks, sqlSelector, type SqlContext } from './sql'

export { sanitize }

/** The wiki around the page. */
export type Surroundings = PassageReader & {
  /** What is needed by answers, which are components of the app; without it a block that asks is code. */
  readonly answers?: SqlContext
  readonly index: () => PageIndex
  readonly hrefOf: (path: PagePath, fragment: string | null) => string
  readonly hrefOfTag: (tag: string) => string
  readonly load: (path: PagePath) => Promise<string | null>
}

export type Rich = {
  readonly dress: (fragment: DocumentFragment, from: PagePath) => void
  /** Shows what comes near, until the returned function is called. */
  readonly enliven: (box: HTMLElement, from: PagePath) => () => void
  /** Looks whether the pages that are shown within this one say something else now. */
  readonly refresh: () => void
  readonly close: () => void
}

export function openRich(around: Surroundings): Rich {
  const stops = new Set<() => void>()

  function dress(fragment: DocumentFragment, from: PagePath): void {
    const index = around.index()
    const { hrefOf, hrefOfTag } = around
    resolvePage(fragment, { from, index, hrefOf, hrefOfTag, words: messages.prose.shown })
    directBlocks(fragment)
    frameCode(fragment)
    nameContents(fragment)
    placeEmbeds(fragment, { from, index })
  }

  function enliven(box: HTMLElement, from: PagePath): () => void {
    const embedded: Enricher = { selector: '.passage, .medium', enrich: (place) => embeds.fill(place, from) }
    const stopImages = showImages(box, around.load, messages.prose.shown)
    const asked: Enricher = { selector: sqlSelector, enrich: (place) => sql?.fill(place, from) }
    const queried: Enricher = { selector: querySelector, enrich: (place) => queries?.fill(place, from) }
    sql?.sweep()
    queries?.sweep()
    const stopNear = enrichNear(box, [math, code, diagrams, embedded, asked, queried])
    return () => (stopImages(), stopNear())
  }

  const sql = around.answers && openSqlBlocks(around.answers)
  const queries = around.answers && openQueryBlocks(around.answers)
  const embeds = openEmbeds({
    ...around,
    put(body, nodes, path) {
      dress(nodes, path)
      body.replaceChildren(nodes)
      stops.add(enliven(body, path))
    },
  })

  return {
    dress,
    enliven,
    refresh() {
      embeds.refresh()
      sql?.sweep()
      queries?.sweep()
    },
    close() {
      sql?.close()
      queries?.close()
      for (const stop of stops) stop()
    },
  }
}
