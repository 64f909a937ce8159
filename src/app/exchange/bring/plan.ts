/** What bringing files in will do, before it is done. Pure. */
import type { PagePath } from '../../../names'
import { joinPath } from '../../../page'

/** A file somebody chose, by its path below what was chosen. */
export type Chosen = { readonly name: string; readonly file: Pick<File, 'size' | 'arrayBuffer'> }

export type Planned = Chosen & { readonly kind: 'added' | 'replaced'; readonly path: PagePath }
export type Skipped = Chosen & { readonly kind: 'skipped'; readonly why: 'hidden' | 'too-large' | 'bad-name' }
export type Plan = { readonly taken: readonly Planned[]; readonly skipped: readonly Skipped[] }

/** The engine refuses larger ones, since servers do. */
const largest = 25 << 20

const isHidden = (name: string): boolean => name.split('/').some((part) => /^\.[^.]/.test(part))

/** Where each file will go below `folder`; of two with one path the later one. Ordered by path, new files first. */
export function planFiles(chosen: readonly Chosen[], folder: string, has: (path: string) => boolean): Plan {
  const planned = chosen.map((file) => planFile(file, folder, has))
  const taken = new Map(planned.flatMap((file) => (file.kind === 'skipped' ? [] : [[file.path, file] as const])))
  return {
    taken: [...taken.values()].toSorted((a, b) => order(a.kind, b.kind) || order(a.path, b.path)),
    skipped: planned.filter((file) => file.kind === 'skipped'),
  }
}

function planFile(chosen: Chosen, folder: string, has: (path: string) => boolean): Planned | Skipped {
  // macOS takes names apart into letters and marks; git and links elsewhere do not.
  const path = joinPath(folder.normalize('NFC'), chosen.name.normalize('NFC'))
  if (isHidden(chosen.name)) return { ...chosen, kind: 'skipped', why: 'hidden' }
  if (path === undefined) return { ...chosen, kind: 'skipped', why: 'bad-name' }
  if (chosen.file.size > largest) return { ...chosen, kind: 'skipped', why: 'too-large' }
  return { ...chosen, kind: has(path) ? 'replaced' : 'added', path }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A folder as people type it, `/Notes/2026/`, as part of a path. */
export const cleanFolder = (typed: string): string =>
  typed
    .split('/')
    .map((part) => part.trim())
    .filter(Boolean)
    .join('/')
