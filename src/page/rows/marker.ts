/**
 * The file that says a folder is a database, and of what kind. Without it a folder is a folder, whatever is in it; what
 * else people write in it stays.
 */
import { parse } from 'yaml'

export type DatabaseKind = 'sqlite' | 'postgres' | 'documents' | 'files' | 'state'
const kinds: readonly DatabaseKind[] = ['sqlite', 'postgres', 'documents', 'files', 'state']

/** `keys` are those of tables that say none themselves, by file: the columns their rows are told apart by. */
export type Marker = { readonly kind: DatabaseKind; readonly keys: ReadonlyMap<string, readonly string[]> }

/** A longer one is somebody else's file of that name. */
const longest = 100_000

/** Undefined for a text that marks nothing we know. */
export function readMarker(text: string): Marker | undefined {
  const said = text.length > longest ? null : parseYaml(text)
  if (typeof said !== 'object' || said === null || !('kind' in said)) return undefined
  const kind = kinds.find((each) => each === said.kind)
  return kind && { kind, keys: 'keys' in said ? readKeys(said.keys) : new Map() }
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, logLevel: 'silent' }) as unknown
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

function readKeys(said: unknown): Marker['keys'] {
  if (typeof said !== 'object' || said === null) return new Map()
  const columnsOf = (value: unknown): readonly string[] =>
    (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string')
  return new Map(Object.entries(said).map(([file, value]) => [file, columnsOf(value)]))
}

export const formatMarker = (kind: DatabaseKind): string => `kind: ${kind}\n`
