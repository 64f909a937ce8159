import { renderMarkdown } from '../../../src/page'

/** HTML in one way of writing what can be written in several: slashes, order of attributes, space in what is empty. */
export const tidy = (html: string): string =>
  html
    .replace(/<(br|hr|img|input)\b([^<>]*?)\s*\/?>/g, (_, name: string, rest: string) => {
      const attributes = [...rest.matchAll(/[\w-]+(?:="[^"]*")?/g)].map(([attribute]) => attribute.replace('=""', ''))
      return `<${[name, ...attributes.toSorted()].join(' ')}>`
    })
    .replace(/<blockquote>\s+<\/blockquote>/g, '<blockquote></blockquote>')
    .trim()

/** A page's HTML as the specifications write it, without what Verso adds for itself: line numbers, anchors, sources put aside. */
export function normalize(text: string): string {
  const page = renderMarkdown(text)
  if (page.kind !== 'rendered') return page.kind
  const bare = page.html
    .replace(/ data-line="\d+"/g, '')
    .replace(/(<h\d) id="[^"]*"/g, '$1')
    .replace(/ data-(?:asset|remote-image)="/g, ' src="')
  return tidy(bare)
}
