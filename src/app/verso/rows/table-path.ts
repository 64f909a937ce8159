/** Which files may be tables of a database, by their path alone. Pure. */
import { isPagePath, parsePagePath, type PagePath } from '../../../names'

const inDatabase = /^(.+)\/(tables|collections)\/([^/]+\.jsonl)$/

export const mayHaveRows = (path: string): boolean => inDatabase.test(path)

const ofRows = /\.(?:[ct]sv|json|ya?ml)$/i

/** Whether a conflict of such a file may be one of rows. */
export const mayMergeRows = (path: string): boolean => mayHaveRows(path) || ofRows.test(path)

/** Where such a file would be: the database's folder, the folder in it, and the file's name. */
export type TablePlace = { readonly folder: PagePath; readonly within: string; readonly file: string }

export function placeOfTable(path: string): TablePlace | undefined {
  const [, folder = '', within = '', file = ''] = inDatabase.exec(path) ?? []
  return isPagePath(folder) ? { folder, within, file } : undefined
}

/** A file of the same database. */
export const besideTable = ({ folder }: TablePlace, name: string): PagePath => parsePagePath(`${folder}/${name}`)
