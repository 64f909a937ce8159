/** Words as they are written: bare, or between quotation marks where a bare one would be read as something else. */
import { wordsOf } from '../../catalog/searchable'
import { operators, type Query, type Range, type TextForm } from '../model'

type TextQuery = Extract<Query, { kind: 'text' }>

/** No bracket, slash or minus before it, no operator, no `OR`, nothing that ends a word in it. */
const bare = new RegExp(`^(?!OR$|(?:${operators.join('|')}):)[^\\s()"[/-](?:[^\\s()"]*[^\\s()"*])?$`)

/** What was said of the text; `everything` when it has no letters. A bare word that could not be written so is a phrase. */
export function textQuery(form: TextForm, text: string, at: Range): Query {
  if (wordsOf(text).length === 0) return { kind: 'everything', at }
  return { kind: 'text', form: form === 'word' && !bare.test(text) ? 'phrase' : form, text, at }
}

/** A word of a text, up to its space or bracket. */
export function readWord(word: string, isOpen: boolean, at: Range): Query {
  const text = word.replaceAll('"', '')
  return textQuery(isOpen || text.endsWith('*') ? 'prefix' : 'word', text.replace(/\*+$/, ''), at)
}

export function formatText({ form, text }: TextQuery): string {
  const written = form !== 'phrase' && bare.test(text) ? text : `"${text}"`
  return form === 'prefix' ? `${written}*` : written
}
