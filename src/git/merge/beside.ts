/** Files beside one that is merged: what is in it may mean something only together with them. */
import { isPagePath, type Oid, type PagePath } from '../../names'
import { readBlob } from '../objects/read'
import type { Repository } from '../repository'
import { findFile } from '../trees/lookup'
import { isRegular, leafOf, mapSides, type Leaf } from './leaf'
import type { FileSides, Sides } from './model'
import { entryAt } from './read-folder'
import type { Workbench } from './workbench'

type Beside = NonNullable<FileSides['beside']>
type Read = (side: keyof Sides<unknown>, path: string) => Promise<Uint8Array | null>

/** What a path from the folder of `path` leads to; undefined when it leads out. */
function pathBeside(path: string, way: string): string | undefined {
  const parts = path.split('/').slice(0, -1)
  for (const part of way.split('/')) {
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** Each side has its files where it has this one: folders may have been renamed. */
const besideOf =
  (paths: Sides<string | undefined>, read: Read): Beside =>
  async (way) => {
    const { base, ours, theirs } = mapSides(paths, (path) => path && pathBeside(path, way))
    return {
      base: base ? await read('base', base) : null,
      ours: ours ? await read('ours', ours) : null,
      theirs: theirs ? await read('theirs', theirs) : null,
    }
  }

/** In the trees that are being merged. */
export const besideInTrees = (bench: Workbench, leaves: Sides<Leaf | null>): Beside =>
  besideOf(
    mapSides(leaves, (leaf) => leaf?.path),
    async (side, path) => {
      const leaf = leafOf(path, await entryAt(bench.repository, bench.trees[side], path))
      return isRegular(leaf) ? bench.read(leaf.oid) : null
    },
  )

/** Where a side has a file, in what commit, and what is to be put there. */
export type PlacedSide = {
  readonly path: PagePath
  readonly at: Oid | null
  readonly changed?: ReadonlyMap<PagePath, Uint8Array | null>
}

/** In the commits of the sides. */
export const besideAt = (repository: Repository, places: Sides<PlacedSide>): Beside =>
  besideOf(
    mapSides(places, ({ path }) => path),
    async (side, path) => {
      const { at, changed } = places[side]
      if (!isPagePath(path)) return null
      const edited = changed?.get(path)
      if (edited !== undefined || at === null) return edited ?? null
      const file = await findFile(repository, at, path)
      return file?.kind === 'file' || file?.kind === 'executable' ? readBlob(repository, file.oid) : null
    },
  )
