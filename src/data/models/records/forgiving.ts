/** Fields that are about to say something else: whatever they say now is no hindrance, least of all when it is wrong. */
import type { PropertyValue } from '../../../page'
import type { Field } from '../../objects/fields/field'
import { json } from '../../objects/fields/make'
import { fieldRule } from '../field-rule'
import type { ModelField } from '../model'

/** What a file says that is no value of its field. */
class Unread {
  constructor(readonly plain: PropertyValue) {}
}

export function forgivingField(field: ModelField): Field {
  // A file that is not beside its record is named no more, and that is all.
  if (field.kind === 'file') return json({ required: false })
  const { codec, kind, isBody } = fieldRule(field)
  const isRight = (value: unknown): boolean => value !== undefined && codec.check(value) === undefined
  return {
    kind,
    isBody,
    isIndexed: false,
    role: 'spared',
    fallback: null,
    codec: {
      ...codec,
      check: (value) => (value instanceof Unread ? undefined : codec.check(value)),
      parse(plain) {
        const value = codec.parse(plain)
        return isRight(value) ? value : new Unread(plain)
      },
    },
  }
}
