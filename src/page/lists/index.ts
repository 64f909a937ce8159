/**
 * Tables that are lists of flat objects in a file, `.json`, `.yaml`, `.yml`: read, and edited a cell at a time.
 *
 * A door of its own, for whoever deals with such files. Pure; what an edit is not about stays as it is written, with its
 * indentation, order and comments. What is no such list is no table.
 */
export { editList } from './edit'
export { dashOf, endOfLine, startOfLine } from './places'
export { isListPath, maxListLength, readList, type ListCell, type ListRow, type ListTable } from './read'
export { writeText } from './write'
