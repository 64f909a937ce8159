/**
 * Lines counted once a list of revisions is shown: of the rows in sight only, a few at a time, and of each once.
 *
 * A revision never changes, so what was counted stays true for as long as the list is open.
 */
import type { Oid } from '../../../names'
import type { LineCounts } from '../../../page'
import type { Call, Revision, RevisionName } from '../../../worker'

type Count = (revisions: readonly RevisionName[], call: Call) => Promise<readonly (LineCounts | null)[]>

/** Asked for at once: few enough that rows scrolled away are not waited for. */
const portion = 12

export class LineCounting {
  #counted: ReadonlyMap<Oid, LineCounts | null> = $state.raw(new Map())
  readonly #count: Count
  readonly #wanted = new Map<Oid, RevisionName>()
  readonly #abort = new AbortController()
  #working = false

  constructor(count: Count) {
    this.#count = count
  }

  /** The revision with its lines, as far as anybody has counted them. */
  add<Item extends Revision>(revision: Item): Item {
    if (revision.counts !== undefined) return revision
    return { ...revision, counts: this.#counted.get(revision.commit.oid) }
  }

  /** The revision has come into sight. */
  show({ commit: { oid }, path, counts }: Revision): void {
    if (counts !== undefined || this.#counted.has(oid)) return
    this.#wanted.set(oid, { commit: oid, path })
    void this.#work()
  }

  /** It is out of sight before it was its turn. */
  hide({ commit }: Revision): void {
    this.#wanted.delete(commit.oid)
  }

  stop = (): void => {
    this.#wanted.clear()
    this.#abort.abort()
  }

  async #work(): Promise<void> {
    if (this.#working) return
    this.#working = true
    await Promise.resolve() // rows that came into sight together are asked for together
    while (this.#wanted.size > 0) await this.#take([...this.#wanted.values()].slice(0, portion))
    this.#working = false
  }

  /** What cannot be counted now stays uncounted, and is asked for again when it next comes into sight. */
  async #take(names: readonly RevisionName[]): Promise<void> {
    for (const { commit } of names) this.#wanted.delete(commit)
    const counts = await this.#count(names, { signal: this.#abort.signal }).catch(() => [])
    const found = names.flatMap(({ commit }, at) => {
      const lines = counts[at]
      return lines === undefined ? [] : [[commit, lines] as const]
    })
    if (found.length > 0 && !this.#abort.signal.aborted) this.#counted = new Map([...this.#counted, ...found])
  }
}

/** Tells `counting` when the row comes into sight and when it leaves; to be attached to the row. */
export const inSight = (counting: LineCounting, revision: Revision) => (row: HTMLElement) => {
  const observer = new IntersectionObserver(
    (entries) => (entries.at(-1)?.isIntersecting ? counting.show(revision) : counting.hide(revision)),
    { rootMargin: '50% 0px' },
  )
  observer.observe(row)
  return () => observer.disconnect()
}
