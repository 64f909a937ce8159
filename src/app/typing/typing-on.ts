/** Typing that goes on after its box went away under it is no command. */
import { isTypedInto } from './typed-into'

/** Milliseconds between two letters of one burst of typing. */
const pause = 1000

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey

const isGone = (box: HTMLElement): boolean => !box.isConnected || !box.checkVisibility()

export class TypingOn {
  #last: { readonly box: HTMLElement; readonly at: number } | undefined

  /** Hears of every key; true for one that was meant for a box that is gone. Enter and the like end what was typed. */
  hear(event: KeyboardEvent): boolean {
    const last = this.#last
    const { target, timeStamp: at } = event
    const isOn = isLetter(event) && last !== undefined && isGone(last.box) && at - last.at < pause
    const box = isTypedInto(target) ? target : isOn ? last.box : undefined
    this.#last = isLetter(event) && box ? { box, at } : undefined
    return isOn && !isTypedInto(target)
  }
}
