/** Going through the texts of all pages, a handful at a time. */
import { throwIfAborted } from '../../errors'
import { readBlob } from '../../git'
import { isBinary, isCanvas, isPage } from '../../page'
import type { WikiFile } from '../model'
import type { OpenWiki } from '../wiki'

/** A scan can be given up, and tells how many files it has looked at. */
export type ScanCall = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

const atOnce = 32
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a page as it stands, byte order mark and all; undefined for bytes that are none. */
export function decodePage(bytes: Uint8Array): string | undefined {
  if (isBinary(bytes)) return undefined
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

export type ScannedPage = { readonly file: WikiFile; readonly text: string }

/** Every page that is text, in the order of the list. */
export const scanPages = (wiki: OpenWiki, files: readonly WikiFile[], call: ScanCall): AsyncGenerator<ScannedPage> =>
  scan(
    wiki,
    files.filter(({ path }) => isPage(path)),
    call,
  )

/** Everything that leads to files in a way we can write anew: pages and canvases. */
export const scanLinking = (wiki: OpenWiki, files: readonly WikiFile[], call: ScanCall): AsyncGenerator<ScannedPage> =>
  scan(
    wiki,
    files.filter(({ path }) => isPage(path) || isCanvas(path)),
    call,
  )

async function* scan(
  { repository }: OpenWiki,
  pages: readonly WikiFile[],
  { signal, onProgress }: ScanCall,
): AsyncGenerator<ScannedPage> {
  for (let done = 0; done < pages.length; done += atOnce) {
    throwIfAborted(signal)
    onProgress?.(done, pages.length)
    const batch = pages.slice(done, done + atOnce)
    const texts = await Promise.all(batch.map(async ({ oid }) => decodePage(await readBlob(repository, oid))))
    throwIfAborted(signal)
    for (const [at, file] of batch.entries()) {
      const text = texts[at]
      if (text !== undefined) yield { file, text }
    }
  }
}
