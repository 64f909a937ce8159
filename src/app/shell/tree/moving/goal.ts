/** Where something goes that is dropped on a row of the tree. */
import { folderOf, nameOf } from '../../../../page'
import type { Row } from '../page-tree'

export type Carried = Pick<Row, 'kind' | 'path' | 'name'>

/** The folder a row stands for: itself, or the one its page lies in; the empty string for the root. */
export const folderAt = (row: Carried | undefined): string =>
  row === undefined ? '' : row.kind === 'folder' ? row.path : folderOf(row.path)

/** The path it would have in the folder; undefined where it lies already, or would come to lie in itself. */
export function pathIn(folder: string, { kind, path }: Carried): string | undefined {
  const isInside = kind === 'folder' && `${folder}/`.startsWith(`${path}/`)
  const to = folder === '' ? nameOf(path) : `${folder}/${nameOf(path)}`
  return isInside || to === path ? undefined : to
}
