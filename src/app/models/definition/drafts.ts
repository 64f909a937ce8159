/** A definition while it is filled in. Pure. */
import { isPagePath } from '../../../names'
import type { FieldDraft, ModelDraft, ModelField, ModelForm } from '../../../worker'
import { messages } from '../../messages/all'

export const emptyField: FieldDraft = {
  was: null,
  name: '',
  title: '',
  description: '',
  kind: 'text',
  required: false,
  choices: [],
  items: null,
  model: null,
  default: null,
  isId: false,
}

export const emptyDraft: ModelDraft = {
  name: '',
  title: '',
  description: '',
  folder: '',
  fields: [{ ...emptyField, name: 'title', required: true }],
}

/** A title that is the name is shown as none. */
const withoutTitle = (title: string, name: string): string => (title === name ? '' : title)

export const draftOf = ({ name, title, description, folder, fields }: ModelForm): ModelDraft => ({
  name,
  title: withoutTitle(title, name),
  description,
  folder,
  fields: fields.map((field) => ({ ...field, was: field.name, title: withoutTitle(field.title, field.name) })),
})

/** As a field of a model, so that its default can be typed into what suits it. */
export const fieldOf = (draft: FieldDraft): ModelField => ({
  ...draft,
  title: draft.title || draft.name,
  isBody: false,
  least: null,
  most: null,
})

const reservedNames: ReadonlySet<string> = new Set([
  'save',
  'delete',
  'with',
  'and',
  'or',
  'not',
  'constructor',
  '__proto__',
])

/** What keeps the draft from being a model, as sentences. */
export function faultsOf({ name, fields }: ModelDraft): { readonly name: string; readonly fields: string } {
  const words = messages.models.define
  const isName = isPagePath(`_models/${name}.yaml`) && !name.includes('/')
  return { name: name === '' ? words.nameNeeded : isName ? '' : words.nameWrong, fields: faultOfFields(fields) }
}

function faultOfFields(fields: readonly FieldDraft[]): string {
  const words = messages.models.define
  const names = fields.map(({ name }) => name)
  if (names.includes('')) return words.fieldNeeded
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice !== undefined) return words.fieldTwice(twice)
  const reserved = fields.find(({ name, isId }) => reservedNames.has(name) || (name === 'id' && !isId))
  if (reserved) return words.fieldReserved(reserved.name)
  const poor = fields.find(
    ({ kind, items, choices }) => (kind === 'choice' || items === 'choice') && choices.length === 0,
  )
  return poor ? words.choicesNeeded(poor.name) : ''
}
