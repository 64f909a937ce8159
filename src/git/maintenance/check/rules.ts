/**
 * What makes a commit, tree or tag well-formed: those rules of git-fsck(1) that are errors with `--strict`, apart from the
 * ones on submodules. An object may hash to its name and break them; then some old tool wrote it so.
 */
import { faultOfPath } from '../../../names'
import type { GitObject } from '../../model'
import { decodeTree, isTree, textOfName, type TreeEntry } from '../../trees/tree'

/** What is wrong with the object, as the end of a sentence; undefined when nothing is. */
export function faultOfObject({ type, bytes }: GitObject): string | undefined {
  if (type === 'blob') return undefined
  if (type === 'tree') return faultOfTree(bytes)
  return type === 'commit' ? faultOfCommit(latin1.decode(bytes)) : faultOfTag(latin1.decode(bytes))
}

const latin1 = new TextDecoder('latin1')
const nullOid = '0'.repeat(40)

function faultOfTree(bytes: Uint8Array): string | undefined {
  const entries = decodeTree(bytes)
  const names = new Set(entries.map(({ name }) => name))
  if (names.size < entries.length) return 'names a file twice'
  const wrong = entries.map(faultOfEntry).find(Boolean)
  if (wrong) return wrong
  const keys = entries.map(sortKey)
  return keys.some((key, i) => i > 0 && key < (keys[i - 1] ?? '')) ? 'is not in order' : undefined
}

/** Names are byte strings, so comparing them is comparing bytes; a folder is ordered as if its name ended with a slash. */
const sortKey = (entry: TreeEntry): string => (isTree(entry) ? `${entry.name}/` : entry.name)

function faultOfEntry({ mode, name, oid }: TreeEntry): string | undefined {
  if (!/^[1-7][0-7]*$/.test(mode)) return 'has a file mode that is written in an unusual way'
  if (oid === nullOid) return 'has an entry that points to nothing'
  if (name.includes('/')) return 'has a name with a slash in it'
  const text = name.length > 255 ? undefined : (textOfName(name) ?? name)
  const fault = text === undefined ? undefined : faultOfPath(text)
  return fault && `has an entry whose name ${fault}`
}

const ident = '[^<>\\n]* <[^<>\\n]*> (?:0|[1-9][0-9]*) [+-][0-9]{4}\\n'
const commitHeaders = new RegExp(`^tree [0-9a-f]{40}\\n(?:parent [0-9a-f]{40}\\n)*author ${ident}committer ${ident}`)
const tagHeaders = new RegExp(
  `^object [0-9a-f]{40}\\ntype (?:blob|tree|commit|tag)\\ntag [^\\n]+\\n(?:tagger ${ident}|(?!tagger ))`,
)

function faultOfCommit(text: string): string | undefined {
  if (!commitHeaders.test(text)) return 'does not say in the usual form who made it, when, and from what'
  return faultOfForm(text)
}

const faultOfTag = (text: string): string | undefined =>
  tagHeaders.test(text) ? faultOfForm(text.split('\n\n')[0] ?? '') : 'does not say in the usual form what it marks'

function faultOfForm(text: string): string | undefined {
  if (text.includes('\0')) return 'has a NUL character in it'
  return undefined
}
