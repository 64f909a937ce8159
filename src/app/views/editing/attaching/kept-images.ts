/** Files that are kept for a text, as `blob:` URLs. */
import type { PagePath, WikiId } from '../../../../names'
import type { KeptFile, WikiApi } from '../../../../worker'
import { typeOf } from '../../prose/images'

export type KeptImages = {
  /** A URL that lasts until `release`; undefined for a file that is not one of those kept. */
  readonly load: (path: PagePath) => Promise<string> | undefined
  readonly release: () => void
}

type Means = {
  readonly api: Pick<WikiApi, 'readKeptFile'>
  readonly wiki: WikiId
  readonly files: () => readonly KeptFile[]
}

export function openKeptImages({ api, wiki, files }: Means): KeptImages {
  const urls = new Map<string, Promise<string>>()
  const read = async ({ path, oid }: KeptFile): Promise<string> => {
    const bytes = await api.readKeptFile(wiki, oid)
    return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: typeOf(path) }))
  }
  return {
    load(path) {
      const file = files().find((file) => file.path === path)
      const url = file && (urls.get(file.oid) ?? read(file))
      if (file && url) urls.set(file.oid, url)
      return url
    },
    release() {
      for (const url of urls.values()) void url.then(URL.revokeObjectURL, () => undefined)
      urls.clear()
    },
  }
}
