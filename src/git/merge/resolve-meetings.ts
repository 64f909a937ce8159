/** What comes of every path that was changed: a file, nothing, or a conflict. */
import { areSame, shownPath, type Leaf } from './leaf'
import { blobsToMerge, mergeLeaves } from './merge-leaves'
import type { ConflictReason, Sides, TreeDecision } from './model'
import type { Meeting } from './walk/walked'
import type { Workbench } from './workbench'

/** What cannot be merged, and where it should go. */
export type Fault = Sides<Leaf | null> & { readonly path: string; readonly reason: ConflictReason }

export type Resolved = {
  /** What is not as our tree has it, by path; null is nothing. */
  readonly files: Map<string, Leaf | null>
  readonly faults: Fault[]
  readonly decisions: readonly TreeDecision[]
}

/** Where a base is made nothing is a fault: it has what git puts there, or what was there before. */
export async function resolveMeetings(bench: Workbench, meetings: ReadonlyMap<string, Meeting>): Promise<Resolved> {
  const [files, faults, decisions] = [new Map<string, Leaf | null>(), new Array<Fault>(), new Array<TreeDecision>()]
  await bench.prefetch([...meetings.values()].flatMap((meeting) => (hasBoth(meeting) ? blobsToMerge(meeting) : [])))
  for (const [path, meeting] of meetings) {
    const outcome = await resolveMeeting(bench, path, meeting)
    const isFault = outcome.fault !== null && bench.purpose === 'merge'
    if (isFault || !isOurs(outcome.leaf, meeting)) files.set(path, isFault ? null : outcome.leaf)
    if (isFault && outcome.fault) faults.push({ ...meeting, path: meeting.elsewhere ?? path, reason: outcome.fault })
    else decisions.push(...decisionOf(path, meeting, outcome))
  }
  return { files, faults, decisions }
}

type Outcome = {
  /** Of a fault, what a base has there. */
  readonly leaf: Leaf | null
  readonly fault: ConflictReason | null
  readonly rules: readonly string[] | null
}

async function resolveMeeting(bench: Workbench, path: string, meeting: Meeting): Promise<Outcome> {
  const { base, ours, theirs, fault } = meeting
  if (areSame(ours, theirs)) return plain(ours, fault)
  if (hasBoth(meeting)) {
    const merge = await mergeLeaves(bench, path, meeting)
    if (merge.kind === 'conflicted') return { leaf: merge.leaf, fault: fault ?? merge.reason, rules: null }
    return { leaf: merge.leaf, fault, rules: merge.rules }
  }
  const only = ours ?? theirs
  if (base === null) return plain(only, fault)
  if (fault === null && areSame(base, only)) return plain(null, null)
  return plain(base, fault ?? 'deleted')
}

/** Whether it is what our tree has there anyway, whatever was brought together here since. */
const isOurs = (leaf: Leaf | null, { here }: Meeting): boolean =>
  leaf !== null && here !== null && areSame(leaf, here) && leaf.mode === here.mode

const plain = (leaf: Leaf | null, fault: ConflictReason | null): Outcome => ({ leaf, fault, rules: null })

const hasBoth = (meeting: Meeting): meeting is Meeting & { ours: Leaf; theirs: Leaf } =>
  meeting.ours !== null && meeting.theirs !== null

/** What both sides had a part in: files that were merged, and changes that followed a file to its new name. */
function decisionOf(path: string, { base, ours, theirs }: Meeting, { leaf, rules }: Outcome): readonly TreeDecision[] {
  if (leaf === null || ours === null || theirs === null) return []
  const stayed = base && [ours, theirs].find((side) => side.path === base.path && side.path !== path)
  const isFollowed = stayed ? !areSame(stayed, base) : false
  if (rules === null && !isFollowed) return []
  const isRenamed = base !== null && base.path !== path
  return [{ path: shownPath(path), kind: isRenamed ? 'renamed' : 'merged', rules: rules ?? [] }]
}
