/** Everybody who is measured. */
import type { TaskName } from '../tasks'
import type { Wiki } from '../wikis'
import type { Contender } from './contender'
import { inBrowser } from './in-browser'
import { native } from './native'
import type { Engine } from './place'
import { versoDeeds } from './verso'

const engine: Engine = { name: 'verso', page: 'verso', lacks: [], more: versoDeeds }

export const contenders: readonly Contender[] = [
  native,
  inBrowser(engine),
  inBrowser({ name: 'isomorphic', page: 'isomorphic', lacks: ['clone-on-demand', 'screen'] }),
  inBrowser({ name: 'wasm', page: 'libgit2', lacks: ['clone-recent', 'clone-on-demand', 'diff', 'screen'] }),
]

/** Verso on another wiki beside the one that is measured, in turn with it; for these tasks only. */
export const beside = (small: Wiki, tasks: readonly TaskName[]): Contender => ({
  name: 'verso-small',
  async open(ground) {
    const opened = await inBrowser({ ...engine, name: 'verso-small' }).open({ ...ground, wiki: small })
    const wanted: ReadonlySet<string> = new Set(tasks)
    const deeds = Object.fromEntries(Object.entries(opened.deeds).filter(([task]) => wanted.has(task)))
    return { deeds, close: opened.close }
  },
})
