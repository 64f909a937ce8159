/** Files that belong to a record. */
import { WikiError } from '../../../errors'
import { isPagePath, type Oid } from '../../../names'
import type { Codec } from './field'

/** A file of a record. `oid` is its blob, null while it is new; `size` is in bytes, null until somebody reads it. */
export type FileValue = {
  readonly name: string
  readonly oid: Oid | null
  readonly size: number | null
  /** Throws `too-large` for more than the field allows. */
  readonly bytes: () => Promise<Uint8Array>
}

/** A file for a record that is to be saved: `pages.create({cover: newFile('cover.png', bytes)})`. */
export const newFile = (name: string, bytes: Uint8Array): FileValue => ({
  name,
  oid: null,
  size: bytes.length,
  bytes: () => Promise.resolve(bytes),
})

export const largestFile = 25 << 20

/** A name of one part that every system and git can hold. */
export const isFileName = (name: string): boolean => isPagePath(name) && !/^\.|[/\\\p{Cc}]/u.test(name)

const isFile = (value: unknown): value is FileValue =>
  typeof value === 'object' && value !== null && 'bytes' in value && 'name' in value && typeof value.name === 'string'

/** In its record's file stands where it is: the id of the record, a slash, its name. */
export function fileCodec(largest = largestFile): Codec<FileValue> {
  const limit = Math.min(largest, largestFile)
  return {
    check(value) {
      if (!isFile(value)) return 'is not a file'
      if (!isFileName(value.name)) return 'has a name that no file should have'
      return (value.size ?? 0) > limit ? `is larger than ${limit.toLocaleString('en')} bytes` : undefined
    },
    parse(plain) {
      const name = typeof plain === 'string' ? plain.slice(plain.lastIndexOf('/') + 1) : ''
      if (!isFileName(name)) return undefined
      return { name, oid: null, size: null, bytes: () => Promise.reject(notRead(name)) }
    },
    format: ({ name }) => name,
    order: ({ name }) => name,
  }
}

const notRead = (name: string): WikiError => new WikiError('not-found', `The file “${name}” is not there.`, { name })
