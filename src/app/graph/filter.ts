/** Which pages of a graph somebody wants to see, and which of them stand out. */
import { folderOf, titleOf } from '../../page'
import { compareNames } from '../messages'
import { foldTag, tagsAround } from '../tags/tag-tree'
import type { Net } from './net'

export type Filter = {
  /** With it the tags below it; all pages where it is empty. */
  readonly tag: string
  /** With it the folders in it; all pages where it is empty. */
  readonly folder: string
  /** `orphans` are pages no page links to. */
  readonly links: 'all' | 'linked' | 'orphans'
}

export const noFilter: Filter = { tag: '', folder: '', links: 'all' }

const hasTag = (tags: readonly string[], wanted: string): boolean =>
  tags.some((tag) => foldTag(tag) === wanted || tagsAround(foldTag(tag)).includes(wanted))

/** By page, whether it passes. */
export function passesFilter(net: Net, { tag, folder, links }: Filter): readonly boolean[] {
  const wanted = foldTag(tag)
  return net.pages.map((path, page) => {
    const into = net.into[page]?.length ?? 0
    if (wanted !== '' && !hasTag(net.tags[page] ?? [], wanted)) return false
    if (folder !== '' && !path.startsWith(`${folder}/`)) return false
    return links === 'all' || (links === 'orphans' ? into === 0 : into + (net.out[page]?.length ?? 0) > 0)
  })
}

/** The pages with every word in their path, those whose title begins with the words first; none without words. */
export function findByWords({ pages }: Pick<Net, 'pages'>, words: string): readonly number[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const isFound = (path: string): boolean => wanted.every((word) => path.toLowerCase().includes(word))
  const begins = (page: number): boolean =>
    titleOf(pages[page] ?? '')
      .toLowerCase()
      .startsWith(wanted.join(' '))
  const found = pages.flatMap((path, page) => (isFound(path) ? [page] : []))
  return [...found.filter(begins), ...found.filter((page) => !begins(page))]
}

/** The tags and folders there are to choose from, in the order of the alphabet, each with those around it. */
export function listChoices({ pages, tags }: Net): { tags: readonly string[]; folders: readonly string[] } {
  const inOrder = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort(compareNames)
  const folders = new Set(pages.map((path) => folderOf(path)).filter(Boolean))
  // Case of a tag is the writer's mood: the first that is met stands for all.
  const spelled = new Map(
    [...new Set(tags.flat())].flatMap((tag) => [...tagsAround(tag), tag]).map((tag) => [foldTag(tag), tag]),
  )
  return {
    tags: inOrder(spelled.values()),
    folders: inOrder([...folders].flatMap((folder) => [...tagsAround(folder), folder])),
  }
}
