/** Everybody who is measured. */
import type { TaskName } from '../tasks'
import type { Wiki } from '../wikis'
import type { Contender } from './contender'
import { inBrowser } from './in-browser'
import { native } from './native'

const verso = inBrowser({ name: 'verso', page: 'verso', lacks: [] })

export const contenders: readonly Contender[] = [
  native,
  verso,
  inBrowser({ name: 'isomorphic', page: 'isomorphic', lacks: ['clone-on-demand', 'screen', 'search'] }),
  inBrowser({ name: 'wasm', page: 'libgit2', lacks: ['clone-recent', 'clone-on-demand', 'diff', 'screen', 'search'] }),
]

/** Verso on another wiki beside the one that is measured, in turn with it; for these tasks only. */
export const beside = (small: Wiki, tasks: readonly TaskName[]): Contender => ({
  name: 'verso-small',
  async open(ground) {
    const opened = await inBrowser({ name: 'verso-small', page: 'verso', lacks: [] }).open({ ...ground, wiki: small })
    const wanted: ReadonlySet<string> = new Set(tasks)
    const deeds = Object.fromEntries(Object.entries(opened.deeds).filter(([task]) => wanted.has(task)))
    return { deeds, close: opened.close }
  },
})
