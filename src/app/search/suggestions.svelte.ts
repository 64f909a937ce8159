/** Suggestions for what is being written, from what is in the wiki. */
import type { WikiId } from '../../names'
import { useEngine } from '../engine-context'
import { live, type Live } from '../live.svelte'
import { listFolders, readAsking, suggest, times, type Asking } from './complete'

export type Suggestions = { readonly asking: Asking; readonly choices: readonly string[] }

/** Undefined while there is nothing to suggest. */
export function liveSuggestions(
  wiki: WikiId,
  place: () => { readonly text: string; readonly cursor: number },
  paths: () => readonly string[],
): Live<Suggestions | undefined> {
  const { api } = useEngine()
  const list = async ({ about, key }: Asking, paths: readonly string[]): Promise<readonly string[]> => {
    if (about === 'tag')
      return (await api.listPageTags(wiki)).toSorted((a, b) => b.pages - a.pages).map(({ tag }) => tag)
    if (about === 'property') return (await api.listProperties(wiki)).map(({ key }) => key)
    if (about === 'value') return api.listPropertyValues(wiki, key)
    if (about === 'time') return times
    return about === 'folder' ? listFolders(paths) : paths
  }
  const read = async (asking: Asking | undefined, paths: readonly string[]): Promise<Suggestions | undefined> => {
    if (asking === undefined) return undefined
    const choices = suggest(await list(asking, paths), asking.typed)
    return choices.length > 0 ? { asking, choices } : undefined
  }
  return live(
    () => {
      const { text, cursor } = place()
      return read(readAsking(text, cursor), paths())
    },
    () => false,
  )
}
