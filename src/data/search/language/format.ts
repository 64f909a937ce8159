/** A query as it is written. `parseSearch` of it asks the same. */
import { formatProperty } from './property-test'
import { formatText } from './text'
import { formatTimeSpan } from './time-span'
import type { Query } from '../model'

/** It ends with a space, for a word at the very end is read as the beginning of one. */
export function formatSearch(query: Query): string {
  const text = formatPart(query)
  return text === '' ? '' : `${text} `
}

function formatPart(query: Query): string {
  switch (query.kind) {
    case 'everything':
      return ''
    case 'nothing':
      return 'changed:never'
    case 'text':
      return formatText(query)
    case 'regex':
      return `/${query.source}/`
    case 'all':
      return query.of.map(formatIn('all')).join(' ')
    case 'any':
      return query.of.map(formatIn('any')).join(' OR ')
    case 'not':
      return `-${formatIn('not')(query.of)}`
    case 'cased':
      return `match-case:${formatIn('not')(query.of)}`
    case 'in':
      return `${query.field}:${formatIn('not')(query.of)}`
    case 'unit':
      return `${query.unit}:${formatIn('not')(query.of)}`
    case 'property':
      return formatProperty(query)
    case 'time':
      return `${query.event}:${formatTimeSpan(query.span)}`
  }
}

/** In brackets where it would be parted otherwise. */
const formatIn =
  (around: 'all' | 'any' | 'not') =>
  (query: Query): string => {
    const isGroup =
      query.kind === 'any' ||
      (query.kind === 'all' && around !== 'any') ||
      (around === 'not' && ['not', 'in', 'unit', 'cased', 'property', 'time', 'nothing'].includes(query.kind))
    return isGroup ? `(${formatPart(query)})` : formatPart(query)
  }
