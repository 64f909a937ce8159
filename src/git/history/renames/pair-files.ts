/** Which of the files that went in a commit became which of those that came: git's order of preference, decided alone. */
import { leastAlike, leastOfOneName, similarity, wholeScore, type Fingerprint } from './similarity'

/** A file that came or went. `content` is the same number for the same bytes. */
export type Candidate = { readonly path: string; readonly content: number; readonly isFile: boolean }

/** The files that went in a commit, and those that came. */
export type Files<File> = { readonly gone: readonly File[]; readonly come: readonly File[] }

/** `similarity` in per cent. */
export type FilePair<File> = { readonly from: File; readonly to: File; readonly similarity: number }

/** With more combinations than this (git's `diff.renameLimit` squared) only equal bytes count. */
export const mostCombinations = 1000 * 1000

/** Pairs files of equal bytes: one of the same name if there is one, else the first. */
export function pairEqual<File extends Candidate>({ gone, come }: Files<File>): FilePair<File>[] {
  const [taken, equal, named] = [new Set<File>(), new Queues<File>(), new Queues<File>()]
  const keyOf = ({ content, path }: Candidate): string => `${content} ${nameOf(path)}`
  for (const file of gone) {
    equal.add(`${file.content}`, file)
    named.add(keyOf(file), file)
  }
  return come.flatMap((to) => {
    const from = named.take(keyOf(to), taken) ?? equal.take(`${to.content}`, taken)
    if (!from) return []
    taken.add(from)
    return [{ from, to, similarity: 100 }]
  })
}

/** Files that wait in line, each in several lines. */
class Queues<File> {
  private readonly lines = new Map<string, { readonly files: File[]; next: number }>()

  add(key: string, file: File): void {
    const line = this.lines.get(key)
    if (line) line.files.push(file)
    else this.lines.set(key, { files: [file], next: 0 })
  }

  /** The first that is not taken already. */
  take(key: string, taken: ReadonlySet<File>): File | undefined {
    const line = this.lines.get(key)
    while (line) {
      const file = line.files[line.next++]
      if (file === undefined || !taken.has(file)) return file
    }
    return undefined
  }
}

/** What is left when the files of these pairs are taken out. */
export function leaveUnpaired<File>({ gone, come }: Files<File>, pairs: readonly FilePair<File>[]): Files<File> {
  const paired = new Set(pairs.flatMap(({ from, to }) => [from, to]))
  return { gone: gone.filter((file) => !paired.has(file)), come: come.filter((file) => !paired.has(file)) }
}

export type Printed = Candidate & { readonly print: Fingerprint }

/** Pairs files that differ: those first whose name only one has on each side, then whatever is most alike. */
export function pairAlike<File extends Printed>(files: Files<File>): FilePair<File>[] {
  const named = pairByName(files)
  return [...named, ...pairByLikeness(leaveUnpaired(files, named))]
}

function pairByName<File extends Printed>({ gone, come }: Files<File>): FilePair<File>[] {
  const targets = onlyOfName(come)
  return [...onlyOfName(gone)].flatMap(([name, from]) => {
    const to = targets.get(name)
    const score = to ? similarity(from.print, to.print, leastOfOneName) : 0
    return to && score >= leastOfOneName ? [{ from, to, similarity: percent(score) }] : []
  })
}

function onlyOfName<File extends Candidate>(files: readonly File[]): ReadonlyMap<string, File> {
  const named = new Map<string, File | null>()
  for (const file of files) named.set(nameOf(file.path), named.has(nameOf(file.path)) ? null : file)
  return new Map([...named].flatMap(([name, file]) => (file ? [[name, file] as const] : [])))
}

function pairByLikeness<File extends Printed>({ gone, come }: Files<File>): FilePair<File>[] {
  const scored = come.flatMap((to) =>
    gone.flatMap((from) => {
      const score = similarity(from.print, to.print, leastAlike)
      return score < leastAlike ? [] : [{ from, to, score, isOfName: nameOf(from.path) === nameOf(to.path) }]
    }),
  )
  const taken = new Set<File>()
  const pairs: FilePair<File>[] = []
  for (const { from, to, score } of scored.sort(
    (a, b) => b.score - a.score || Number(b.isOfName) - Number(a.isOfName),
  )) {
    if (taken.has(from) || taken.has(to)) continue
    taken.add(from).add(to)
    pairs.push({ from, to, similarity: percent(score) })
  }
  return pairs
}

const percent = (score: number): number => Math.floor((score * 100) / wholeScore)

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
