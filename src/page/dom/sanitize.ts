/**
 * HTML made safe to show: the fence between what a stranger wrote and the app.
 *
 * DOMPurify with lists of our own, all of them of what is allowed: text and tables and images, no style, script, form,
 * frame or media, no SVG or MathML. Ids are prefixed, classes are those our renderer writes, a link says nothing about
 * where it was followed from, and an image's source is put aside so that even an inserted page fetches nothing.
 */
import DOMPurify from 'dompurify'
import { parseHref, placeImage } from '../link'
import { withoutActs } from './inert'

const tags = (
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
  'h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p pre q rp rt ruby s samp section small span strong sub ' +
  'summary sup table tbody td tfoot th thead time tr u ul var wbr'
).split(' ')

const attributes = (
  'abbr align alt aria-label checked class colspan data-asset data-embed data-info data-line data-mark data-remote-image data-tag data-wikilink ' +
  'datetime dir disabled height href id lang open reversed rowspan scope span src start title type value width'
).split(' ')

const classes =
  /^(?:language-[\w+#.-]+|wikilink|embed|tag|task|toc|framed|math(?:-inline|-block)?|callout(?:-[a-z]+)?|footnotes(?:-list|-sep)?|footnote-(?:ref|item|backref))$/

const configuration = {
  ALLOWED_TAGS: tags,
  ALLOWED_ATTR: attributes,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true,
} as const

function keepKnownClasses(element: Element): void {
  const known = [...element.classList].filter((name) => classes.test(name))
  if (known.length > 0) element.setAttribute('class', known.join(' '))
  else element.removeAttribute('class')
}

function guardLink(link: Element): void {
  const href = parseHref(link.getAttribute('href') ?? '')
  if (href.kind === 'unsafe') link.removeAttribute('href')
  link.setAttribute('rel', 'noopener noreferrer nofollow')
  link.setAttribute('referrerpolicy', 'no-referrer')
}

function guardImage(image: Element): void {
  const source = image.getAttribute('src')
  image.removeAttribute('src')
  const place = source === null ? null : placeImage(source)
  if (place) image.setAttribute(place.name, place.value)
  image.setAttribute('referrerpolicy', 'no-referrer')
}

/** The only control a page may have is a task's box, which cannot be used. */
function guardInput(input: Element): void {
  if (input.getAttribute('type') !== 'checkbox') input.remove()
  else input.setAttribute('disabled', '')
}

const guards: Readonly<Record<string, (element: Element) => void>> = {
  A: guardLink,
  IMG: guardImage,
  INPUT: guardInput,
}

function guard(element: Element): void {
  keepKnownClasses(element)
  if (element.tagName !== 'IMG') element.removeAttribute('src')
  guards[element.tagName]?.(element)
}

/** Parses HTML and keeps what is allowed. The nodes belong to no document yet: nothing was fetched, nothing ran. */
export function sanitize(html: string): DocumentFragment {
  // Without the tag a page that begins with <frameset> would have no body, and DOMPurify nothing to return.
  const fragment = DOMPurify.sanitize(`<body>${withoutActs(html)}`, configuration)
  for (const element of fragment.querySelectorAll('*')) guard(element)
  return fragment
}
