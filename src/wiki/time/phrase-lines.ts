/** The lines where a phrase came or went. */
import { readBlob, type Repository } from '../../git'
import type { Oid } from '../../names'
import { cutAround, decodeText, matchWithin, splitLines } from '../../page'
import type { PhraseLine } from './model'

/** Lines that are shown of a file. */
const mostLines = 3
/** Lines that may differ between the two; where more do, a line that only moved may be among them. */
const maxEditLength = 200

/** Which blob a file was before a commit, and is after it; null where there was none. */
export type Blobs = { readonly before: Oid | null; readonly after: Oid | null }

/** The first lines with the phrase that only one of the two has: those that went, and those that came. */
export async function readPhraseLines(
  repository: Repository,
  phrase: string,
  { before, after }: Blobs,
): Promise<readonly PhraseLine[]> {
  const [old, now] = [await readLines(repository, before), await readLines(repository, after)]
  const { runs } = matchWithin(old, now, { maxEditLength })
  const [stayed, kept] = [new Set<number>(), new Set<number>()]
  for (const run of runs)
    for (let at = 0; at < run.length; at++) {
      stayed.add(run.before + at)
      kept.add(run.after + at)
    }
  return [
    ...pick(old, phrase, { side: 'before', without: stayed }),
    ...pick(now, phrase, { side: 'after', without: kept }),
  ]
}

async function readLines(repository: Repository, blob: Oid | null): Promise<readonly string[]> {
  return blob === null ? [] : splitLines(decodeText(await readBlob(repository, blob))?.text ?? '')
}

type Picking = Pick<PhraseLine, 'side'> & { readonly without: ReadonlySet<number> }

function pick(lines: readonly string[], phrase: string, { side, without }: Picking): readonly PhraseLine[] {
  const found: PhraseLine[] = []
  for (const [at, line] of lines.entries()) {
    if (found.length === mostLines) break
    if (!without.has(at) && line.includes(phrase))
      found.push({ side, number: at + 1, text: cutAround(line.trimEnd(), phrase) })
  }
  return found
}
