/** Places in pages as people read them: by page, by the page that is wanted, and without the signs of Markdown. */
import type { PagePath } from '../../names'
import type { BrokenLink, Place } from '../../worker'

export type PagePlaces<Item extends Place> = { readonly path: PagePath; readonly places: readonly Item[] }

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}

/** Places of one page together, in the order they come. */
export const groupByPage = <Item extends Place>(places: readonly Item[]): readonly PagePlaces<Item>[] =>
  groupBy(places, ({ path }) => path).map((places) => ({ path: places[0].path, places }))

/** What broken links would create, and from where; `wanted` is null where that can be no page, which is called as written. */
export type Wanted = {
  readonly wanted: PagePath | null
  readonly written: string
  readonly links: readonly BrokenLink[]
}

/** The page most links want comes first. */
export const groupByWanted = (broken: readonly BrokenLink[]): readonly Wanted[] =>
  groupBy(broken, ({ wanted, written }) => wanted ?? `?${written}`)
    .map((links) => ({ wanted: links[0].wanted, written: links[0].written, links }))
    .toSorted((a, b) => b.links.length - a.links.length)

export type ShownPlace = { readonly before: string; readonly marked: string; readonly after: string }

/** Words of a line of Markdown: links by their labels, nothing of emphasis. */
const plain = (text: string): string =>
  text
    .replace(/!?\[\[(?:[^\][|]*\\?\|)?([^\][|]*)\]\]/g, '$1')
    .replace(/!?\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/\*\*|__|~~|==|`/g, '')

/** The words around a place, and the place. */
export function showPlace({ context, marks: [mark = { from: 0, to: 0 }] }: Place): ShownPlace {
  return {
    before: plain(context.slice(0, mark.from)),
    marked: plain(context.slice(mark.from, mark.to)),
    after: plain(context.slice(mark.to)),
  }
}
