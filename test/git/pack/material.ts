/** Repositories with enough history for deltas, and what native git makes of them. */
import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WikiError } from '../../../src/errors'
import { indexPack, type IndexCall, type IndexedPack, type Pieces, type Sink } from '../../../src/git/pack'
import { git, gitBytes, makeFolder, runGit } from '../../support/git'
import { makeRepository, type CommitStep } from '../../support/git-server'

const line = (page: number, number: number, day: number): string =>
  number % 17 === day % 17
    ? `Line ${number} of page ${page}, changed on day ${day}.`
    : `Line ${number} of page ${page}.`

const page = (number: number, day: number): string =>
  Array.from({ length: 60 }, (_, i) => line(number, i, day)).join('\n')

const steps: readonly CommitStep[] = Array.from({ length: 60 }, (_, day) => ({
  message: `Day ${day}`,
  files: {
    'Home.md': page(0, day),
    [`notes/${day % 7}.md`]: page(day % 7, day),
    [`deep/er/still/${day % 3}.md`]: `${page(3, day)}\n${page(4, day)}`,
    'picture.bin': Array.from({ length: 300 }, (_, i) =>
      String.fromCharCode(0x100 + ((i * i * (day + 1)) % 5000)),
    ).join(''),
  },
}))

/** The path of a bare repository of 60 commits and a tag, all of it in one pack of deep deltas. */
export async function makeHistory(): Promise<string> {
  const repository = await makeRepository(await makeFolder('verso-history'), 'wiki.git', steps)
  await git(['tag', '-a', '-m', 'The first day', 'first', 'main~59'], { cwd: repository })
  await git(['repack', '-adfq', '--depth=50', '--window=50'], { cwd: repository })
  return repository
}

/** What `git rev-list` prints for `tips`, packed by `git pack-objects`. */
export const packObjects = (repository: string, tips: readonly string[], ...options: string[]): Promise<Buffer> =>
  gitBytes(['pack-objects', '--revs', '--stdout', '-q', ...options], { cwd: repository, input: `${tips.join('\n')}\n` })

/** The index that native git makes of the pack; throws when it finds fault with it. */
export async function indexByGit(pack: Uint8Array, ...options: string[]): Promise<Buffer> {
  const folder = await makeFolder('verso-pack')
  await git(['init', '-q', '--bare', folder])
  await gitBytes(['index-pack', '--stdin', ...options, join(folder, 'x.pack')], { cwd: folder, input: pack })
  return readFile(join(folder, 'x.idx'))
}

export const acceptsPack = async (repository: string, pack: Uint8Array, ...options: string[]): Promise<string> => {
  const { code, stderr } = await runGit(['index-pack', '--stdin', ...options], { cwd: repository, input: pack })
  return code === 0 ? 'accepted' : stderr
}

/** Everything in the repository: oid, type and size. */
export const listObjects = async (repository: string): Promise<readonly string[]> =>
  (await git(['cat-file', '--batch-all-objects', '--batch-check'], { cwd: repository })).split('\n')

/** Where a pack comes to lie, in memory; says how much was asked of it. */
export class MemorySink implements Sink {
  private buffer = Buffer.alloc(1024)
  size = 0
  /** Bytes that were read back. */
  bytesRead = 0

  async append(bytes: Uint8Array): Promise<void> {
    if (this.size + bytes.length > this.buffer.length)
      this.buffer = Buffer.concat([this.bytes, Buffer.alloc(this.size + 2 * bytes.length)])
    this.buffer.set(bytes, this.size)
    this.size += bytes.length
  }

  async overwrite(start: number, bytes: Uint8Array): Promise<void> {
    if (start + bytes.length > this.size) throw new Error('Only what was appended can be overwritten.')
    this.buffer.set(bytes, start)
  }

  async read({ start, end }: { readonly start: number; readonly end: number }): Promise<Uint8Array> {
    this.bytesRead += end - start
    return Uint8Array.from(this.bytes.subarray(start, end))
  }

  get bytes(): Buffer {
    return this.buffer.subarray(0, this.size)
  }
}

/** A pack that came in, the index that was made of it, and how much of it was read back for that. */
export type Taken = IndexedPack & { readonly pack: Buffer; readonly bytesRead: number }

export async function takePieces(pieces: Pieces, call: Partial<IndexCall> = {}): Promise<Taken> {
  const sink = new MemorySink()
  const indexed = await indexPack(pieces, sink, { readBase: () => Promise.resolve(undefined), ...call })
  return { ...indexed, pack: sink.bytes, bytesRead: sink.bytesRead }
}

export const indexAlone = (pack: Uint8Array, call: Partial<IndexCall> = {}): Promise<Taken> => takePieces([pack], call)

/** The bytes in pieces of up to so many, whose sizes follow from the seed. */
export function* cut(bytes: Uint8Array, { most, seed }: Cuts): Generator<Uint8Array> {
  let state = seed
  for (let start = 0; start < bytes.length;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const end = start + 1 + ((state >>> 8) % most)
    yield bytes.subarray(start, end)
    start = end
  }
}

export type Cuts = { readonly most: number; readonly seed: number }

/** Ways to cut, from byte by byte to hardly at all. */
export const cuts: fc.Arbitrary<Cuts> = fc.record({ most: fc.constantFrom(1, 7, 100, 4000, 70_000), seed: fc.nat() })

/** The bytes with one of them changed. */
export function flip(bytes: Uint8Array, position: number, bits: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[position] = (changed[position] ?? 0) ^ bits
  return changed
}

/** Where to change a byte of so many, and how. */
export const flips = (size: number) =>
  fc.record({ position: fc.nat({ max: size - 1 }), bits: fc.integer({ min: 1, max: 255 }) })

/** What the promise gives; undefined when it was refused as all that is damaged must be. */
export const orRefused = <T>(promise: Promise<T>): Promise<T | undefined> =>
  promise.catch((error: unknown) => {
    if (error instanceof WikiError) return undefined
    throw error
  })
