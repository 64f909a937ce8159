/** A wiki in memory, written by git's own means, for what no editor of ours would write. */
import { editTree, treeOf, writeBlob, writeCommit } from '../../src/git'
import { parsePagePath, type Oid } from '../../src/names'
import type { Storage } from '../../src/storage'
import { readHead, type OpenWiki } from '../../src/wiki'
import { ada, bytes, commitFiles, emptyRepository, main, moveMain, type Files } from '../git/notation'

export async function openWiki(files: Files): Promise<OpenWiki> {
  const repository = await emptyRepository()
  await moveMain(repository, null, await commitFiles(repository, [], files))
  return { repository, branch: main, now: () => ({ time: ada.time, offset: 0 }) }
}

/** Commits files behind the back of whoever has the wiki open. */
export async function commitBehind(wiki: OpenWiki, files: Files): Promise<Oid> {
  const head = (await readHead(wiki)) ?? undefined
  const commit = await commitFiles(wiki.repository, head ? [head] : [], files, ada.time + 1)
  await moveMain(wiki.repository, head ?? null, commit)
  return commit
}

/** The same for one entry of an odd mode, such as a link's 120000. */
export async function commitEntry(wiki: OpenWiki, path: string, { mode, text }: { mode: string; text: string }) {
  const { repository } = wiki
  const head = await readHead(wiki)
  const entry = { oid: await writeBlob(repository, bytes(text)), mode }
  const before = head && (await treeOf(repository, head))
  const tree = await editTree(repository, before, [{ path: parsePagePath(path), entry }])
  if (tree === null) throw new Error('a tree with an entry')
  const parents = head ? [head] : []
  const commit = await writeCommit(repository, { tree, parents, message: 'm', author: ada, committer: ada })
  await moveMain(repository, head, commit)
  return commit
}

export type Interrupted = Storage & { readonly reads: number }

/** A storage during whose read of that number, counted from 0, something else happens. */
export function interrupt(storage: Storage, number: number, happen: () => Promise<unknown>): Interrupted {
  let reads = 0
  const read: Storage['read'] = async (...args) => {
    const value = await storage.read(...args)
    if (reads++ === number) await happen()
    return value
  }
  return {
    get reads() {
      return reads
    },
    read,
    size: (key) => storage.size(key),
    list: (prefix) => storage.list(prefix),
    measure: (prefix) => storage.measure(prefix),
    write: (batch, expected) => storage.write(batch, expected),
    upload: () => storage.upload(),
    sweep: () => storage.sweep(),
    wipe: () => storage.wipe(),
    close: () => storage.close(),
  }
}
