/** Embeds: pages, sound, film and PDF shown within a page, each when it comes near. */
import { titleOf } from '../../../../../page'
import type { PagePath } from '../../../../../names'
import { messages } from '../../../../messages'
import { fillMedium } from './media'
import { keyOf, readPassage, type Chain, type Passage, type PassageReader } from './passage'
import { embedOf, type Embed } from './place'

export type { PassageReader } from './passage'
export { placeEmbeds } from './place'

export type EmbedContext = PassageReader & {
  /** A `blob:` URL of a file; null where there is none. */
  readonly load: (path: PagePath) => Promise<string | null>
  /** Resolves and puts in what was read, with all that is within it. */
  readonly put: (body: HTMLElement, nodes: DocumentFragment, from: PagePath) => void
}

export type Embeds = {
  /** Fills a place on the page `page`, or in a passage on it. */
  readonly fill: (place: HTMLElement, page: PagePath) => Promise<void>
  /** Reads the passages on show once more, and shows those again whose page says something else now. */
  readonly refresh: () => void
}

type Wanted = Extract<Embed, { kind: 'passage' }>
type Shown = {
  readonly place: HTMLElement
  readonly embed: Wanted
  readonly chain: Chain
  readonly text: string | null
}

function note(sentence: string): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.className = 'passage-note'
  paragraph.textContent = sentence
  return paragraph
}

function sayMissing(place: HTMLElement, { path, href }: Extract<Embed, { kind: 'missing' }>): void {
  const words = messages.prose.embed
  const link = document.createElement('a')
  const sentence = note(`${words.missing(titleOf(path))} `)
  link.href = href
  link.textContent = words.write
  sentence.append(link)
  place.classList.add('absent')
  place.replaceChildren(sentence)
}

export function openEmbeds(context: EmbedContext): Embeds {
  const shown = new Map<HTMLElement, Shown>()
  const chains = new WeakMap<Element, Chain>()

  function chainAt(place: HTMLElement, page: PagePath): Chain {
    const around = place.parentElement?.closest('.passage-text')
    return (around && chains.get(around)) ?? [keyOf(page, '')]
  }

  async function fillPassage(place: HTMLElement, embed: Wanted, chain: Chain): Promise<void> {
    const passage: Passage = await readPassage(context, embed, chain)
    const before = shown.get(place)
    shown.set(place, { place, embed, chain, text: passage.text })
    if (before && before.text === passage.text) return
    const body = place.querySelector<HTMLElement>('.passage-text')
    if (!body) return
    if (passage.kind === 'sentence') return body.replaceChildren(note(passage.sentence))
    chains.set(body, [...chain, keyOf(embed.path, embed.fragment)])
    context.put(body, passage.nodes, embed.path)
  }

  return {
    async fill(place, page) {
      const embed = embedOf(place)
      if (embed?.kind === 'missing') return sayMissing(place, embed)
      if (embed?.kind === 'medium') return fillMedium(place, embed.medium, await context.load(embed.medium.path))
      if (embed) return fillPassage(place, embed, chainAt(place, page))
    },
    refresh() {
      for (const { place, embed, chain } of [...shown.values()]) {
        if (place.isConnected) void fillPassage(place, embed, chain)
        else shown.delete(place)
      }
    },
  }
}
