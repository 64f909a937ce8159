/** Indexes of fields: which records say what. In memory, a function of a tree, and led from one tree to the next by what differs. */
import type { Definition } from '../definition'
import { readField } from '../fields/check'
import { orderOf, passes, type Parted, type Test } from './filter'
import type { Entry, Shelf, View } from '../shelves/shelf'
import { filesOf } from '../shelves/texts'

type Said = { readonly value: unknown; readonly ids: Set<string> }
/** What records say in one field, and for each record which of it. */
type FieldIndex = { readonly said: Map<string, Said>; readonly keys: Map<string, string> }
type Entries = readonly (readonly [id: string, values: ReadonlyMap<string, unknown>])[]

/** Maps that say the same may be written in several orders. */
const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null

const keyOf = (value: unknown): string => JSON.stringify(value) ?? ''

export class FieldIndexes {
  private readonly fields: readonly string[]
  private readonly indexes = new Map<string, FieldIndex>()
  private at: View | null = null
  private turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly definition: Definition) {
    const rules = Object.entries(definition.fields)
    this.fields = rules.filter(([, { isIndexed, kind }]) => isIndexed && kind !== 'file').map(([field]) => field)
    for (const field of this.fields) this.indexes.set(field, { said: new Map(), keys: new Map() })
  }

  /** The ids of all records that can meet the filter, and perhaps others; undefined when it asks nothing that is indexed. */
  async findCandidates(view: View, filter: Parted): Promise<ReadonlySet<string> | undefined> {
    if (!this.knows(filter)) return undefined
    const found = this.turn.then(async () => {
      await this.advance(view)
      return this.candidates(filter)
    })
    // Who comes next does not fail for what the one before could not read.
    this.turn = found.catch(() => undefined)
    return found
  }

  private knows({ tests, and, or }: Parted): boolean {
    const isWide = or?.every((inner) => this.knows(inner)) ?? false
    return isWide || tests.some(([field]) => this.indexes.has(field)) || and.some((inner) => this.knows(inner))
  }

  /** Of several conditions each that is known narrows it down; of alternatives all have to be known. */
  private candidates({ tests, and, or }: Parted): ReadonlySet<string> | undefined {
    const found = [
      ...tests.map(([field, test]) => this.lookUp(field, test)),
      ...and.map((inner) => this.candidates(inner)),
    ]
    const wide = or?.map((inner) => this.candidates(inner))
    if (wide?.every((ids) => ids !== undefined)) found.push(new Set(wide.flatMap((ids) => [...ids])))
    const known = found.filter((ids) => ids !== undefined)
    return known.length === 0 ? undefined : known.reduce((all, ids) => new Set([...all].filter((id) => ids.has(id))))
  }

  private lookUp(field: string, test: Test<unknown>): ReadonlySet<string> | undefined {
    const said = this.indexes.get(field)?.said
    if (!said) return undefined
    if ('equals' in test && !isMap(test.equals)) return said.get(keyOf(test.equals))?.ids ?? new Set()
    const order = orderOf(this.definition.fields, field)
    const passing = [...said.values()].filter(({ value }) => passes(order, value, test))
    return new Set(passing.flatMap(({ ids }) => [...ids]))
  }

  /** Everything is read before anything is changed: a blob that cannot be read leaves the index where it was. */
  private async advance(view: View): Promise<void> {
    if (this.at?.tree === view.tree) return
    const { shelf } = this.definition
    const ids = await shelf.listChanged(this.at ?? { ...view, tree: null }, view)
    const entries = await Promise.all((await findEntries(shelf, view, ids)).map((entry) => this.readEntry(entry)))
    for (const id of ids) for (const index of this.indexes.values()) remove(index, id)
    for (const [id, values] of entries) for (const [field, value] of values) add(this.indexes.get(field), { id, value })
    this.at = view
  }

  private async readEntry(entry: Entry): Promise<Entries[number]> {
    const plain = await entry.read()
    const values = new Map<string, unknown>()
    for (const field of this.fields) {
      const rule = this.definition.fields[field]
      const read = rule && readField(rule, plain?.get(field))
      if (read?.kind === 'read') values.set(field, read.value)
    }
    return [entry.id, values]
  }
}

/** Few are looked for one by one, many in one listing. */
async function findEntries(shelf: Shelf, view: View, ids: readonly string[]): Promise<readonly Entry[]> {
  if (ids.length > 32) {
    const wanted = new Set(ids)
    return (await shelf.list(view)).filter(({ id }) => wanted.has(id))
  }
  const entries = await Promise.all(ids.map((id) => shelf.find(filesOf(view), id)))
  return entries.filter((entry) => entry !== undefined)
}

function remove({ said, keys }: FieldIndex, id: string): void {
  const key = keys.get(id)
  if (key === undefined) return
  keys.delete(id)
  const all = said.get(key)
  all?.ids.delete(id)
  if (all?.ids.size === 0) said.delete(key)
}

function add(index: FieldIndex | undefined, { id, value }: { readonly id: string; readonly value: unknown }): void {
  const key = keyOf(value)
  const said = index?.said.get(key) ?? { value, ids: new Set<string>() }
  said.ids.add(id)
  index?.said.set(key, said)
  index?.keys.set(id, key)
}
