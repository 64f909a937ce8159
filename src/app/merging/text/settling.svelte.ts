import type { PagePath } from '../../../names'
import type { MergeHunk } from '../../../page'
import {
  countSettledPlaces,
  listPlaces,
  previewText,
  settledText,
  settleRest,
  startTyping,
  type Choice,
  type Place,
  type Settling,
  type Settlings,
  type WholeChoice,
} from './choices'
import { recall, remember, type Subject } from './memory'

const untouched: Settling = { choice: null, typing: null }

/** The hunks of one conflict being settled. What is chosen is remembered at once. */
export class HunkSettling {
  settlings = $state.raw<Settlings>({})
  /** The hunks being edited by hand. */
  editing = $state.raw<ReadonlySet<string>>(new Set())
  readonly #hunks: () => readonly MergeHunk[]
  readonly #subject: Subject
  readonly places: readonly Place[] = $derived.by(() => listPlaces(this.#hunks()))
  readonly settled: number = $derived(countSettledPlaces(this.places, this.settlings))
  /** The text as chosen, once nothing is open. */
  readonly text: string | null = $derived.by(() => settledText(this.#hunks(), this.settlings))
  readonly preview: string = $derived.by(() => previewText(this.#hunks(), this.settlings, 'ours'))

  constructor(hunks: () => readonly MergeHunk[], subject: Subject) {
    this.#hunks = hunks
    this.#subject = subject
    this.settlings = recall(subject)
    // A text that was being typed when the view was left is typed on.
    this.editing = new Set(Object.keys(this.settlings).filter((key) => this.of(key).typing !== null))
  }

  /** Of the file whose conflict this is. */
  get path(): PagePath {
    return this.#subject.path
  }

  of = (key: string): Settling => this.settlings[key] ?? untouched

  /** Takes the choice, or opens the hunk again. */
  choose = (key: string, choice: Choice | null): void => {
    this.#stopEditing(key)
    this.#keep({ ...this.settlings, [key]: { choice, typing: null } })
  }

  chooseRest = (kind: WholeChoice): void => this.#keep(settleRest(this.places, this.settlings, kind))

  edit = ({ key, hunk }: Place): void => {
    this.editing = new Set([...this.editing, key])
    const settling = this.of(key)
    this.#keep({ ...this.settlings, [key]: { ...settling, typing: startTyping(hunk, settling) } })
  }

  typed = (key: string, typing: string): void => this.#keep({ ...this.settlings, [key]: { ...this.of(key), typing } })

  /** Leaves the text box with what stood before. */
  cancel = (key: string): void => {
    this.#stopEditing(key)
    this.#keep({ ...this.settlings, [key]: { ...this.of(key), typing: null } })
  }

  #stopEditing(key: string): void {
    this.editing = new Set([...this.editing].filter((other) => other !== key))
  }

  #keep(settlings: Settlings): void {
    this.settlings = settlings
    remember(this.#subject, settlings)
  }
}
