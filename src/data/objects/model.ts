/** A model in a workspace: makes records, reads and finds them. */
import { refuseLarge, type Change } from '../../git'
import type { Definition } from './definition'
import type { Desk } from './desk'
import { InvalidRecord, noRecord } from './failures'
import { checkValues, withFallbacks, type Fault, type PlainValues } from './fields/check'
import type { Fields, NewValues, Values } from './fields/field'
import { FieldIndexes } from './finding/field-indexes'
import { meets, partFilter, type Filter, type Parted } from './finding/filter'
import type { At } from './moments'
import { comparisonBy, type OrderBy } from './finding/ordering'
import { readRecord } from './read-fields'
import { recordOf, type Keeper, type RecordOf } from './record'
import { idOf, planRemove, planSave } from './save'
import type { Entry, ReadFile, View } from './shelves/shelf'
import { filesOf } from './shelves/texts'

/** `at` is a commit, tag, branch or time; without it, what would be committed. */
export type ReadOptions = { readonly at?: At | undefined }

export type FindOptions<Fs extends Fields> = ReadOptions & {
  /** `'title'`, `'-rating'` (the largest first), or several; what is equal so far is ordered by its id. */
  readonly orderBy?: OrderBy<Values<Fs>> | readonly OrderBy<Values<Fs>>[]
  readonly limit?: number
}

/** A file or row that stands where records are, and is none; with all that is wrong with it. */
export type Misfit = { readonly id: string; readonly faults: readonly Fault[] }

/** What takes models in: a workspace. */
type Home = { adopt<Fs extends Fields>(definition: Definition<Fs>): Model<Fs> }

export class Model<Fs extends Fields> {
  private readonly indexes: FieldIndexes
  private readonly keeper: Keeper<Fs>

  constructor(
    readonly definition: Definition<Fs>,
    private readonly desk: Desk,
  ) {
    this.indexes = new FieldIndexes(definition)
    this.keeper = {
      write: (values, before) => this.stage((read) => planSave(definition, read, { values, before })),
      remove: (values) => this.stage((read) => planRemove(definition, read, values)),
      commit: (options) => desk.commit(options),
      change: (values, before) => this.make(withFallbacks(definition.fields, values), before),
    }
  }

  /** The same model in another workspace, such as one on another branch. */
  on(workspace: Home): Model<Fs> {
    return workspace.adopt(this.definition)
  }

  /** A new record, which is nowhere until it is saved. Throws `InvalidRecord` with all that is wrong. */
  create(values: NewValues<Fs>): RecordOf<Fs> {
    const own = this.definition.idField === null ? { id: this.desk.newId() } : {}
    return this.make(withFallbacks(this.definition.fields, { ...own, ...values }), null)
  }

  /** What keeps the values from being a record, for a form that is filled in. */
  check(values: PlainValues): readonly Fault[] {
    const { fields, idKey, shelf } = this.definition
    const faults = checkValues(fields, withFallbacks(fields, values))
    const id = values[idKey]
    const reason = typeof id === 'string' ? shelf.faultOfId(id) : undefined
    return reason === undefined || faults.some(({ field }) => field === idKey)
      ? faults
      : [...faults, { field: idKey, reason }]
  }

  /** Throws `not-found`, and `InvalidRecord` for a file that the model cannot read. */
  async read(id: string, { at }: ReadOptions = {}): Promise<RecordOf<Fs>> {
    const view = await this.desk.viewAt(at)
    const entry = await this.definition.shelf.find(filesOf(view), id)
    const read = entry && (await readRecord(this.definition, view, entry))
    if (!read) throw noRecord(this.definition.name, id)
    if (read.kind === 'invalid') throw new InvalidRecord(this.definition.name, read.faults)
    return this.saved(read.values)
  }

  /** The records that meet the filter; all of them without one. What the model cannot read is left out, see `listMisfits`. */
  async find(filter: Filter<Values<Fs>> = {}, options: FindOptions<Fs> = {}): Promise<readonly RecordOf<Fs>[]> {
    const { orderBy = [], limit = Infinity, at } = options
    const { fields, idKey } = this.definition
    const parted = partFilter(filter)
    const view = await this.desk.viewAt(at)
    const entries = await this.listEntries(view, parted)
    const reads = await Promise.all(entries.map((entry) => readRecord(this.definition, view, entry)))
    const values = reads.flatMap((read) =>
      read.kind === 'read' && meets(fields, read.values, parted) ? [read.values] : [],
    )
    const orders = typeof orderBy === 'string' ? [orderBy] : orderBy
    return values
      .sort(comparisonBy(fields, orders, idKey))
      .slice(0, limit)
      .map((found) => this.saved(found))
  }

  /** What stands among the records and is none, with the reasons. */
  async listMisfits({ at }: ReadOptions = {}): Promise<readonly Misfit[]> {
    const view = await this.desk.viewAt(at)
    const entries = await this.definition.shelf.list(view)
    const reads = await Promise.all(
      entries.map(async (entry) => ({ id: entry.id, read: await readRecord(this.definition, view, entry) })),
    )
    return reads.flatMap(({ id, read }) => (read.kind === 'invalid' ? [{ id, faults: read.faults }] : []))
  }

  private async listEntries(view: View, filter: Parted): Promise<readonly Entry[]> {
    const { shelf } = this.definition
    const ids = await this.indexes.findCandidates(view, filter)
    if (!ids) return shelf.list(view)
    const read = filesOf(view)
    const entries = await Promise.all([...ids].map((id) => shelf.find(read, id)))
    return entries.filter((entry) => entry !== undefined)
  }

  private stage(plan: (read: ReadFile) => Promise<readonly Change[]>): Promise<void> {
    const { staging } = this.desk
    return this.desk.inTurn(async () => {
      const changes = await plan(staging.read)
      for (const { path, bytes } of changes) if (bytes) refuseLarge(path, bytes)
      staging.put(changes)
    })
  }

  private saved(values: PlainValues): RecordOf<Fs> {
    return this.fits(values) ? recordOf(this.keeper, values, values) : this.refuse(values)
  }

  private make(values: PlainValues, before: PlainValues | null): RecordOf<Fs> {
    const faults = this.check(values)
    return faults.length === 0 && this.fits(values) ? recordOf(this.keeper, values, before) : this.refuse(values)
  }

  /** Says so to the compiler of what was checked or read field by field. */
  private fits(values: PlainValues): values is Values<Fs> & PlainValues {
    return Object.keys(this.definition.fields).every((field) => field in values) && idOf(this.definition, values) !== ''
  }

  private refuse(values: PlainValues): never {
    throw new InvalidRecord(this.definition.name, this.check(values))
  }
}
