/** Blocks of code: a button that copies, and colours that are fetched when such a block comes near. */
import { messages } from '../../../../messages'
import type { Enricher } from '../near'

const secondsTold = 2

function copyButton(pre: HTMLElement): HTMLButtonElement {
  const words = messages.prose.code
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = words.copy
  button.addEventListener('click', () => {
    const say = (text: string): void => {
      button.textContent = text
      setTimeout(() => (button.textContent = words.copy), secondsTold * 1000)
    }
    navigator.clipboard.writeText(pre.textContent ?? '').then(
      () => say(words.copied),
      () => say(words.notCopied),
    )
  })
  return button
}

/** What an element that takes another's place is known by: its line and its anchor. */
export function takePlace(next: HTMLElement, of: Element): void {
  for (const name of ['data-line', 'id']) {
    const value = of.getAttribute(name)
    if (value !== null) next.setAttribute(name, value)
  }
  of.removeAttribute('id')
  of.replaceWith(next)
}

/** Puts every block of code into a frame that holds still while the code scrolls. For a fragment not yet on the sheet. */
export function frameCode(fragment: DocumentFragment): void {
  for (const pre of fragment.querySelectorAll('pre')) {
    const frame = document.createElement('div')
    frame.className = 'code-block'
    takePlace(frame, pre)
    frame.append(pre, copyButton(pre))
  }
}

export const code: Enricher = {
  selector: 'pre > code[class*="language-"]:not(.language-mermaid)',
  // Uncoloured code is code still.
  enrich: (element) => import('./colour').then(({ colour }) => colour(element)).catch(() => undefined),
}
