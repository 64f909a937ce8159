/** The colours a diagram is drawn in: the sheet's, by day or by night. */
export type Look = {
  readonly dark: boolean
  readonly ink: string
  readonly sheet: string
  readonly sunken: string
  readonly accent: string
  readonly wash: string
  readonly caution: string
  readonly font: string
}

/** A colour of the tokens as `rgb(…)`, which is all that Mermaid's arithmetic with colours understands. */
function readColour(probe: HTMLElement, token: string): string {
  probe.style.color = `var(${token})`
  return getComputedStyle(probe).color
}

const isDark = (colour: string): boolean => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number)
  return red + green + blue < 3 * 128
}

export function lookOfPage(place: HTMLElement): Look {
  const probe = document.createElement('span')
  place.append(probe)
  const read = (token: string): string => readColour(probe, token)
  const look = {
    ink: read('--ink'),
    sheet: read('--sheet'),
    sunken: read('--margin'),
    accent: read('--rubric'),
    wash: read('--rubric-wash'),
    caution: read('--caution-wash'),
    font: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  }
  probe.remove()
  return { ...look, dark: isDark(look.sheet) }
}

type Change = { readonly figure: WeakRef<HTMLElement>; readonly run: () => void }
const changes = new Set<Change>()
let isWatching = false

function tellAll(): void {
  for (const change of changes) {
    if (change.figure.deref()?.isConnected) change.run()
    else changes.delete(change)
  }
}

/** Runs when day turns to night or back, as long as the figure stands. */
export function onLookChange(figure: HTMLElement, run: () => void): void {
  changes.add({ figure: new WeakRef(figure), run })
  if (isWatching) return
  isWatching = true
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tellAll)
  new MutationObserver(tellAll).observe(document.documentElement, { attributeFilter: ['data-theme'] })
}
