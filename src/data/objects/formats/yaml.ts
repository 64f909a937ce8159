/** A record as a YAML file: keys and values as front matter has them, without the fences. */
import { splitFrontMatter } from '../../../page'
import type { RecordFormat, Shape } from './format'
import { editFrontMatter, readFrontMatter } from './front-matter'

type Fenced = { readonly open: string; readonly text: string; readonly close: string }

/** The file between fences; null for one that is several documents. */
export function fence(text: string): Fenced | null {
  const open = /^\ufeff?---[ \t]*\r?\n/.test(text) ? '' : '---\n'
  const close = text === '' || text.endsWith('\n') ? '---\n' : '\n---\n'
  const fenced = open + text + close
  return splitFrontMatter(fenced).frontMatter === fenced ? { open, text: fenced, close } : null
}

export const yamlFormat = (shape: Shape): RecordFormat => ({
  extension: '.yaml',

  parse(text) {
    const fenced = fence(text)
    return fenced && readFrontMatter(fenced.text, shape)
  },

  edit(text, edits) {
    const fenced = fence(text ?? '')
    const edited = fenced && editFrontMatter(fenced.text, edits, shape)
    // Without a property left the fences go, too.
    if (!fenced || edited === null || edited === '') return edited
    return edited.slice(fenced.open.length, edited.length - fenced.close.length)
  },
})
