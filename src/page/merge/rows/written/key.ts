/** The rows of three sides under what tells them apart. */
import { isCalledKey, likelyKeys } from '../../../csv'
import { mapSides } from '../../hunks'
import type { Sides } from '../../model'
import { findCell, namesOf, type WrittenFile, type WrittenRow } from './model'

export type KeyedWritten = ReadonlyMap<string, WrittenRow>

/** Undefined where a row has no key, or another one has the same. */
export function keyRows({ rows }: WrittenFile, column: string): KeyedWritten | undefined {
  const keyed = new Map<string, WrittenRow>()
  for (const row of rows) {
    const json = findCell(row, column)?.json ?? 'null'
    if (json === 'null' || json === '""' || keyed.has(json)) return undefined
    keyed.set(json, row)
  }
  return keyed
}

/** The first of the likely columns that tells the rows of all files apart. */
export function chooseKey(files: readonly WrittenFile[]): string | undefined {
  const names = [...new Set(files.flatMap(({ rows }) => rows.flatMap(namesOf)))]
  return likelyKeys(names).find((name) => files.every((file) => keyRows(file, name)))
}

/** A row whose key both sides may have changed, each into another one, would be two. */
function isRenamed({ base, ours, theirs }: Sides<KeyedWritten>): boolean {
  const isAddedTo = (side: KeyedWritten): boolean => [...side.keys()].some((key) => !base.has(key))
  const isGone = [...base.keys()].some((key) => !ours.has(key) && !theirs.has(key))
  return isGone && isAddedTo(ours) && isAddedTo(theirs)
}

/** Undefined where nothing tells the rows of all sides apart. */
export function keySides(files: Sides<WrittenFile>): Sides<KeyedWritten> | undefined {
  const key = chooseKey([files.base, files.ours, files.theirs])
  const none: KeyedWritten = new Map()
  if (key === undefined) return undefined
  const sides = mapSides(files, (file) => keyRows(file, key) ?? none)
  return !isCalledKey(key) && isRenamed(sides) ? undefined : sides
}
