/**
 * Bringing a catalog to a commit.
 *
 * A few files go in as one transaction. With many the catalog is under way for a while and at no commit: each portion is
 * a transaction of its own, so a build that is cut short is gone on with, and others have their turn in between.
 */
import { throwIfAborted } from '../../errors'
import { leaveOutPresent } from '../../git'
import type { Oid, PagePath } from '../../names'
import { readPosition, writePosition, type Catalog } from './catalog'
import { listFileChanges, type FileChange } from './changes'
import { changeFiles, type FileRow } from './file-list'
import { resolvePages } from './links'
import { adoptRules, noteNames, plainRules, unresolveAll, type LinkRules } from './names'
import { readPageText, type PageText } from './read-page'
import { writePages } from './write-page'

export type AdvanceCall = {
  readonly signal?: AbortSignal | undefined
  /** Pages whose text was read, and all that are to be. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** Where a catalog is to be: at a commit (null: with nothing), its links resolved by the rules that count there. */
export type Destination = {
  readonly commit: Oid | null
  /** Told what has changed since it was asked last; a plain wiki's unless told. */
  readonly readRules?: (changes: readonly FileChange[]) => Promise<LinkRules>
}

/** Pages of one portion: some 50 ms of work, as for those whose links are followed. */
const portion = 32
const resolvePortion = 128

/**
 * Afterwards the catalog says what the commit's pages say, whatever it said before; whether it had to change for that.
 * Throws `aborted`, and can be asked to go on then.
 */
export async function advanceCatalog(
  catalog: Catalog,
  { commit, readRules = () => Promise.resolve(plainRules) }: Destination,
  call: AdvanceCall = {},
): Promise<boolean> {
  const position = readPosition(catalog)
  const isThere = position.kind === 'at' && position.commit === commit
  const changes = isThere ? [] : await listFileChanges(catalog, commit)
  const isRuled = adoptRules(catalog, await readRules(changes))
  throwIfAborted(call.signal)
  if (isThere && isRuled) return false
  const step = { commit, isRuled, changes }
  const isSmall = position.kind === 'at' && isRuled && changes.length <= portion
  await (isSmall ? advanceAtOnce(catalog, step) : advanceInPortions(catalog, step, call))
  return true
}

type Step = {
  readonly commit: Oid | null
  readonly changes: readonly FileChange[]
  /** Whether the links that are there were resolved by the same rules. */
  readonly isRuled: boolean
}

async function advanceAtOnce(catalog: Catalog, step: Step): Promise<void> {
  const present = step.changes.flatMap(({ path, oid }) => (oid === null ? [] : [{ path, oid }]))
  const pages = await readPages(catalog, present)
  catalog.database.transact(() => {
    changeFiles(catalog, step.changes)
    takeIn(catalog, listDue(catalog), pages)
    while (resolvePages(catalog, portion) > 0);
    writePosition(catalog, { kind: 'at', commit: step.commit })
  })
}

async function advanceInPortions(catalog: Catalog, step: Step, call: AdvanceCall): Promise<void> {
  const { database } = catalog
  database.transact(() => {
    writePosition(catalog, { kind: 'under-way' })
    if (!step.isRuled) unresolveAll(catalog)
    changeFiles(catalog, step.changes)
  })
  await finish(catalog, call)
  database.transact(() => writePosition(catalog, { kind: 'at', commit: step.commit }))
}

/**
 * Reads what is due and resolves what is not. Nothing of it has to be on the disk before the end is; what a power cut
 * leaves behind is looked through before it is gone on with.
 */
async function finish(catalog: Catalog, call: AdvanceCall): Promise<void> {
  const { database } = catalog
  database.execute('PRAGMA synchronous = off')
  try {
    await readDue(catalog, call)
    await resolveAll(catalog, call)
  } finally {
    database.execute('PRAGMA synchronous = normal')
  }
}

async function resolveAll(catalog: Catalog, { signal }: AdvanceCall): Promise<void> {
  while (catalog.database.transact(() => resolvePages(catalog, resolvePortion)) > 0) {
    await breathe()
    throwIfAborted(signal)
  }
}

async function readDue(catalog: Catalog, { signal, onProgress }: AdvanceCall): Promise<void> {
  const total = countDue(catalog)
  for (let due = listDue(catalog); due.length > 0; due = listDue(catalog)) {
    onProgress?.(total - countDue(catalog), total)
    const pages = await readPages(catalog, due)
    throwIfAborted(signal)
    catalog.database.transact(() => takeIn(catalog, due, pages))
    await breathe()
  }
  onProgress?.(total, total)
}

type File = { readonly path: PagePath; readonly oid: Oid }

const listDue = ({ database }: Catalog): readonly (FileRow & File)[] =>
  database.list<FileRow & File>("SELECT id, path, oid FROM files WHERE state = 'due' LIMIT ?", portion)

const countDue = ({ database }: Catalog): number =>
  database.list<{ due: number }>("SELECT count(*) AS due FROM files WHERE state = 'due'")[0]?.due ?? 0

type Pages = ReadonlyMap<PagePath, PageText>

const readPages = async ({ repository }: Catalog, files: readonly File[]): Promise<Pages> =>
  new Map(await Promise.all(files.map(async ({ path, oid }) => [path, await readPageText(repository, oid)] as const)))

function takeIn(catalog: Catalog, files: readonly FileRow[], pages: Pages): void {
  const read = files.map((file) => ({ file, page: pages.get(file.path) ?? ({ kind: 'absent' } as const) }))
  noteNames(catalog, { paths: [], aliases: writePages(catalog, read) })
}

/** Lets whoever waits have a turn: messages, questions, an abort. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

const selectAbsent = "SELECT DISTINCT oid FROM files WHERE state = 'absent'"
const expect = "UPDATE files SET state = 'due' WHERE state = 'absent' AND oid = ?"

/**
 * Reads the pages that were left at the remote and have come in since; whether there were any, for then the catalog says
 * more of the commit it is at.
 */
export async function readWhatCame(catalog: Catalog, call: AdvanceCall = {}): Promise<boolean> {
  const { database, repository } = catalog
  const absent = database.list<{ oid: Oid }>(selectAbsent).map(({ oid }) => oid)
  const missing = new Set(absent.length > 0 ? await leaveOutPresent(repository, absent) : [])
  const came = absent.filter((oid) => !missing.has(oid))
  if (came.length === 0) return false
  const position = readPosition(catalog)
  database.transact(() => {
    writePosition(catalog, { kind: 'under-way' })
    for (const oid of came) database.run(expect, oid)
  })
  await finish(catalog, call)
  database.transact(() => writePosition(catalog, position))
  return true
}
