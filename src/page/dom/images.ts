/** Images of a page: from the wiki when they come into view, from elsewhere only when the reader asks. */
import { parseHref } from '../link'
import { isPagePath, type PagePath } from '../../names'
import type { PageWords } from './words'

/** Gives a `blob:` URL for an image of the wiki, or null where it cannot be shown. The caller revokes it in its time. */
export type LoadAsset = (path: PagePath) => Promise<string | null>

/** The same for an image somewhere else. */
export type LoadRemoteImage = (url: string) => Promise<string | null>

const attribute = 'data-asset-path'

/** Says in the image's place what would be there. */
function explain(image: HTMLImageElement, sentence: string): void {
  const note = image.ownerDocument.createElement('span')
  note.className = 'missing-image'
  note.textContent = sentence
  image.replaceWith(note)
}

const nameIn = (image: HTMLImageElement): string =>
  image.getAttribute('data-embed') ?? image.getAttribute('data-asset') ?? image.alt

/** Marks the image with the file it shows; null where the wiki has no such image. */
export function placeLocalImage(image: HTMLImageElement, path: PagePath | null, words: PageWords): void {
  if (path) image.setAttribute(attribute, path)
  else explain(image, words.imageNotFound(nameIn(image)))
}

function show(image: HTMLImageElement, url: string | null, sentence: string): void {
  if (url) image.src = url
  else explain(image, sentence)
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

function placeLink(image: HTMLImageElement, url: string, words: PageWords): void {
  const link = image.ownerDocument.createElement('a')
  Object.assign(link, {
    href: url,
    target: '_blank',
    rel: 'noopener noreferrer nofollow',
    referrerPolicy: 'no-referrer',
  })
  link.className = 'remote-image external'
  link.textContent = image.alt ? words.namedImageOn(image.alt, hostOf(url)) : words.imageOn(hostOf(url))
  image.replaceWith(link)
}

type Asked = { readonly load: LoadRemoteImage; readonly words: PageWords }

function placeButton(image: HTMLImageElement, url: string, { load, words }: Asked): void {
  const button = image.ownerDocument.createElement('button')
  button.type = 'button'
  button.className = 'remote-image'
  button.textContent = words.showImage(hostOf(url))
  if (image.alt) button.setAttribute('aria-label', words.showNamedImage(image.alt, hostOf(url)))
  button.addEventListener('click', (event) => {
    event.preventDefault()
    button.disabled = true
    const showImage = (found: string | null): void => {
      button.replaceWith(image)
      show(image, found, words.imageNotLoaded(hostOf(url)))
    }
    load(url).then(showImage, () => showImage(null))
  })
  image.replaceWith(button)
}

/** Puts something in the image's place that names the host and asks first. */
export function placeRemoteImage(
  image: HTMLImageElement,
  url: string,
  { load, words }: Pick<Asked, 'words'> & { readonly load: LoadRemoteImage | undefined },
): void {
  const parsed = parseHref(url)
  if (parsed.kind !== 'external') explain(image, words.imageNotFound(image.alt || url))
  else if (image.closest('a'))
    explain(image, image.alt || words.imageOn(hostOf(url))) // a link can hold no other
  else if (load) placeButton(image, parsed.url, { load, words })
  else placeLink(image, parsed.url, words)
}

/** Shows the images of an inserted page as they come near the screen, until the returned function is called. */
export function showImages(root: ParentNode, load: LoadAsset, words: PageWords): () => void {
  let isStopped = false
  const loadInto = (image: HTMLImageElement): void => {
    const path = image.getAttribute(attribute) ?? ''
    if (!isPagePath(path)) return
    const showImage = (url: string | null): void => {
      if (!isStopped) show(image, url, words.imageNotFound(path))
    }
    load(path).then(showImage, () => showImage(null))
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLImageElement)) continue
        observer.unobserve(target)
        loadInto(target)
      }
    },
    { rootMargin: '400px' },
  )
  for (const image of root.querySelectorAll(`img[${attribute}]`)) observer.observe(image)
  return () => {
    isStopped = true
    observer.disconnect()
  }
}
