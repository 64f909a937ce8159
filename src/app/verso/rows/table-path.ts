/** Which files may be tables of a database, or files of rows, by their path alone. Pure. */
import { isPagePath, parsePagePath, type PagePath } from '../../../names'

const inDatabase = /^(.+)\/(tables|collections)\/([^/]+\.jsonl)$/

export const mayHaveRows = (path: string): boolean => inDatabase.test(path)

const ofRows = /\.(?:[ct]sv|json|ya?ml)$/i

/** Whether such a file may be merged and compared by row: a table, or a file of rows by itself. */
export const mayBeRows = (path: string): boolean => mayHaveRows(path) || ofRows.test(path)

/** Whether it is one in all likelihood, which most lists and settings are not. */
export const isLikelyTable = (path: string): boolean => mayHaveRows(path) || /\.[ct]sv$/i.test(path)

/** Where such a file would be: the database's folder, the folder in it, and the file's name. */
export type TablePlace = { readonly folder: PagePath; readonly within: string; readonly file: string }

export function placeOfTable(path: string): TablePlace | undefined {
  const [, folder = '', within = '', file = ''] = inDatabase.exec(path) ?? []
  return isPagePath(folder) ? { folder, within, file } : undefined
}

/** A file of the same database. */
export const besideTable = ({ folder }: TablePlace, name: string): PagePath => parsePagePath(`${folder}/${name}`)
