/** Images, sound and film of the wiki as `blob:` URLs. */
import { hasCode } from '../../../errors'
import type { Oid, PagePath, WikiId } from '../../../names'
import type { Engine } from '../../../worker'

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  '3gp': 'audio/3gpp',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mkv: 'video/x-matroska',
  pdf: 'application/pdf',
}

/** The type by which a browser shows or plays the file; anything else stays bytes that nothing will run. */
export const typeOf = (path: string): string =>
  types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'

export type Images = {
  /** A URL that lasts until `release`, the same one each time; null where there is no such file, now or at that commit. */
  readonly load: (path: PagePath, at?: Oid) => Promise<string | null>
  readonly release: () => void
}

export function openImages(engine: Engine, wiki: WikiId): Images {
  const urls = new Map<string, Promise<string | null>>()
  const load = async (path: PagePath, at: Oid | undefined): Promise<string | null> => {
    try {
      const bytes = await engine.api.readFile(wiki, path, at)
      return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: typeOf(path) }))
    } catch (error) {
      if (hasCode(error, 'not-found')) return null
      throw error
    }
  }
  return {
    load(path, at) {
      const key = `${at ?? ''} ${path}`
      const url = urls.get(key) ?? load(path, at)
      urls.set(key, url)
      return url
    },
    release() {
      for (const url of urls.values()) void url.then((made) => made && URL.revokeObjectURL(made)).catch(() => undefined)
      urls.clear()
    },
  }
}
