/** What making everything as it was would do, told from two lists of files. Pure. */
import type { FileList } from '../../../worker'

/** Files that come back, that go, and that read otherwise. */
export type Difference = { readonly back: number; readonly gone: number; readonly changed: number }

type Files = Pick<FileList, 'files'>

export function compareFiles(now: Files, then: Files): Difference {
  const before = new Map<string, string>(now.files.map(({ path, oid }) => [path, oid]))
  const kept = then.files.filter(({ path }) => before.has(path))
  return {
    back: then.files.length - kept.length,
    gone: now.files.length - kept.length,
    changed: kept.filter(({ path, oid }) => before.get(path) !== oid).length,
  }
}
