/** What is wrong with a value, as a sentence beside its field. */
import type { FieldKind, ModelField, RecordFault, RecordValue } from '../../../worker'
import { messages } from '../../messages/all'
import { formatNumber } from '../../numbers'

export function sayFault(field: ModelField | undefined, fault: RecordFault, value: RecordValue): string {
  const words = messages.models.wrong
  if (fault.code === 'bounds') return sayBounds(field, value)
  return fault.code === 'kind' ? sayKind(field) : words[fault.code]
}

function sayBounds(field: ModelField | undefined, value: RecordValue): string {
  const { under, over } = messages.models.wrong
  const [least, most] = [field?.least ?? null, field?.most ?? null]
  return least !== null && Number(value) < least ? under(formatNumber(least)) : over(formatNumber(most ?? Infinity))
}

function sayKind(field: ModelField | undefined): string {
  const words = messages.models.wrong
  const kind: FieldKind = field?.kind ?? 'text'
  return kind === 'choice' ? words.choice((field?.choices ?? []).join(', ')) : words[kind]
}
