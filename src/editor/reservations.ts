/** Places kept in the text for what is still to come, as an image that is being stored. The text has nothing of them. */
import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view'

export type Reservation = {
  /** Puts the text in the place kept, however the text around it has changed, and gives the place up. */
  fill(text: string): void
  release(): void
}

class Note extends WidgetType {
  constructor(
    readonly label: string,
    /** Later than all that were kept then. */
    readonly order: number,
  ) {
    super()
  }

  override toDOM(): HTMLElement {
    const note = Object.assign(document.createElement('span'), { className: 'cm-reserved', textContent: this.label })
    note.setAttribute('role', 'status')
    return note
  }
}

const reserve = StateEffect.define<{ readonly at: number; readonly note: Note }>()
const release = StateEffect.define<Note>()
const fill = StateEffect.define<Filled>()

type Filled = { readonly from: number; readonly to: number; readonly note: Note }
type Place = Pick<Filled, 'from' | 'note'>

function listPlaces(held: DecorationSet): readonly Place[] {
  const found: Place[] = []
  for (const place = held.iter(); place.value; place.next()) {
    const note = noteOf(place.value.spec)
    if (note) found.push({ from: place.from, note })
  }
  return found
}

const without = (held: DecorationSet, gone: readonly Note[]): DecorationSet =>
  held.update({ filter: (_, __, { spec }) => !gone.some((note) => noteOf(spec) === note) })

/** Of places at one point the later ones go behind what fills an earlier one. */
function settle(held: DecorationSet, { from, to, note }: Filled): DecorationSet {
  const here = listPlaces(held).filter((place) => place.from === from)
  const later = here.map((place) => place.note).filter(({ order }) => order > note.order)
  return without(held, [note, ...later]).update({ add: later.map((moved) => markOf(moved).range(to)) })
}

const markOf = (widget: Note): Decoration => Decoration.widget({ widget, side: -1 })

const places = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(held, { changes, effects }) {
    let now = held.map(changes)
    for (const effect of effects) {
      if (effect.is(reserve)) {
        const { at, note } = effect.value
        now = now.update({ add: [markOf(note).range(at)] })
      }
      if (effect.is(fill)) now = settle(now, effect.value)
      if (effect.is(release)) now = without(now, [effect.value])
    }
    return now
  },
  provide: (field) => EditorView.decorations.from(field),
})

const noteOf = (spec: unknown): Note | undefined =>
  typeof spec === 'object' && spec !== null && 'widget' in spec && spec.widget instanceof Note ? spec.widget : undefined

const placesIn = ({ state }: EditorView): readonly Place[] => listPlaces(state.field(places))

export function reservePlace(view: EditorView, label: string): Reservation {
  const note = new Note(label, 1 + Math.max(0, ...placesIn(view).map(({ note }) => note.order)))
  view.dispatch({ effects: reserve.of({ at: view.state.selection.main.head, note }) })
  return {
    fill: (text) => {
      const from = placesIn(view).find((place) => place.note === note)?.from
      if (from === undefined) return
      const filled = fill.of({ from, to: from + text.length, note })
      view.dispatch({ changes: { from, insert: text }, effects: filled, userEvent: 'input.paste' })
    },
    release: () => view.dispatch({ effects: release.of(note) }),
  }
}

const look = EditorView.theme({
  '.cm-reserved': {
    padding: '0.1em 0.6em',
    border: '1px dashed var(--hairline-strong)',
    borderRadius: 'var(--radius)',
    color: 'var(--ink-soft)',
    font: 'var(--size-2) var(--sans)',
  },
})

export const reservations: Extension = [places, look]
