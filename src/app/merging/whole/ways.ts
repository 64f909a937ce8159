/** The ways to settle a conflict whole: a side, or both under two names. Pure. */
import { faultOfPath, type PagePath } from '../../../names'
import { folderOf, nameOf } from '../../../page'
import type { Conflict, MergeHunk, Resolution } from '../../../worker'
import { describePathFault } from '../../failures/paths'
import { messages } from '../../messages/all'
import type { SideNames } from '../words'

const words = () => messages.merging.whole

/** `side` names the one whose content it takes, where there is one; `key` is pressed for it. */
export type Way = {
  readonly label: string
  readonly resolution: Resolution
  readonly side: 'ours' | 'theirs'
  readonly key: 'O' | 'T'
}

export type Merged = string | null

const way = (label: string, side: 'ours' | 'theirs', resolution: Resolution = { kind: 'side', side }): Way => ({
  label,
  side,
  resolution,
  key: side === 'ours' ? 'O' : 'T',
})

/** The text, when nothing in it is open; null when something is, or it is none. */
export function agreedText(hunks: readonly MergeHunk[] | null): Merged {
  if (!hunks) return null
  const lines = hunks.flatMap((hunk) => (hunk.kind === 'same' ? [hunk.lines.join('')] : []))
  return lines.length === hunks.length ? lines.join('') : null
}

/** A file that one side deleted: it stays as the other has it, or goes. */
function keepOrDelete({ ours }: Conflict, sides: SideNames): readonly Way[] {
  const keeper = ours ? 'ours' : 'theirs'
  const keep = way(words().keepWith(sides[keeper]), keeper)
  const go = way(words().delete, ours ? 'theirs' : 'ours')
  return [keep, go]
}

/** A file with two names: what both wrote goes under the name of ours where it could be merged. */
function pickName({ path, ours, theirs }: Conflict, merged: Merged): readonly Way[] {
  const keepsBoth = (name: PagePath | undefined): Resolution | undefined =>
    merged !== null && name === path ? { kind: 'text', text: merged } : undefined
  return [
    way(words().call(ours?.path ?? path), 'ours', keepsBoth(ours?.path)),
    way(words().call(theirs?.path ?? path), 'theirs', keepsBoth(theirs?.path)),
  ]
}

/** A file put into a folder that the other side gave another name: it goes along, or stays where it was put. */
function followOrStay({ path, ours, theirs }: Conflict): readonly Way[] {
  const side = ours ? 'ours' : 'theirs'
  const placed = (ours ?? theirs)?.path ?? path
  const stay = way(words().put(placed), side, { kind: 'both', theirs: placed })
  return [
    { ...way(words().put(path), side), key: 'O' },
    { ...stay, key: 'T' },
  ]
}

/** What can be chosen with one press. */
export function listWays(conflict: Conflict, sides: SideNames, merged: Merged): readonly Way[] {
  if (conflict.reason === 'folder-renamed') return followOrStay(conflict)
  if (!conflict.ours || !conflict.theirs) return keepOrDelete(conflict, sides)
  if (conflict.reason === 'renamed-twice') return pickName(conflict, merged)
  return [way(sides.takeOurs, 'ours'), way(sides.takeTheirs, 'theirs')]
}

/** Whether both files can stay, theirs under a name of its own. */
export const canKeepBoth = ({ ours, theirs }: Pick<Conflict, 'ours' | 'theirs'>): boolean => Boolean(ours && theirs)

/** A name for theirs beside ours: its own where that is another one, else `photo (theirs).png`; one nobody has. */
export function suggestOtherName(
  { path, theirs }: Pick<Conflict, 'path' | 'theirs'>,
  name: string,
  isTaken: (path: string) => boolean,
): string {
  if (theirs && theirs.path !== path && !isTaken(theirs.path)) return theirs.path
  const [folder, file] = [folderOf(path), nameOf(path)]
  const dot = file.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, '']
  const label = name.toLowerCase().replace(/[<>:"\\|?*#^[\]/\p{Cc}]+/gu, ' ')
  const at = (number: number) =>
    `${folder ? `${folder}/` : ''}${stem} (${label}${number > 1 ? ` ${number}` : ''})${extension}`
  let number = 1
  while (isTaken(at(number))) number++
  return at(number)
}

/** What keeps the file from going there, as a sentence. */
export function faultOfOtherName(path: string, isTaken: (path: string) => boolean): string | undefined {
  const fault = faultOfPath(path)
  if (fault) return describePathFault(fault)
  return isTaken(path) ? words().otherNameTaken : undefined
}

/** Whether the resolution says the same as the way. */
export function isChosen({ resolution: one }: Way, other: Resolution | null): boolean {
  if (one.kind === 'side') return other?.kind === 'side' && other.side === one.side
  return one.kind === other?.kind
}

const whole: readonly Conflict['reason'][] = ['deleted', 'renamed-twice', 'taken', 'folder-renamed', 'kind']

/** Whether the conflict is about the file as a whole, whatever its text says. */
export const isSettledWhole = ({ reason }: Pick<Conflict, 'reason'>): boolean => whole.includes(reason)
