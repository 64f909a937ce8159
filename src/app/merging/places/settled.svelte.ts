import { untrack } from 'svelte'

/** Call while a component starts: tells the whole text once nothing is open, and null when something is opened again. */
export function tellSettled(settling: { readonly text: string | null }, tell: (text: string | null) => void): void {
  let told: string | null = null
  $effect(() => {
    const { text } = settling
    if (text === told) return
    told = text
    untrack(() => tell(text))
  })
}

/** Brings the focus to a place, if it is drawn. */
export function focusPlace(list: HTMLElement, at: number): void {
  const frame = list.querySelector<HTMLElement>(`[data-place="${at}"]`)
  frame?.focus({ preventScroll: true })
  frame?.scrollIntoView({ block: 'nearest' })
}
