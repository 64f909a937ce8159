/** Files as a browser hands them over: chosen one by one, as a folder, or dropped. */
import type { Chosen } from './plan'

/** `folder` is the name of the one folder that was chosen, which the names are then below of; else empty. */
export type Choice = { readonly folder: string; readonly files: readonly Chosen[] }

/** What an input holds; with `webkitdirectory` each file knows its path, the folder's own name first. */
export function readInput(list: FileList): Choice {
  const files = [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }))
  return belowOneFolder(files)
}

/** What was dropped, with everything in folders. Must be called while the event is handled: its items do not outlive it. */
export async function readDrop({ items }: DataTransfer): Promise<Choice> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const found = await Promise.all(entries.map(listEntry))
  return belowOneFolder(found.flat())
}

/** Takes the folder's own name off when all files lie in one. */
function belowOneFolder(files: readonly Chosen[]): Choice {
  const [folder = ''] = files[0]?.name.split('/').slice(0, -1) ?? []
  if (folder === '' || !files.every(({ name }) => name.startsWith(`${folder}/`))) return { folder: '', files }
  return { folder, files: files.map(({ name, file }) => ({ name: name.slice(folder.length + 1), file })) }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function listEntry(entry: FileSystemEntry): Promise<readonly Chosen[]> {
  if (isFile(entry)) return [{ name: entry.fullPath.slice(1), file: await openEntry(entry) }]
  if (!isFolder(entry) || entry.name.startsWith('.')) return []
  const inside = await listFolder(entry.createReader())
  return (await Promise.all(inside.map(listEntry))).flat()
}

const openEntry = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A reader gives some hundred entries at a time, and none when there are no more. */
async function listFolder(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
  return some.length === 0 ? [] : [...some, ...(await listFolder(reader))]
}
