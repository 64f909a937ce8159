/** From files and folders that go to the files that go. */
import { WikiError } from '../../errors'
import { parsePagePath, type PagePath } from '../../names'
import type { Moves } from '../../page'
import type { Move } from './model'

function* movedBy({ from, to }: Move, paths: readonly PagePath[]): Generator<readonly [PagePath, PagePath]> {
  for (const path of paths) {
    if (path === from) yield [path, parsePagePath(to)]
    else if (path.startsWith(`${from}/`)) yield [path, parsePagePath(to + path.slice(from.length))]
  }
}

/**
 * Every file that goes, and where to. `not-found` when one of the moves moves nothing, `already-exists` when a file would
 * come to lie where another one is or comes to, `invalid-name` where a path would be none.
 */
export function expandMoves(moves: readonly Move[], paths: readonly PagePath[]): Moves {
  const expanded = new Map<PagePath, PagePath>()
  for (const move of moves) {
    const moved = [...movedBy(move, paths)]
    if (moved.length === 0)
      throw new WikiError('not-found', `No file “${move.from}”.`, { reason: 'page-missing', path: move.from })
    for (const [from, to] of moved) expanded.set(from, to)
  }
  refuseTaken(expanded, paths)
  return new Map([...expanded].filter(([from, to]) => from !== to))
}

function refuseTaken(moves: Moves, paths: readonly PagePath[]): void {
  const taken = new Set(paths.filter((path) => !moves.has(path)))
  for (const to of moves.values()) {
    if (taken.has(to)) throw new WikiError('already-exists', `“${to}” is there.`, { reason: 'file-there', path: to })
    taken.add(to)
  }
}
