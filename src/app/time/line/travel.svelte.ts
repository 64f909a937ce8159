import { untrack } from 'svelte'
import type { Oid, WikiId } from '../../../names'
import type { Commit, Timeline } from '../../../worker'
import { useEngine } from '../../engine-context'
import { live, moves, type Live } from '../../live.svelte'
import { listPlaces, placeAt, timeOf } from './timeline'

/** The page follows the slider once it rests, so that ten thousand commits pass as fast as the hand. */
const rest = 150

/** A moment on its way: the one the address names, or the one under the thumb that the address will name soon. */
export class Travel {
  #chosen = $state<Oid>()
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #at: () => Oid
  readonly #arrive: (at: Oid) => void
  readonly #line: Live<Timeline>
  readonly #commit: Live<Commit>
  readonly oid: Oid = $derived.by(() => this.#chosen ?? this.#at())
  readonly places: ReadonlyMap<Oid, number> = $derived.by(() => listPlaces(this.line))
  /** On the line of commits, from 0; of a commit beside it, the place of its time. */
  readonly place: number = $derived.by(() => this.places.get(this.oid) ?? placeAt(this.line, this.time ?? 0))
  /** Milliseconds since 1970; undefined until it is known. */
  readonly time: number | undefined = $derived.by(() => {
    const place = this.places.get(this.oid)
    return place === undefined ? this.commit && timeOf(this.commit) : this.line.times[place]
  })

  constructor(wiki: () => WikiId, at: () => Oid, arrive: (at: Oid) => void) {
    const { api } = useEngine()
    this.#at = at
    this.#arrive = arrive
    this.#line = live((signal) => api.readTimeline(wiki(), { signal }), moves(untrack(wiki)))
    this.#commit = live(
      () => api.readCommit(wiki(), this.oid),
      () => false,
    )
    // Somebody followed a link, and the thumb is elsewhere.
    $effect(() => {
      at()
      if (this.#timer === undefined) this.#chosen = undefined
    })
    $effect(() => () => clearTimeout(this.#timer))
  }

  get line(): Timeline {
    return this.#line.value ?? { commits: [], times: [] }
  }

  /** The commit of the moment; the last one until it has been read. */
  get commit(): Commit | undefined {
    return this.#commit.value
  }

  get error(): unknown {
    return this.#commit.current.kind === 'failed' ? this.#commit.current.error : undefined
  }

  get isBeside(): boolean {
    return this.line.commits.length > 0 && !this.places.has(this.oid)
  }

  get isNewest(): boolean {
    return this.line.commits.at(-1) === this.oid
  }

  moveTo(place: number): void {
    const oid = this.line.commits[Math.min(Math.max(place, 0), this.line.commits.length - 1)]
    if (oid === undefined) return
    this.#chosen = oid
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#arrive(oid)
    }, rest)
  }
}
