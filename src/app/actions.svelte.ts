/**
 * What can be done here and now: by key, and by name in the palette. The frame offers what is always possible, a view
 * adds what it can do for as long as it is shown.
 */
import { createContext, type Component } from 'svelte'
import { preferences } from './preferences.svelte'
import { isMac, isPressed, formatKeys, worksWhileTyping } from './keys'
import { isTypedInto } from './typing/typed-into'
import { TypingOn } from './typing/typing-on'

export type Action = {
  readonly label: string
  /** As in `keys.ts`: `E`, `Mod+S`. */
  readonly keys?: string
  readonly otherKeys?: string | readonly string[]
  readonly icon?: Component<{ size?: number | string }>
  /** What it is about, for the palette; unsaid, what is on show. */
  readonly group?: 'wiki' | 'verso'
  readonly run: () => unknown
}

const mac = isMac(navigator.userAgent)

/** The keys as this machine's keyboard shows them. */
export const showKeys = (keys: string): string => formatKeys(keys, mac)

/** What opened by itself over the page has its own keys, and closes by Escape. */
const isInMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[popover="auto"]') !== null

export class Actions {
  // Plain beside a rune that only tells of change: an effect that ends would read a rune as it was before.
  #offers: readonly (readonly Action[])[] = []
  #changes = 0
  readonly #typing = new TypingOn()
  #version = $state(0)

  /** Those of the view before those of the frame. */
  get all(): readonly Action[] {
    return this.#version >= 0 ? this.#offers.toReversed().flat() : []
  }

  /** Offers the actions until the returned function is called. */
  offer(actions: readonly Action[]): () => void {
    this.#set([...this.#offers, actions])
    return () => this.#set(this.#offers.filter((other) => other !== actions))
  }

  #set(offers: readonly (readonly Action[])[]): void {
    this.#offers = offers
    this.#version = ++this.#changes
  }

  /** Does what the pressed keys stand for, if anything. */
  press(event: KeyboardEvent): void {
    if (this.#typing.hear(event) || event.defaultPrevented || event.isComposing) return
    const onlyChords = isTypedInto(event.target) || !preferences.current.letterKeys
    const able = onlyChords ? worksWhileTyping : () => true
    const answers = (keys: string | undefined): boolean =>
      keys !== undefined && isPressed(keys, event, mac) && able(keys)
    const action = this.all.find(({ keys, otherKeys }) => [keys, otherKeys].flat().some(answers))
    if (!action || document.querySelector('dialog[open]:modal') || isInMenu(event.target)) return
    event.preventDefault()
    action.run()
  }
}

export const [useActions, provideActions] = createContext<Actions>()

/** Offers the actions for as long as the calling component is there. */
export function offerActions(actions: () => readonly Action[]): void {
  const here = useActions()
  $effect(() => here.offer(actions()))
}
