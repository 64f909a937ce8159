/** What lies beside the repository and belongs to a branch: its drafts, and a merge that waits on it. */
import type { Keepsake, Repository } from '../../git'
import type { Oid, RefName } from '../../names'
import { relyOn } from '../../storage'
import { draftsOf } from '../drafts'
import { filesOf } from '../kept-files'
import type { Draft } from '../model'
import type { BesideUpdate } from './actions'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const keyOfMerge = (branch: RefName): string => `merge/${branch}`

/** The text under a key, for a transaction that goes in only while it is that. */
export async function relyOnText({ storage }: Repository, key: string): Promise<string | null> {
  const bytes = await relyOn(storage, key)
  return bytes ? decoder.decode(bytes) : null
}

export const writeTexts = async ({ storage }: Repository, updates: readonly BesideUpdate[]): Promise<void> =>
  void (await storage.write(new Map(updates.map(({ key, to }) => [key, to === null ? null : encoder.encode(to)]))))

/** Takes away all that belongs to a branch which goes; what it was. */
export async function removeBeside(staged: Repository, branch: RefName): Promise<readonly BesideUpdate[]> {
  const removed = (await readBeside(staged, branch)).map(({ key, text }) => ({ key, from: text, to: null }))
  await writeTexts(staged, removed)
  return removed
}

/**
 * Gives all that belongs to a branch to the name it has from now on. What lies under that name already is of a branch that
 * went while it was written; it takes the place of what moves, and is as much nobody's as before.
 */
export async function moveBeside(staged: Repository, from: RefName, to: RefName): Promise<void> {
  for (const { key, text } of await readBeside(staged, from)) {
    const moved = key === keyOfMerge(from) ? keyOfMerge(to) : draftsOf(to) + key.slice(draftsOf(from).length)
    const stray = await relyOnText(staged, moved)
    await writeTexts(staged, [
      { key, from: text, to: stray },
      { key: moved, from: stray, to: text },
    ])
  }
}

type Beside = { readonly key: string; readonly text: string }

async function readBeside(staged: Repository, branch: RefName): Promise<readonly Beside[]> {
  const keys = [...(await staged.storage.list(draftsOf(branch))), keyOfMerge(branch)]
  const texts = await Promise.all(keys.map((key) => relyOnText(staged, key)))
  return keys.flatMap((key, i) => {
    const text = texts[i]
    return text === null || text === undefined ? [] : [{ key, text }]
  })
}

export const belongsTo = (key: string, branch: RefName): boolean =>
  key === keyOfMerge(branch) || key.startsWith(draftsOf(branch))

/** What another value under that key is: a merge that waits, or the draft of a page. */
export const whatIs = (key: string): readonly ['merge-there' | 'draft-there', name: string] =>
  key.startsWith('merge/')
    ? ['merge-there', key.replace(/^merge\/refs\/heads\//, '')]
    : ['draft-there', key.slice(key.indexOf(':') + 1)]

/** The commits such texts are about: what drafts were begun on, and what waiting merges bring. */
export const keptByTexts = (updates: readonly BesideUpdate[]): readonly Oid[] =>
  updates.flatMap(({ from, to }) => [from, to].flatMap((text) => (text === null ? [] : oidsOf(text))))

// Nothing else lies under these keys than drafts and waiting merges, each written by one function alone.
function oidsOf(text: string): readonly Oid[] {
  const { base, files, keeps = [] } = JSON.parse(text) as Partial<Draft & Keepsake>
  return [...(base ? [base] : []), ...filesOf(files ? { files } : {}), ...keeps]
}
