/** Images carry their source in a data attribute, and their size behind a bar: `![alt|100x80](a.png)`. */
import { placeImage } from '../../link'
import { parseSize } from './image-look'
import type { MarkdownIt, RendererRule, Token } from 'markdown-it'

function setSize(image: Token, text: string): string {
  const bar = text.lastIndexOf('|')
  const size = bar < 0 ? null : parseSize(text.slice(bar + 1))
  if (!size) return text
  for (const name of ['width', 'height'] as const) if (size[name]) image.attrSet(name, size[name])
  return text.slice(0, bar)
}

const renderImage: RendererRule = (...[tokens, at, options, env, renderer]) => {
  const image = tokens[at]
  if (!image) return ''
  const place = placeImage(String(image.attrGet('src') ?? ''))
  image.attrs = (image.attrs ?? []).filter(([name]) => name !== 'src')
  if (place) image.attrPush([place.name, place.value])
  image.attrSet('alt', setSize(image, renderer.renderInlineAsText(image.children ?? [], options, env)))
  return renderer.renderToken(tokens, at, options)
}

export function images(markdown: MarkdownIt): void {
  markdown.renderer.rules['image'] = renderImage
}
