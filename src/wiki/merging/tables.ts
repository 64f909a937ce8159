/** Files of rows, and of databases, merged by row; what else there is, by its lines and what they mean. */
import type { FileMerge, FileSides } from '../../git'
import type { PagePath } from '../../names'
import { decodeText, mergeFile, readText, type MergeRules, type PageMerge } from '../../page'

/** Only a wiki that has tables needs what merges them. */
const tables = () => import('../../page/rows')

const mayBeTable = /(?:^|\/)(?:(?:tables|collections)\/[^/]+\.jsonl|schema\.sql)$|\.(?:[ct]sv|json|ya?ml)$/i
/** Other programs wrote these as they liked; what a database or we write has line feeds alone. */
const isForeign = (path: string): boolean =>
  /\.(?:[ct]sv|json|ya?ml)$/i.test(path) && !/(?:^|\/)state\.json$/i.test(path)

type Beside = NonNullable<FileSides['beside']>
type Texts = { readonly base: string | null; readonly ours: string; readonly theirs: string }

const textOf = (bytes: Uint8Array | null): string | null => (bytes && readText(bytes)?.text) ?? null

/** With its byte order mark and its line breaks. */
function wholeTextOf(bytes: Uint8Array | null): string | null {
  const decoded = bytes && decodeText(bytes)
  return decoded?.encoding === 'utf-8' ? decoded.text : null
}

/** Undefined for what is merged by its lines. */
export async function mergeTable(path: PagePath, texts: Texts, beside: Beside): Promise<PageMerge | undefined> {
  if (!mayBeTable.test(path)) return undefined
  const { mergeTableFile } = await tables()
  return mergeTableFile(path, texts, async (name) => {
    const { base, ours, theirs } = await beside(name)
    return { base: textOf(base), ours: textOf(ours), theirs: textOf(theirs) }
  })
}

async function mergeTableBytes({ path, beside, ...sides }: FileSides): Promise<PageMerge | undefined> {
  if (!beside || !mayBeTable.test(path)) return undefined
  const read = isForeign(path) ? wholeTextOf : textOf
  const [base, ours, theirs] = [read(sides.base), read(sides.ours), read(sides.theirs)]
  if (ours === null || theirs === null || (sides.base && base === null)) return undefined
  return mergeTable(path, { base, ours, theirs }, beside)
}

/** Merges a file that both sides changed, in whatever way is meant for it. */
export async function mergeAnyFile(sides: FileSides, rules: MergeRules): Promise<FileMerge> {
  const merge = rules.tables ? await mergeTableBytes(sides) : undefined
  if (!merge) return mergeFile(sides, rules)
  if (merge.kind === 'conflicted') return { kind: 'conflicted', reason: sides.path.endsWith('.sql') ? 'lines' : 'rows' }
  return { kind: 'merged', bytes: new TextEncoder().encode(merge.text), rules: merge.rules }
}
