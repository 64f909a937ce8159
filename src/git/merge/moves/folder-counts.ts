/** Where the files of a folder that went were moved to, counted: git takes the folder for renamed to where most went. */
import { folderOf, nameOf } from '../leaf'
import type { FolderRelevance } from '../walk/walked'

type Counts = Map<string, number>

export class FolderCounts {
  private readonly counts = new Map<string, Counts>()
  /** Files of a folder of which nobody knows yet where they went. */
  private readonly unknown: Counts = new Map()

  /** `foldersGone` is brought up to date when the files found so far already decide. */
  constructor(private readonly foldersGone: Map<string, FolderRelevance>) {}

  /** Counts a file for its folder, and for those above it as long as the rest of the path is the same. */
  note(from: string, to: string): void {
    let [old, now] = [folderOf(from), folderOf(to)]
    for (let isFirst = true; this.foldersGone.has(old); isFirst = false) {
      const relevance = this.relevanceOf(old)
      if (isFirst || relevance === 'itself') this.increment(old, now)
      if (relevance === 'none' || old === '' || now === '' || nameOf(old) !== nameOf(now)) return
      ;[old, now] = [folderOf(old), folderOf(now)]
    }
  }

  /** Where most files of the folder went so far. */
  guess(folder: string): string | undefined {
    let best: readonly [string | undefined, number] = [undefined, 0]
    for (const [to, count] of this.counts.get(folder) ?? []) if (count > best[1]) best = [to, count]
    return best[0]
  }

  /** Which of the paths still matter for where some folder went. */
  leaveUndecided(paths: readonly string[]): ReadonlySet<string> {
    for (const path of paths)
      for (let folder = folderOf(path); folder !== '' && this.relevanceOf(folder) !== 'none'; folder = folderOf(folder))
        this.unknown.set(folder, (this.unknown.get(folder) ?? 0) + 1)
    for (const folder of this.counts.keys())
      if (this.relevanceOf(folder) === 'itself' && this.isDecided(folder)) this.foldersGone.set(folder, 'above')
    return new Set(paths.filter((path) => this.isWanted(path)))
  }

  /** Each folder that somebody asks for with where its files went, and how many. */
  list(): readonly (readonly [folder: string, counts: ReadonlyMap<string, number>])[] {
    return [...this.counts].filter(([folder]) => this.relevanceOf(folder) !== 'none')
  }

  private increment(folder: string, to: string): void {
    const counts = this.counts.get(folder) ?? new Map<string, number>()
    this.counts.set(folder, counts.set(to, (counts.get(to) ?? 0) + 1))
  }

  private relevanceOf(folder: string): FolderRelevance {
    return this.foldersGone.get(folder) ?? 'none'
  }

  private isDecided(folder: string): boolean {
    const [first = 0, second = 0] = [...(this.counts.get(folder)?.values() ?? [])].sort((a, b) => b - a)
    return first > second + (this.unknown.get(folder) ?? 0)
  }

  private isWanted(path: string): boolean {
    let folder = folderOf(path)
    while (this.relevanceOf(folder) === 'above') folder = folderOf(folder)
    return this.relevanceOf(folder) === 'itself'
  }
}
