/** What the files of new records are called. */
import { findFolder, listTree, type Repository } from '../../../git'
import { treeOf } from '../../../git'
import type { Oid, PagePath } from '../../../names'
import { nameOf, suggestPath, titleOf } from '../../../page'
import type { ModelField, NewRecord } from '../model'

/** Two files are one to many systems when their names differ by case alone. */
const fold = (name: string): string => name.normalize('NFC').toLowerCase()

/** The names of a folder, and those given out since. */
export class FolderNames {
  readonly #taken: Set<string>

  constructor(names: readonly string[]) {
    this.#taken = new Set(names.map(fold))
  }

  has(name: string): boolean {
    return this.#taken.has(fold(name))
  }

  take(name: string): string {
    this.#taken.add(fold(name))
    return name
  }

  /** The name, or with a number behind it the first that is free. */
  takeFree(name: string): string {
    for (let count = 2, free = name; ; count++) {
      if (!this.has(free)) return this.take(free)
      free = `${name} ${count}`
    }
  }
}

/** The names of the files of a folder, without their extension. */
export async function listFolderNames(
  repository: Repository,
  commit: Oid | null,
  folder: PagePath | '',
): Promise<FolderNames> {
  const tree = commit && (await findFolder(repository, await treeOf(repository, commit), folder))
  const files = tree ? (await listTree(repository, tree)).files : []
  return new FolderNames(
    files.filter(({ path }) => path.endsWith('.md') && !path.includes('/')).map(({ path }) => titleOf(path)),
  )
}

/** What a record would be called: as it says itself, or by its slug, its title, or the first text it has. */
export function nameFor(fields: readonly ModelField[], { values, name }: NewRecord): string {
  const texts = fields.filter(({ kind, isBody }) => (kind === 'text' || kind === 'slug') && !isBody)
  const slug = texts.find(({ kind }) => kind === 'slug')
  const title = texts.find((field) => /^(?:title|name)$/i.test(field.name))
  const said = [name, ...[slug, title, ...texts].map((field) => field && values[field.name])]
  const wanted = said.find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? ''
  return titleOf(nameOf(suggestPath(wanted.replaceAll('/', ' '), '')))
}
