/** Free places in a tree for what cannot be where it should. */
import type { Oid } from '../../names'
import type { Repository } from '../repository'
import { folderOf, joinPath, nameOf } from './leaf'
import { entryAt } from './read-folder'

export class Places {
  private readonly taken = new Set<string>()

  constructor(
    private readonly repository: Repository,
    private readonly tree: Oid | null,
  ) {}

  /** The path, or one like it that nothing else has, with a word in it: `page.md` becomes `page~theirs.md`. */
  async take(path: string, word: string): Promise<string> {
    for (let attempt = 0; ; attempt++) {
      const place = attempt === 0 ? path : variantOf(path, `~${word}${attempt === 1 ? '' : attempt}`)
      if (this.taken.has(place) || (await entryAt(this.repository, this.tree, place))) continue
      this.taken.add(place)
      return place
    }
  }
}

function variantOf(path: string, word: string): string {
  const name = nameOf(path)
  const dot = name.lastIndexOf('.')
  const end = dot > 0 ? dot : name.length
  return joinPath(folderOf(path), `${name.slice(0, end)}${word}${name.slice(end)}`)
}
