/** What a card says, as Markdown and as a name for it. Pure. */
import { nameOf, withoutPageExtension, type Card, type CardContent } from '../../../../page'

/** A file is shown as a page would show it; what could end the brackets is no name that a program gives. */
export function markdownOf(content: CardContent): string {
  if (content.kind === 'text') return content.text
  if (content.kind !== 'file') return ''
  return `![[${withoutPageExtension(content.file)}${content.subpath}]]`.replace(/[\n\r]/g, ' ')
}

const longest = 80

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text)

/** The first words of a card without the signs before them; the empty string where it has none. */
export function namesOf({ content }: Card): string {
  switch (content.kind) {
    case 'text':
      return cut(
        content.text
          .split('\n')
          .map((line) => line.replace(/^[\s#>*+-]+/, '').trim())
          .find((line) => line !== '') ?? '',
      )
    case 'file':
      return withoutPageExtension(nameOf(content.file)) + content.subpath.replaceAll('#', ' > ')
    case 'link':
      return cut(content.url.replace(/^https?:\/\//i, ''))
    case 'group':
      return content.label
  }
}
