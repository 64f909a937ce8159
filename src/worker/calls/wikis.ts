/** The wikis of this device, and how safe they are. */
import { countNewCommits, listRefs, peelTag, type Repository } from '../../git'
import { parseWikiId, type Oid, type WikiId } from '../../names'
import { listAllDrafts, plainWords, type FirstWords } from '../../wiki'
import type { Safety, Wiki, WikisApi } from '../api'
import { cleanTitle, fillWithFirstPage, makeWiki, removeWiki } from '../session/places'
import { listRegistered, readAuthor, readRegistered, updateRegistered, writeAuthor } from '../session/registry'
import { listCopies, readExchange, readSettings } from '../session/remote-settings'
import type { Session } from '../session/session'

export function wikisCalls(session: Session): WikisApi {
  const { registry, announce } = session
  return {
    async listWikis(first) {
      const wikis = await listRegistered(registry)
      return wikis.length > 0 ? wikis : [await makeFirstWiki(session, first)]
    },
    createWiki: (title, first) => makeWiki(session, { title }, fillWithFirstPage(session, title, { first })),
    async renameWiki(id, title) {
      const wiki = await updateRegistered(registry, id, { title: cleanTitle(title) })
      announce({ kind: 'wikis-changed' })
      return wiki
    },
    async deleteWiki(id) {
      await readRegistered(registry, id)
      await removeWiki(session, id)
    },
    readSafety: (id) => readSafety(session, id),
    readAuthor: () => readAuthor(registry),
    writeAuthor: (author) => writeAuthor(registry, author),
  }
}

/** Two tabs that start at once make the same first wiki; its branch lets only one of their first commits through. */
function makeFirstWiki(session: Session, first: FirstWords = plainWords): Promise<Wiki> {
  const { title } = first
  return makeWiki(session, { title, id: parseWikiId('home') }, fillWithFirstPage(session, title, { first }))
}

/** Counting stops here: to know that more than a thousand commits have no copy is to know enough. */
const mostCounted = 1000

async function readSafety(session: Session, id: WikiId): Promise<Safety> {
  const wiki = await session.open(id)
  const { storage } = wiki.repository
  const [settings, exchange] = await Promise.all([readSettings(storage), readExchange(storage)])
  const lastCopy = Math.max(exchange.lastPush ?? 0, exchange.lastFetch ?? 0, exchange.bundle?.time ?? 0)
  return {
    unsaved: await countUnsaved(wiki.repository),
    drafts: (await listAllDrafts(wiki)).length,
    lastCopy: lastCopy || null,
    remote: settings?.url ?? null,
  }
}

/** The commits of all branches and tags that nobody else is known to have. */
async function countUnsaved(repository: Repository): Promise<number> {
  const folders = ['refs/heads/', 'refs/tags/']
  const refs = (await Promise.all(folders.map((folder) => listRefs(repository, folder)))).flatMap((map) => [
    ...map.values(),
  ])
  const peel = async (oids: readonly Oid[]) => Promise.all([...new Set(oids)].map((oid) => peelTag(repository, oid)))
  const [ends, copies] = [await peel(refs), await peel(await listCopies(repository))]
  const hidden = copies.map(({ oid }) => oid)
  let count = 0
  for (const { oid, type } of ends) {
    if (type !== 'commit') continue
    count += await countNewCommits(repository, oid, { hidden, limit: mostCounted - count })
    hidden.push(oid)
  }
  return count
}
