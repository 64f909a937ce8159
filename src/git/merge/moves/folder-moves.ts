/**
 * Folders that one side renamed while the other added something to them (git's `merge.directoryRenames`, which makes a
 * conflict of it unless it is told otherwise): should what was added go along? A person must say.
 */
import { bothSides, folderOf, joinPath, otherSide, type Leaf, type Side } from '../leaf'
import type { Meeting } from '../walk/walked'
import type { FolderCounts } from './folder-counts'
import type { Moves } from './find-moves'

type Renamed = Map<string, string | null>

/** Marks what should perhaps go along as conflicts. */
export function noteFolderMoves(meetings: ReadonlyMap<string, Meeting>, found: Readonly<Record<Side, Moves>>): void {
  const renamed = { ours: mostWentTo(found.ours.folders), theirs: mostWentTo(found.theirs.folders) }
  forgetShared(renamed.ours, renamed.theirs)
  const goings = {
    ours: goingsOf(arrivalsOf(found.ours), renamed.theirs),
    theirs: goingsOf(arrivalsOf(found.theirs), renamed.ours),
  }
  for (const side of bothSides) {
    const taken = new Set([...goings[otherSide(side)].values()].map((going) => going?.path))
    for (const [path, going] of goings[side]) {
      const meeting = meetings.get(path)
      const stays = taken.has(path) || (going && typeof renamed[side].get(going.folder) === 'string')
      if (meeting === undefined || stays) continue
      meeting.fault = 'folder-renamed'
      meeting.elsewhere = going?.path ?? null
    }
  }
}

/** What both renamed is no question of going along. */
function forgetShared(ours: Renamed, theirs: Renamed): void {
  for (const [folder, to] of ours)
    if (to !== null && typeof theirs.get(folder) === 'string') {
      ours.delete(folder)
      theirs.delete(folder)
    }
}

const arrivalsOf = ({ moves, added }: Moves): readonly Leaf[] => [...moves.map(({ to }) => to), ...added]

/** Where the files of each folder went; null when two places got as many. */
function mostWentTo(counts: FolderCounts): Renamed {
  const most: Renamed = new Map()
  for (const [folder, targets] of counts.list()) {
    const highest = Math.max(...targets.values())
    const [best = null, ...others] = [...targets].flatMap(([to, count]) => (count === highest ? [to] : []))
    most.set(folder, others.length === 0 ? best : null)
  }
  return most
}

/** Where a file would go along to: its folder's new path and its own. Null when its folder went to several places. */
type Going = { readonly folder: string; readonly path: string } | null

const goingsOf = (arrivals: readonly Leaf[], renamed: Renamed): ReadonlyMap<string, Going> =>
  new Map(
    arrivals.flatMap(({ path }) => {
      const going = whereTo(path, renamed)
      return going === undefined ? [] : [[path, going]]
    }),
  )

function whereTo(path: string, renamed: Renamed): Going | undefined {
  for (let from = folderOf(path); from !== ''; from = folderOf(from)) {
    const folder = renamed.get(from)
    if (folder === null) return null
    if (folder !== undefined) return { folder, path: joinPath(folder, path.slice(from.length + 1)) }
  }
  return undefined
}
