/** A wiki in memory with branches, as whoever shows it sees it: the branch HEAD names. */
import { openRepository, readBranch, writeBranch, type Repository } from '../../../src/git'
import { branchRef, parsePagePath } from '../../../src/names'
import { openMemoryPlace, type MemoryPlace } from '../../../src/storage'
import { editText, publish, readHead, type OpenWiki } from '../../../src/wiki'

export const ada = { name: 'Ada', email: 'ada@example.org' }
export const edit = { message: 'm', author: ada, base: null }
export const main = branchRef('main')
export const home = parsePagePath('Home.md')

/** A tab's wiki; `clock` may be moved. */
export type Tab = { readonly repository: Repository; readonly clock: { time: number } }

export const newPlace = async (): Promise<MemoryPlace> => {
  const place = openMemoryPlace()
  await writeBranch(openRepository(place.open()), main)
  return place
}

export const openTab = (place: MemoryPlace): Tab => ({
  repository: openRepository(place.open()),
  clock: { time: 1_770_000_000 },
})

/** The wiki as it is shown now. */
export async function shown({ repository, clock }: Tab): Promise<OpenWiki> {
  const branch = (await readBranch(repository)) ?? main
  return { repository, branch, now: () => ({ time: clock.time, offset: 60 }) }
}

/** Saves pages on the branch that is shown, one commit each. */
export async function saveAll(tab: Tab, pages: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(pages)) {
    const wiki = await shown(tab)
    const base = await readHead(wiki)
    const changes = await editText(wiki, parsePagePath(path), { text, base })
    await publish(wiki, changes, { ...edit, message: `Edit ${path}`, base })
  }
  return readHead(await shown(tab))
}
