/** What links mean, and what becomes of them when pages move. */
import type { WikiId } from '../../names'
import { chooseDialect, type DialectChoice } from '../../page'
import type { Edit, OpenWiki, Published } from '../../wiki'
import type { Call, DialectApi, MovingApi, WikiDialect } from '../api'
import { readJson, writeJson } from '../session/json'
import { readSettings } from '../session/remote-settings'
import type { Session } from '../session/session'
import type { TakeTurn } from '../session/turns'

const choiceKey = 'settings/dialect'

/** The grammar comes when links are asked for: the engine opens, saves and merges without. */
const links = () => import('../../wiki/links')

/** What a dialect follows from besides the files: the address of the remote, and what was chosen. */
export type DialectGround = { readonly remote: string | null; readonly choice: DialectChoice }

export async function readDialectGround({ repository: { storage } }: OpenWiki): Promise<DialectGround> {
  const [settings, choice = {}] = await Promise.all([
    readSettings(storage),
    readJson<DialectChoice>(storage, choiceKey),
  ])
  return { remote: settings?.url ?? null, choice }
}

/** What links mean in the wiki as it is now. */
export async function readDialect(wiki: OpenWiki): Promise<WikiDialect> {
  const { remote, choice } = await readDialectGround(wiki)
  const { dialect: detected, redirects } = await (await links()).readTextRules(wiki, remote)
  return { detected, choice, dialect: chooseDialect(detected, choice), redirects }
}

type Scan = { readonly signal: AbortSignal | undefined; readonly onProgress: (done: number, total: number) => void }

const scanCall = ({ signal, onProgress }: Call): Scan => ({
  signal,
  onProgress: (done, total) => onProgress?.({ phase: 'checking', done, total }),
})

export function linksCalls({ open, announce }: Session, inTurn: TakeTurn): DialectApi & MovingApi {
  const write = (id: WikiId, edit: Edit, act: (wiki: OpenWiki) => Promise<Published>): Promise<Published> =>
    inTurn(id, async () => {
      const shown = await open(id)
      const wiki = edit.branch === undefined ? shown : { ...shown, branch: edit.branch }
      const published = await act(wiki)
      if (published.kind === 'published') announce({ kind: 'branch-moved', wiki: id, update: published.update })
      return published
    })

  return {
    readDialect: async (id) => readDialect(await open(id)),
    async writeDialect(id, choice) {
      const { repository } = await open(id)
      await writeJson(repository.storage, choiceKey, choice)
      announce({ kind: 'wikis-changed' })
    },
    async planMove(id, moves, call = {}) {
      const [{ planMove }, wiki] = await Promise.all([links(), open(id)])
      return planMove(wiki, moves, { rules: await readDialect(wiki), ...scanCall(call) })
    },
    movePages: (id, moves, edit, call = {}) =>
      write(id, edit, async (wiki) =>
        (await links()).movePages(wiki, moves, {
          rules: await readDialect(wiki),
          edit: { ...edit, signal: call.signal },
          ...scanCall(call),
        }),
      ),
    async planHeading(id, rename, call = {}) {
      const [{ planHeading }, wiki] = await Promise.all([links(), open(id)])
      return planHeading(wiki, rename, { rules: await readDialect(wiki), ...scanCall(call) })
    },
    renameHeading: (id, rename, edit, call = {}) =>
      write(id, edit, async (wiki) =>
        (await links()).renameHeading(wiki, rename, { rules: await readDialect(wiki), edit, ...scanCall(call) }),
      ),
    async planRelink(id, relink, call = {}) {
      const [{ planRelink }, wiki] = await Promise.all([links(), open(id)])
      return planRelink(wiki, relink, { rules: await readDialect(wiki), ...scanCall(call) })
    },
    relinkPages: (id, relink, edit, call = {}) =>
      write(id, edit, async (wiki) =>
        (await links()).relinkPages(wiki, relink, { rules: await readDialect(wiki), edit, ...scanCall(call) }),
      ),
  }
}
