/** Makes the draft of a new page of what was received. Nothing of it is in the history until somebody saves it. */
import type { PagePath } from '../../names'
import { buildPageIndex, isImage, writeLink } from '../../page'
import type { KeptFile, Wiki, WikiApi } from '../../worker'
import type { WikiPages } from '../shell/wiki-pages.svelte'
import { nameFile, placeFile } from '../views/editing/attaching/place-file'
import type { Piece } from './pieces'

type Ground = {
  readonly api: Pick<WikiApi, 'keepFile' | 'readDraft' | 'readHead' | 'writeDraft'>
  readonly wiki: Wiki
  readonly pages: WikiPages
  readonly now: Date
}

/** Keeps the files with the wiki, in no commit yet. */
async function keepFiles({ api, wiki, pages, now }: Ground, page: PagePath, files: readonly File[]) {
  const kept: KeptFile[] = []
  const isTaken = (path: PagePath): boolean =>
    [...pages.paths, ...kept.map((one) => one.path)].some((other) => other.toLowerCase() === path.toLowerCase())
  for (const file of files) {
    const path = placeFile(nameFile(file, now), { page, attachments: pages.index.dialect.attachments, isTaken })
    kept.push({ path, oid: await api.keepFile(wiki.id, path, new Uint8Array(await file.arrayBuffer())) })
  }
  return kept
}

function linksTo(kept: readonly KeptFile[], page: PagePath, pages: WikiPages): string {
  const index = buildPageIndex([...pages.paths, ...kept.map(({ path }) => path)], pages.rules)
  const link = ({ path }: KeptFile): string =>
    writeLink({ target: path, from: page, label: null, embedded: isImage(path) }, index)
  return kept.map((file) => `\n${link(file)}\n`).join('')
}

/** Whether the draft was begun; not where text that nobody saved lies under that path already. */
export async function beginDraft(ground: Ground, path: PagePath, piece: Piece): Promise<'begun' | 'taken'> {
  const { api, wiki, pages, now } = ground
  if (await api.readDraft(wiki.id, path, wiki.branch)) return 'taken'
  const files = await keepFiles(ground, path, piece.files)
  const text = piece.text + linksTo(files, path, pages)
  const base = await api.readHead(wiki.id)
  await api.writeDraft(wiki.id, { path, text, base, time: now.getTime(), branch: wiki.branch, files })
  return 'begun'
}
