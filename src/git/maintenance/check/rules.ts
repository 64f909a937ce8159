/**
 * What makes a commit, tree or tag well-formed: those rules of git-fsck(1) that are errors with `--strict`, apart from the
 * ones on submodules. An object may hash to its name and break them; then some old tool wrote it so.
 */
import { isPagePath } from '../../../names'
import type { GitObject } from '../../model'
import { decodeTree, sortKey, textOfName, type TreeEntry } from '../../trees/tree'

/** What breaks the rules: of a tree, `twice` to `name`; of a commit or tag, `form` and `nul`; of any, `cut-off`. */
export type ObjectFault =
  | 'twice' //     names a file twice
  | 'unordered'
  | 'mode' //      a file mode that is written in an unusual way
  | 'null' //      an entry that points to nothing
  | 'slash' //     a name with a slash in it
  | 'name' //      a name that is no path
  | 'form' //      does not say in the usual form what it is about
  | 'nul' //       has a NUL character in it
  | 'cut-off'

/** What is wrong with the object; undefined when nothing is. */
export function faultOfObject({ type, bytes }: GitObject): ObjectFault | undefined {
  if (type === 'blob') return undefined
  if (type === 'tree') return faultOfTree(bytes)
  return type === 'commit' ? faultOfCommit(latin1.decode(bytes)) : faultOfTag(latin1.decode(bytes))
}

const latin1 = new TextDecoder('latin1')
const nullOid = '0'.repeat(40)

function faultOfTree(bytes: Uint8Array): ObjectFault | undefined {
  const entries = decodeTree(bytes)
  const names = new Set(entries.map(({ name }) => name))
  if (names.size < entries.length) return 'twice'
  const wrong = entries.map(faultOfEntry).find(Boolean)
  if (wrong) return wrong
  const keys = entries.map(sortKey)
  return keys.some((key, i) => i > 0 && key < (keys[i - 1] ?? '')) ? 'unordered' : undefined
}

function faultOfEntry({ mode, name, oid }: TreeEntry): ObjectFault | undefined {
  if (!/^[1-7][0-7]*$/.test(mode)) return 'mode'
  if (oid === nullOid) return 'null'
  if (name.includes('/')) return 'slash'
  const text = name.length > 255 ? undefined : (textOfName(name) ?? name)
  return text === undefined || isPagePath(text) ? undefined : 'name'
}

const ident = '[^<>\\n]* <[^<>\\n]*> (?:0|[1-9][0-9]*) [+-][0-9]{4}\\n'
const commitHeaders = new RegExp(`^tree [0-9a-f]{40}\\n(?:parent [0-9a-f]{40}\\n)*author ${ident}committer ${ident}`)
const tagHeaders = new RegExp(
  `^object [0-9a-f]{40}\\ntype (?:blob|tree|commit|tag)\\ntag [^\\n]+\\n(?:tagger ${ident}|(?!tagger ))`,
)

function faultOfCommit(text: string): ObjectFault | undefined {
  if (!commitHeaders.test(text)) return 'form'
  return faultOfForm(text)
}

const faultOfTag = (text: string): ObjectFault | undefined =>
  tagHeaders.test(text) ? faultOfForm(text.split('\n\n')[0] ?? '') : 'form'

function faultOfForm(text: string): ObjectFault | undefined {
  return text.includes('\0') ? 'nul' : undefined
}
