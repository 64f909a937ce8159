/** The records of a model, as they are and as somebody edits them; read again whenever the catalog has moved. */
import { createContext, untrack } from 'svelte'
import type { PagePath, WikiId } from '../../../../names'
import type { ModelField, ModelForm, RecordRow, RecordValue } from '../../../../worker'
import { useEngine, useNotices } from '../../../engine-context'
import { flushWhenLeft } from '../../../joining/flush-when-left.svelte'
import { live, type Live } from '../../../live.svelte'
import { filterRows } from '../arrange/filter'
import { sortRows } from '../arrange/sort'
import { KeptSettings } from './kept-settings.svelte'
import { RecordWrites } from './writes.svelte'

class RecordsWork {
  /** What was typed to find records by. */
  words = $state('')
  readonly settings: KeptSettings
  readonly writes: RecordWrites
  readonly #read: Live<readonly RecordRow[]>
  readonly #model: () => ModelForm
  readonly all: readonly RecordRow[] = $derived.by(() => this.writes.lay(this.#read.value ?? []))
  /** Those that pass the filters, in their order. */
  readonly rows: readonly RecordRow[] = $derived.by(() => {
    const { filters, sort } = this.settings.current
    return sortRows(this.#model(), filterRows(this.#model(), this.all, { words: this.words, filters }), sort)
  })

  constructor(
    read: Live<readonly RecordRow[]>,
    model: () => ModelForm,
    parts: { settings: KeptSettings; writes: RecordWrites },
  ) {
    this.#read = read
    this.#model = model
    this.settings = parts.settings
    this.writes = parts.writes
  }

  get model(): ModelForm {
    return this.#model()
  }

  get state(): Live<readonly RecordRow[]>['current'] {
    return this.#read.current
  }

  reload = (): void => this.#read.reload()

  find = (path: string): RecordRow | undefined => this.all.find((row) => row.path === path)

  change = (path: string, field: Pick<ModelField, 'name' | 'title'>, value: RecordValue): void => {
    const row = untrack(() => this.find(path))
    if (row) this.writes.edit(row, field, value)
  }
}

export const [useRecords, provideRecords] = createContext<RecordsWork>()

/** Call while a component starts. What waits is saved when the view is left, or nobody looks at it any more. */
export function openRecords(wiki: WikiId, model: () => ModelForm): RecordsWork {
  const { api } = useEngine()
  const notices = useNotices()
  const read = live(
    () => api.listRecords(wiki, model().name),
    (event) => event.kind === 'catalog-moved' && event.wiki === wiki,
  )
  const find = (path: PagePath): RecordRow | undefined => work.find(path)
  const writes = new RecordWrites({ api, notices, wiki, reload: () => read.run(), find })
  const settings = new KeptSettings(
    wiki,
    untrack(() => model().name),
  )
  const work = new RecordsWork(read, model, { settings, writes })
  flushWhenLeft(writes.flush)
  return work
}
