/**
 * What is typed before its box is there. Something was opened that has yet to be fetched, and people type on: their keys
 * are kept, and pressed again in the box that takes the focus. None of them is a command meanwhile.
 */
import { isTypedInto } from './typed-into'

/** Milliseconds after which nothing is coming any more. */
const patience = 5000

const isHeld = ({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  !isComposing &&
  !ctrlKey &&
  !metaKey &&
  !altKey &&
  (key.length === 1 || ['Enter', 'Backspace', 'Escape'].includes(key))

/** As a browser does it: the key is told of, and written where nobody made something else of it. */
function pressIn(box: HTMLElement, key: string): void {
  const dialog = key === 'Escape' ? box.closest('dialog') : null
  if (dialog) return dialog.close()
  const isFree = box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  // Deprecated, and the one way to write into any box so that it hears of it and can take it back.
  if (isFree && key.length === 1) document.execCommand('insertText', false, key)
  if (isFree && key === 'Enter' && box instanceof HTMLInputElement) box.form?.requestSubmit()
}

async function pressAll(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const box = document.activeElement
    if (!isTypedInto(box)) return
    pressIn(box, key)
    await Promise.resolve() // an editor reads what was written into it in a microtask
  }
}

/** Until a box takes the focus, somebody points or goes elsewhere, or the returned function is called. */
export function holdKeys(): () => void {
  const ending = new AbortController()
  const end = (): void => ending.abort()
  const { signal } = ending
  let keys: readonly string[] = []

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') end()
    if (!event.isTrusted || !isHeld(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    keys = event.key === 'Backspace' && (keys.at(-1) ?? '').length === 1 ? keys.slice(0, -1) : [...keys, event.key]
  }
  const arrive = ({ target }: FocusEvent): void => {
    if (isTypedInto(target)) queueMicrotask(() => (end(), void pressAll(keys)))
    else if (target instanceof Element && target.closest('dialog:modal')) end()
  }
  addEventListener('keydown', press, { capture: true, signal })
  addEventListener('focusin', arrive, { signal })
  addEventListener('pointerdown', end, { capture: true, signal })
  const timer = setTimeout(end, patience)
  signal.addEventListener('abort', () => clearTimeout(timer))
  return end
}
