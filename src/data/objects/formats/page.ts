/** A record as a page: its fields are properties in the front matter, and the text below is its body. */
import { splitFrontMatter, type PropertyValue } from '../../../page'
import type { Edits, Plain, RecordFormat, Shape } from './format'
import { editFrontMatter, readFrontMatter } from './front-matter'

export const pageFormat = (shape: Shape): RecordFormat => ({
  extension: '.md',

  parse(text): Plain {
    const properties = readFrontMatter(text, shape)
    return shape.body === undefined ? properties : new Map([...properties, [shape.body, splitFrontMatter(text).body]])
  },

  edit(text, edits) {
    const [properties, body] = partEdits(edits, shape.body)
    if (text === null) return newPage(editFrontMatter('', properties, shape), body ?? '')
    const edited = editFrontMatter(text, properties, shape)
    return edited === null || body === undefined ? edited : newPage(splitFrontMatter(edited).frontMatter, body)
  },
})

function partEdits(edits: Edits, body: string | undefined): readonly [Edits, string | undefined] {
  const properties = new Map<string, PropertyValue>(edits)
  const text = body === undefined ? undefined : edits.get(body)
  if (body !== undefined) properties.delete(body)
  return [properties, typeof text === 'string' ? text : undefined]
}

/** A body that begins like front matter would be taken for it, were there none above. */
function newPage(frontMatter: string | null, body: string): string | null {
  if (frontMatter === null) return null
  const joined = frontMatter + body
  return splitFrontMatter(joined).body === body ? joined : `---\n---\n${body}`
}
