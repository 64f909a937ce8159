/**
 * Marks: what is still to be done with a branch or tag on the remote, or to be said of it, where the refs alone do not tell.
 * One value a ref at most, beside the refs; it is written in the transaction that is the reason for it.
 */
import { isRefName, type Oid, type RefName } from '../../names'
import { relyOn } from '../../storage'
import { readRefusal, type Refusal } from '../transport/refusal'
import { writeKeepsake, type Keepsake } from '../keepsakes'
import type { Repository } from '../repository'

export type Mark =
  /** It was deleted here, and is to be deleted there as long as it is at `from`. */
  | { readonly kind: 'remove'; readonly from: Oid; readonly hindrance: Hindrance | null }
  /** It is to be made there, where it is here. */
  | { readonly kind: 'make'; readonly hindrance: Hindrance | null }
  /** Somebody deleted it there, when it was at `from`; ours stays. */
  | { readonly kind: 'gone'; readonly from: Oid }

/** What is to be done there: nothing of it is tried again while something hinders it, until somebody asks for it. */
export type Errand = Extract<Mark, { readonly hindrance: unknown }>

/** Why an errand was not done: somebody moved what it is about, or the server would not. */
export type Hindrance =
  { readonly kind: 'moved'; readonly to: Oid } | { readonly kind: 'refused'; readonly refusal: Refusal }

const folder = 'marks/'
const decoder = new TextDecoder()

export const keyOfMark = (ref: RefName): string => folder + ref
export const isMarkKey = (key: string): boolean => key.startsWith(folder)

const withKept = (mark: Mark): Mark & Keepsake => ({ ...mark, keeps: mark.kind === 'make' ? [] : [mark.from] })

/** A mark as it is kept, and the other way. */
export const formatMark = (mark: Mark): string => JSON.stringify(withKept(mark))

/** As it is kept; in 2026 a refusal was kept as the server's words alone. */
type Kept = Keepsake & (Mark | { readonly kind: 'remove' | 'make'; readonly hindrance: WordsOnly; readonly from: Oid })
type WordsOnly = { readonly kind: 'refused'; readonly reason: string }

const hasWordsOnly = (mark: object): mark is { readonly hindrance: WordsOnly } =>
  'hindrance' in mark && typeof mark.hindrance === 'object' && mark.hindrance !== null && 'reason' in mark.hindrance

export function parseMark(text: string): Mark {
  // Only what `formatMark` made lies under these keys.
  const { keeps: _, ...mark } = JSON.parse(text) as Kept
  if (!hasWordsOnly(mark)) return mark
  return { ...mark, hindrance: { kind: 'refused', refusal: readRefusal(mark.hindrance.reason) } }
}

/** Null, too, when a byte of it was changed: what it asked for can be asked for again. */
function decode(bytes: Uint8Array | undefined): Mark | null {
  try {
    return bytes ? parseMark(decoder.decode(bytes)) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export const findMark = async ({ storage }: Repository, ref: RefName): Promise<Mark | null> =>
  decode(await storage.read(keyOfMark(ref)))

/** The same for a transaction that goes in only while it is that. */
export const relyOnMark = async ({ storage }: Repository, ref: RefName): Promise<Mark | null> =>
  decode(await relyOn(storage, keyOfMark(ref)))

/** Puts the mark in the place of the one before, as part of a transaction; null takes it away. */
export async function writeMark(staged: Repository, ref: RefName, mark: Mark | null): Promise<void> {
  const key = keyOfMark(ref)
  if (mark === null) await staged.storage.write(new Map([[key, null]]))
  else await writeKeepsake(staged, { key, value: withKept(mark) })
}

/** All marks, ordered by ref. */
export async function listMarks(repository: Repository): Promise<ReadonlyMap<RefName, Mark>> {
  const refs = (await repository.storage.list(folder)).map((key) => key.slice(folder.length)).filter(isRefName)
  const marks = await Promise.all(refs.map((ref) => findMark(repository, ref)))
  return new Map(refs.flatMap((ref, i) => (marks[i] ? [[ref, marks[i]] as const] : [])))
}

export const isErrand = (mark: Mark | null): mark is Errand => mark?.kind === 'remove' || mark?.kind === 'make'

/** Whether two marks ask for the same, or say the same, whatever hindered it. */
export const isSameMark = (a: Mark | null, b: Mark | null): boolean => a?.kind === b?.kind && fromOf(a) === fromOf(b)

const fromOf = (mark: Mark | null): Oid | null => (mark && mark.kind !== 'make' ? mark.from : null)
