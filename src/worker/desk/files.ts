/** Files of databases, each named by the id of its wiki, a dot, and what the keeper of the files adds. */
import type { Storage } from '../../storage'
import { listRegistered } from '../session/registry'
import type { Surroundings } from './surroundings'

type Listed = { list(): readonly string[]; remove(name: string): void }

export const wikiOf = (file: string): string => file.slice(0, file.indexOf('.'))

export const listIds = async (registry: Storage): Promise<ReadonlySet<string>> =>
  new Set((await listRegistered(registry)).map(({ id }): string => id))

/** They are opened when they are first asked for, and those of wikis that are gone go. After a failure the next may have luck. */
export function openFilesOnce<Files extends Listed>({
  registry,
  openFiles,
}: Pick<Surroundings<Files>, 'registry' | 'openFiles'>): () => Promise<Files> {
  let files: Promise<Files> | undefined

  const openFirst = async (): Promise<Files> => {
    const opened = await openFiles()
    const listed = await listIds(registry)
    for (const name of opened.list()) if (!listed.has(wikiOf(name))) opened.remove(name)
    return opened
  }

  return () => {
    files ??= openFirst()
    files.catch(() => (files = undefined))
    return files
  }
}
