/** Links that are written anew because something is called otherwise: looked at first, then written in one commit. */
import type { WikiId } from '../../../names'
import type { Call, Edit, MovePlan, Published } from '../../../worker'
import { useUndoing } from '../../branches/doing/undoing'
import { useEngine, useNotices } from '../../engine-context'
import { LongCall } from '../../long-call.svelte'
import { startEdit } from '../../verso/author'

/** Milliseconds without a key before it is looked what would be touched. */
const pause = 300

/** What is wanted, said to the engine and to people. */
export type Wording<Wanted> = {
  readonly plan: (wanted: Wanted, call: Call) => Promise<MovePlan>
  readonly write: (wanted: Wanted, edit: Edit, call: Call) => Promise<Published>
  /** The message of the commit. */
  readonly message: (wanted: Wanted) => string
  readonly done: (wanted: Wanted, links: number) => string
  readonly conflicted: string
  /** What else follows once it is written. */
  readonly after?: (wanted: Wanted) => void
}

type Steps<Wanted> = {
  readonly plan: (wanted: Wanted, call: Call) => Promise<MovePlan>
  readonly write: (wanted: Wanted, call: Call) => Promise<Published>
  /** True where it is done. */
  readonly tell: (published: Published, wanted: Wanted, links: number) => boolean
}

export class Rewriting<Wanted> {
  plan = $state.raw<MovePlan>()
  readonly looking = new LongCall()
  readonly writing = new LongCall()
  readonly #steps: Steps<Wanted>
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(steps: Steps<Wanted>) {
    this.#steps = steps
  }

  /** Looks what would be touched, once nobody types any more; undefined takes the last answer away. */
  look(wanted: Wanted | undefined): void {
    this.#forget()
    if (wanted !== undefined) this.#timer = setTimeout(() => void this.#look(wanted), pause)
  }

  async #look(wanted: Wanted): Promise<void> {
    const plan = await this.looking.run((call) => this.#steps.plan(wanted, call))
    if (plan) this.plan = plan
  }

  /** True once it is done. */
  async go(wanted: Wanted): Promise<boolean> {
    clearTimeout(this.#timer)
    this.looking.stop()
    const links = this.plan?.links ?? 0
    const published = await this.writing.run((call) => this.#steps.write(wanted, call))
    return published !== undefined && this.#steps.tell(published, wanted, links)
  }

  close(): void {
    this.#forget()
    this.writing.clear()
  }

  #forget(): void {
    clearTimeout(this.#timer)
    this.looking.clear()
    this.plan = undefined
  }
}

/** Call while a component starts. */
export function useRewriting<Wanted>(wiki: () => WikiId, words: Wording<Wanted>): Rewriting<Wanted> {
  const { api } = useEngine()
  const notices = useNotices()
  const undoing = useUndoing()
  return new Rewriting<Wanted>({
    plan: words.plan,
    write: async (wanted, call) => words.write(wanted, await startEdit(api, wiki(), words.message(wanted)), call),
    tell(published, wanted, links) {
      if (published.kind === 'conflicted') notices.post({ tone: 'alert', text: words.conflicted })
      if (published.kind !== 'published') return published.kind === 'unchanged'
      words.after?.(wanted)
      void undoing.offerCommit(wiki(), words.done(wanted, links), published.commit)
      return true
    },
  })
}
