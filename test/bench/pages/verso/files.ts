/** The files of the origin in which Verso's workers keep their databases. */
import type { Kept, VersoDesk } from '../desk'

const openFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('verso', { create: true })

async function sizeOf(folder: FileSystemDirectoryHandle): Promise<number> {
  let size = 0
  for await (const handle of folder.values())
    size +=
      handle instanceof FileSystemFileHandle
        ? (await handle.getFile()).size
        : await sizeOf(await folder.getDirectoryHandle(handle.name))
  return size
}

/** Waits for what was ended with its tab, and lets go of its files a moment later. */
async function drop(kept: Kept): Promise<void> {
  const folder = await openFolder()
  for (let attempt = 0; attempt < 50; attempt++) {
    const outcome = await folder.removeEntry(kept, { recursive: true }).catch((error: unknown) => error)
    if (!(outcome instanceof DOMException) || outcome.name === 'NotFoundError') return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The files of the ${kept} are still held.`)
}

export const filesDesk: Pick<VersoDesk, 'storedFiles' | 'dropFiles'> = {
  storedFiles: async (kept) => sizeOf(await (await openFolder()).getDirectoryHandle(kept)),
  dropFiles: drop,
}
