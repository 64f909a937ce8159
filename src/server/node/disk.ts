/** The app's files on disk. */
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { FindFile } from '../static-files'
import { streamOf } from './streams'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(error.code))

async function resolveBelow(folder: string, path: string): Promise<string | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))])
    return file.startsWith(root + sep) ? file : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Files below `folder`; a link that leads out of it is not followed. */
export const findOnDisk =
  (folder: string): FindFile =>
  async (path) => {
    const file = await resolveBelow(folder, path)
    if (file === undefined) return undefined
    const stats = await stat(file)
    if (!stats.isFile()) return undefined
    const etag = `W/"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`
    return { size: stats.size, etag, open: () => streamOf(createReadStream(file)) }
  }
