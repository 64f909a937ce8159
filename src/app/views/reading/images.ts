/** Images of the wiki as `blob:` URLs. */
import { hasCode } from '../../../errors'
import type { PagePath, WikiId } from '../../../names'
import type { Engine } from '../../../worker'

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

/** The type by which a browser shows the image; anything else stays bytes that nothing will run. */
export const typeOf = (path: string): string =>
  types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'

export type Images = { readonly load: (path: PagePath) => Promise<string | null>; readonly release: () => void }

/** Gives URLs for images of the wiki until they are released. */
export function loadImages(engine: Engine, wiki: WikiId): Images {
  const urls: string[] = []
  const load = async (path: PagePath): Promise<string | null> => {
    try {
      const bytes = await engine.api.readFile(wiki, path)
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: typeOf(path) }))
      urls.push(url)
      return url
    } catch (error) {
      if (hasCode(error, 'not-found')) return null
      throw error
    }
  }
  return { load, release: () => urls.forEach((url) => URL.revokeObjectURL(url)) }
}
