/** What differs between two trees, as records. */
import type { Definition } from './definition'
import { isSame } from './fields/same'
import { readFields, valuesOf } from './read-fields'
import type { PlainValues } from './fields/check'
import type { View } from './shelves/shelf'
import { filesOf } from './shelves/texts'

/** What a field said and says; null where it says nothing, or nothing its kind can read. */
export type FieldChange = { readonly before: unknown; readonly after: unknown }

/** A record that came, went, or says something else: of each field that differs, both. */
export type RecordChange = {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly model: string
  readonly id: string
  readonly fields: Readonly<Record<string, FieldChange>>
}

/**
 * In the order of ids; changes of a file that no field of the model tells of are left out. Law: turned round, it says the
 * same with `before` and `after`, `added` and `removed` in each other's place.
 */
export async function diffRecords(definition: Definition, before: View, after: View): Promise<readonly RecordChange[]> {
  const ids = await definition.shelf.listChanged(before, after)
  const changes = await Promise.all(
    ids.map(async (id) =>
      changeOf(definition, id, [await findValues(definition, before, id), await findValues(definition, after, id)]),
    ),
  )
  return changes.filter((change) => change !== null)
}

async function findValues(definition: Definition, view: View, id: string): Promise<PlainValues | null> {
  const entry = await definition.shelf.find(filesOf(view), id)
  return entry ? valuesOf(await readFields(definition, view, entry)) : null
}

type Sides = readonly [before: PlainValues | null, after: PlainValues | null]

function changeOf({ name, fields }: Definition, id: string, [before, after]: Sides): RecordChange | null {
  const sides = Object.keys(fields).map((field) => {
    const [from, to] = [before?.[field] ?? null, after?.[field] ?? null]
    return [field, { before: from, after: to }] as const
  })
  const differing = Object.fromEntries(sides.filter(([, change]) => !isSame(change.before, change.after)))
  if (before && after && Object.keys(differing).length === 0) return null
  if (!before && !after) return null
  const kind = before ? (after ? 'changed' : 'removed') : 'added'
  return { kind, model: name, id, fields: differing }
}
