/** Sound, film and PDF of the wiki, each in a player or card of the browser’s own. */
import { nameOf } from '../../../../../page'
import type { PagePath } from '../../../../../names'
import { messages } from '../../../../messages'

export type Medium = { readonly kind: 'audio' | 'video' | 'pdf'; readonly path: PagePath; readonly fragment: string }

const kinds: readonly (readonly [Medium['kind'], RegExp])[] = [
  ['audio', /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|aac|3gp)$/i],
  ['video', /\.(?:mp4|webm|mov|ogv|m4v|mkv)$/i],
  ['pdf', /\.pdf$/i],
]

export const mediumOf = (path: string): Medium['kind'] | undefined => kinds.find(([, name]) => name.test(path))?.[0]

/** A place for the medium, to be filled by `fillMedium` when it comes near. */
export function placeMedium({ kind, path, fragment }: Medium): HTMLElement {
  if (kind === 'pdf') return pdfCard(path, fragment)
  const player = document.createElement(kind)
  player.controls = true
  player.preload = 'metadata'
  player.className = 'medium'
  player.ariaLabel = nameOf(path)
  return player
}

const pageIn = (fragment: string): number => Number(/(?:^|&)page=(\d{1,5})/.exec(fragment)?.[1] ?? 0)

function pdfCard(path: PagePath, fragment: string): HTMLElement {
  const card = document.createElement('a')
  const page = pageIn(fragment)
  const words = messages.prose.embed
  card.className = 'medium pdf'
  card.textContent = words.openPdf(nameOf(path)) + (page > 0 ? `${messages.common.comma}${words.page(page)}` : '')
  card.target = '_blank'
  card.rel = 'noopener'
  return card
}

/** Gives the place its bytes; `url` is null where there is no such file. */
export function fillMedium(place: HTMLElement, { path, fragment }: Medium, url: string | null): void {
  if (url === null) {
    const note = document.createElement('span')
    note.className = 'missing-image'
    note.textContent = messages.prose.embed.missingFile(path)
    place.replaceWith(note)
  } else if (place instanceof HTMLMediaElement) place.src = fragment.startsWith('t=') ? `${url}#${fragment}` : url
  else if (place instanceof HTMLAnchorElement) {
    const page = pageIn(fragment)
    place.href = page > 0 ? `${url}#page=${page}` : url
  }
}
