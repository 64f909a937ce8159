/** The forms of files that are tables. */
import { editTable, readTable, type FileTable, type TableEdit } from '../../../page/csv'
import { editList, isListPath, readList } from '../../../page/lists'

export type AnyTable = Pick<FileTable, 'columns' | 'rows'>

type Form = {
  /** Null for a text that is no table. */
  read(path: string, text: string): AnyTable | null
  edit(path: string, text: string, edit: TableEdit): string | null
}

export const formOf = (path: string): Form =>
  isListPath(path) ? { read: readList, edit: editList } : { read: readTable, edit: editTable }
