/** The pages and their links as the catalog has gathered them, and where they lie. */
import { untrack } from 'svelte'
import type { PagePath, WikiId } from '../../names'
import type { WikiError } from '../../errors'
import type { LinkGraph } from '../../worker'
import { useEngine } from '../engine-context'
import { live, type Live } from '../live.svelte'
import { layOut } from './layout/lay-out'
import { isSameGraph, type Net } from './net'

/** The graph, read again as the wiki changes; the same object where nothing of it has. */
export function liveLinkGraph(wiki: WikiId): Live<LinkGraph> {
  const { api } = useEngine()
  let last: LinkGraph | undefined
  const read = async (signal: AbortSignal): Promise<LinkGraph> => {
    const graph = await api.readLinkGraph(wiki, { signal })
    return (last = last && isSameGraph(last, graph) ? last : graph)
  }
  return live(read, (event) => event.kind === 'catalog-moved' && event.wiki === wiki)
}

/** Milliseconds between two pictures of a graph that finds its places; drawing a large one takes its time. */
const everyFor = (pages: number): number => (pages > 3000 ? 250 : 40)

/** Where the pages of a net lie. What has a place keeps it near, whatever comes and goes around it. */
export class Places {
  /** x and y of each page of the net in turn; undefined until there are any. */
  current = $state.raw<{ readonly net: Net; readonly places: Float32Array } | undefined>()
  error = $state.raw<WikiError | null>(null)
  /** It is still finding its places. */
  busy = $state(false)
  readonly #known = new Map<PagePath, readonly [number, number]>()

  /** Lays the net out, with its way to there on show if `moving`; the answer stops it. */
  layOut(net: Net, moving: boolean): () => void {
    const places = Float32Array.from(net.pages.flatMap((path) => this.#known.get(path) ?? [NaN, NaN]))
    Object.assign(this, { error: null, busy: true })
    return layOut(
      { edges: net.edges, places, every: moving ? everyFor(net.pages.length) : null },
      {
        onstep: (step) => {
          this.#remember(net, step.places)
          Object.assign(this, { current: { net, places: step.places }, busy: !step.done })
        },
        onfail: (error) => Object.assign(this, { error, busy: false }),
      },
    )
  }

  #remember({ pages }: Net, places: Float32Array): void {
    for (const [page, path] of pages.entries())
      this.#known.set(path, [places[2 * page] ?? 0, places[2 * page + 1] ?? 0])
  }
}

/** Places of the net, laid out anew whenever it is another. */
export function livePlaces(net: () => Net | undefined, moving: () => boolean): Places {
  const places = new Places()
  $effect(() => {
    const now = net()
    return now && untrack(() => places.layOut(now, moving()))
  })
  return places
}
