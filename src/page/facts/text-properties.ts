/** `key:: value` in the text: on a line of its own, or in brackets. */
import type { SyntaxNode } from '@lezer/common'
import type { PropertyFact } from './model'
import type { Source } from './source'
import { readScalar } from './values'

/** Longer values are prose that happens to have colons. */
const longest = 2000

function valueOf(key: SyntaxNode, source: Source): string {
  const start = source.rangeOf(key).to + 2
  const bracket = key.parent?.name === 'InlineProperty' ? source.rangeOf(key.parent).to - 1 : undefined
  const rest = source.text.slice(start, bracket ?? start + longest)
  return (bracket === undefined ? rest.replace(/[\r\n][^]*$/, '') : rest).trim()
}

export const readTextProperty = (key: SyntaxNode, source: Source): PropertyFact => ({
  key: source.slice(key).trim(),
  value: readScalar(valueOf(key, source)),
  from: 'text',
  line: source.lineOf(key),
})
