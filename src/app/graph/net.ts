/** Pages and their links as something to walk through. */
import type { PagePath } from '../../names'
import type { LinkGraph } from '../../worker'

/** A page is its place in `pages`; so in everything that is said of a net. */
export type Net = LinkGraph & {
  /** By page, those it links to. */
  readonly out: readonly (readonly number[])[]
  /** By page, those that link to it. */
  readonly into: readonly (readonly number[])[]
}

export function buildNet(graph: LinkGraph): Net {
  const out = graph.pages.map((): number[] => [])
  const into = graph.pages.map((): number[] => [])
  for (let at = 0; at < graph.edges.length; at += 2) {
    const [from = 0, to = 0] = graph.edges.subarray(at, at + 2)
    out[from]?.push(to)
    into[to]?.push(from)
  }
  return { ...graph, out, into }
}

/** The pages a link leads to or from, each once, those it links to first. */
export const neighboursOf = ({ out, into }: Net, page: number): readonly number[] => [
  ...new Set([...(out[page] ?? []), ...(into[page] ?? [])]),
]

/** How many links lead to or from it. */
export const linksOf = ({ out, into }: Net, page: number): number =>
  (out[page]?.length ?? 0) + (into[page]?.length ?? 0)

/** The page itself and all that so many links, followed either way, lead to. */
export function pagesAround(net: Net, page: number, depth: number): ReadonlySet<number> {
  const around = new Set([page])
  let rim: readonly number[] = [page]
  for (let step = 0; step < depth; step += 1) {
    rim = [...new Set(rim.flatMap((at) => neighboursOf(net, at)))].filter((at) => !around.has(at))
    for (const at of rim) around.add(at)
  }
  return around
}

/** As `pagesAround`, but no more than `most` pages: the nearest ones, the page itself first. */
export const nearestPages = (
  net: Net,
  page: number,
  { depth, most }: { readonly depth: number; readonly most: number },
): ReadonlySet<number> => new Set([...pagesAround(net, page, depth)].slice(0, most))

/** Only those pages, in the order they had, and the links between them. */
export function cutNet(net: Net, kept: ReadonlySet<number>): Net {
  const old = [...kept].sort((a, b) => a - b)
  const places = new Map(old.map((page, at) => [page, at]))
  const edges = old.flatMap((page, at) =>
    (net.out[page] ?? []).flatMap((to) => {
      const target = places.get(to)
      return target === undefined ? [] : [at, target]
    }),
  )
  return buildNet({
    pages: old.flatMap((page) => net.pages[page] ?? []),
    tags: old.map((page) => net.tags[page] ?? []),
    edges: Uint32Array.from(edges),
  })
}

/** Of the pages shown the one with the most links, where a walk may begin; undefined where none is shown. */
export function findBusiest(net: Net, shown: readonly boolean[]): number | undefined {
  const candidates = [...net.pages.keys()].filter((page) => shown[page])
  return candidates.reduce<number | undefined>(
    (best, page) => (best === undefined || linksOf(net, page) > linksOf(net, best) ? page : best),
    undefined,
  )
}

/** Nothing in it has changed, so whatever was made of one is as good for the other. */
export const isSameGraph = (one: LinkGraph, other: LinkGraph): boolean =>
  isSameList(one.pages, other.pages) &&
  isSameList(one.edges, other.edges) &&
  one.tags.every((tags, page) => isSameList(tags, other.tags[page] ?? []))

type Listed = ArrayLike<PagePath | string | number>
const isSameList = (one: Listed, other: Listed): boolean =>
  one.length === other.length && Array.prototype.every.call(one, (item, at) => item === other[at])
