import type { ModelField, ModelForm } from '../../../../worker'
import { fieldsBesideTitle } from '../values/shape'
import type { RecordSettings } from './settings'

/** The fields that are shown beside the title, in the order somebody gave them; all, unless they chose. */
export function shownFields(model: ModelForm, { fields }: Pick<RecordSettings, 'fields'>): readonly ModelField[] {
  const all = fieldsBesideTitle(model)
  return fields === null ? all : fields.flatMap((name) => all.find((field) => field.name === name) ?? [])
}

const onCard = 3

/** On a card are fewer, unless somebody chose, and not the one that says where it stands. */
export const cardFields = (
  model: ModelForm,
  settings: RecordSettings,
  but: string | undefined,
): readonly ModelField[] => {
  const others = shownFields(model, settings).filter(({ name, kind }) => name !== but && kind !== 'json')
  return settings.fields === null ? others.slice(0, onCard) : others
}
