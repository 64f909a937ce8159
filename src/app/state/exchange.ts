/**
 * Brings what the wiki's file says into this app, and what this app says into the file: merged by name against what was
 * exchanged last. What both changed is as on this device, and told. Between the commit and the note of it there may be a
 * kill: the next exchange then finds both sides to say the same.
 */
import { hasCode, WikiError } from '../../errors'
import { parsePagePath, type Oid, type PagePath } from '../../names'
import { formatValues, mergeValues, parseValues, stateName, type Values } from '../../page/state'
import type { Wiki, WikiApi } from '../../worker'
import { messages } from '../messages/all'
import { startEdit } from '../verso/author'
import type { Binding } from './binding'

/** `published`: the file says something else now. `disagreed`: values that both changed, by name. */
export type StateExchanged = { readonly published: boolean; readonly disagreed: readonly string[] }

/** `both`, or only what others wrote. */
export type Direction = 'both' | 'in'

/** This device: what it has, and what it was told. */
export type Here = {
  /** Undefined where the wiki keeps nothing on the branch it shows. */
  readBinding(): Binding | undefined
  note(binding: Binding): void
  /** `base` is for what is not known here. */
  readValues(base: Values | null): Values
  take(values: Values): void
}

const nothing: StateExchanged = { published: false, disagreed: [] }

/** Others may write at the same moment, hardly so often. */
const mostTries = 3

const pathIn = (folder: PagePath): PagePath => parsePagePath(`${folder}/${stateName}`)

/** What the file says at a commit; undefined where it is not. Throws `damaged` for one that cannot be read. */
async function readTheirs({ api, wiki }: Place, folder: PagePath, head: Oid | null): Promise<Values | undefined> {
  if (head === null) return undefined
  try {
    const values = parseValues((await api.readPage(wiki.id, pathIn(folder), head)).text)
    if (values) return values
  } catch (error) {
    if (hasCode(error, 'not-found')) return undefined
    throw error
  }
  throw new WikiError('damaged', 'The file of settings is no JSON object.', {
    reason: 'file-damaged',
    file: pathIn(folder),
    line: 0,
  })
}

/** False where others wrote the same meanwhile. */
async function publish({ api, wiki }: Place, { folder, base, values }: Publishing): Promise<boolean> {
  const edit = await startEdit(api, wiki.id, messages.keeping.commit)
  const published = await api.savePage(wiki.id, pathIn(folder), formatValues(values), { ...edit, base })
  return published.kind !== 'conflicted'
}

type Publishing = { readonly folder: PagePath; readonly base: Oid | null; readonly values: Values }

/** Undefined where it is to be tried again. */
async function exchangeOnce(place: Place, binding: Binding, direction: Direction): Promise<StateExchanged | undefined> {
  const { api, wiki, here } = place
  const head = await api.readHead(wiki.id)
  const theirs = await readTheirs(place, binding.folder, head)
  if (!theirs && direction === 'in') return nothing
  const ours = here.readValues(binding.base)
  // A file that somebody deleted takes nothing away from this device.
  const base: Values = binding.base ?? new Map()
  const { values, disagreed } = mergeValues({ base, ours, theirs: theirs ?? base })
  const published = direction === 'both' && !areEqual(values, theirs)
  if (published && !(await publish(place, { folder: binding.folder, base: head, values }))) return undefined
  if (!areEqual(values, ours)) here.take(values)
  // What is in dispute stays so until it is in the file.
  if (published || disagreed.length === 0) here.note({ ...binding, base: published ? values : (theirs ?? values) })
  return { published, disagreed }
}

const areEqual = (one: Values, other: Values | undefined): boolean =>
  other !== undefined && formatValues(one) === formatValues(other)

export type Place = { readonly api: WikiApi; readonly wiki: Wiki; readonly here: Here }

/** Nothing where the wiki keeps no state on the branch it shows. Throws what `readPage` throws, and `damaged`. */
export async function exchangeState(place: Place, direction: Direction): Promise<StateExchanged> {
  for (let tries = 0; tries < mostTries; tries++) {
    const binding = place.here.readBinding()
    if (!binding) return nothing
    const exchanged = await exchangeOnce(place, binding, direction)
    if (exchanged) return exchanged
  }
  throw new WikiError('storage-failed', 'The wiki is changed all the time.', { reason: 'busy' })
}
