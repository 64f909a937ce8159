/** A file that is being brought in: what it has, where it goes, and what keeps it out. */
import { isPagePath, type PagePath } from '../../../names'
import type { LiveFilling, LiveFolder } from '../../../worker'
import { messages } from '../../messages/all'
import { formatBytes } from '../../numbers'
import { listKinds } from '../making/kinds'
import { bringingLimits } from './bring'
import type { Brought } from './brought'
import { canBeRead, largestFile, readBrought, titleOfFile } from './read-file'
import { listStatementsOf } from './statements'
import { findNamedKey, listKeys } from './types'

export type Readable = Exclude<Brought, { kind: 'fault' }>

function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

export class Bringing {
  brought: Readable | null = $state.raw(null)
  /** What is wrong, as a sentence. */
  fault = $state('')
  /** The database it goes to; empty for a new one, which is called as `folder` says. */
  target: string
  folder = $state('')
  table = $state('')
  /** The column rows are told apart by; empty for none. */
  key = $state('')
  readonly #databases: () => readonly LiveFolder[]

  constructor(databases: () => readonly LiveFolder[], into: PagePath | undefined) {
    this.#databases = databases
    this.target = $state(into ?? '')
  }

  get path(): string {
    return this.target === '' ? this.folder.trim() : this.target
  }

  get kind(): LiveFolder['kind'] {
    const own = this.brought?.kind === 'dump' ? 'postgres' : 'sqlite'
    return this.#databases().find(({ folder }) => folder === this.target)?.kind ?? own
  }

  /** The databases it can go to. */
  get takers(): readonly LiveFolder[] {
    const kinds: readonly LiveFolder['kind'][] = this.brought?.kind === 'dump' ? ['postgres'] : listKinds()
    return this.#databases().filter(({ kind }) => kinds.includes(kind))
  }

  /** The columns that could be the key. */
  get keys(): readonly string[] {
    const { brought } = this
    if (brought?.kind !== 'table') return []
    return listKeys(brought.columns.length, brought.rows).map((at) => brought.columns[at]?.name ?? '')
  }

  /** What a column could be called that numbers the rows. */
  get newKey(): string {
    const { brought } = this
    const taken = new Set(brought?.kind === 'table' ? brought.columns.map(({ name }) => name.toLowerCase()) : [])
    return ['id', 'row', 'row id'].find((name) => !taken.has(name)) ?? crypto.randomUUID()
  }

  get isReady(): boolean {
    const { brought, path, table } = this
    return brought !== null && isPagePath(path) && (brought.kind !== 'table' || table.trim() !== '')
  }

  async take(file: File | undefined): Promise<void> {
    this.brought = null
    this.fault = file ? ((await this.#read(file)) ?? '') : ''
  }

  /** What it is as a database of its own, or in one that is there. */
  get filling(): LiveFilling | null {
    const { brought, kind, table, key } = this
    if (brought === null) return null
    if (brought.kind === 'dump') return { kind: 'dump', text: brought.text }
    const sql = listStatementsOf(brought, { kind, table: table.trim(), key: key || null }).join(';\n')
    return { kind: 'statements', sql, limits: bringingLimits }
  }

  /** Answers with what is wrong. */
  async #read(file: File): Promise<string | undefined> {
    const t = messages.tables
    if (/\.(?:sqlite3?|db3?)$/i.test(file.name)) return t.fileSqlite
    if (!canBeRead(file.name)) return t.fileKind
    if (file.size > largestFile) return t.fileTooLarge(formatBytes(file.size))
    const text = decode(await file.arrayBuffer())
    if (text === undefined) return t.fileNotText
    const found = readBrought(file.name, text)
    if (found.kind === 'fault') return { kind: t.fileKind, empty: t.fileEmpty, 'not-json': t.fileNotJson }[found.reason]
    this.brought = found
    this.table = this.folder = titleOfFile(file.name)
    if (!this.takers.some(({ folder }) => folder === this.target)) this.target = ''
    this.key = findNamedKey(this.keys) ?? this.newKey
    return undefined
  }
}
