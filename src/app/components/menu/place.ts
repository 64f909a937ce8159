/** Where a floating box goes, for `style:`. */
export type Place = { readonly top: string; readonly left: string }

const gap = 4

/** Below the anchor and along its start, moved as far as it must to stay inside the window; above if there is more room. */
export function placeBelow(anchor: HTMLElement, box: HTMLElement): Place {
  const from = anchor.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const fitsBelow = from.bottom + gap + height <= innerHeight || from.top < innerHeight / 2
  const top = fitsBelow ? from.bottom + gap : from.top - gap - height
  const left = getComputedStyle(anchor).direction === 'rtl' ? from.right - width : from.left
  const inside = Math.max(gap, Math.min(left, innerWidth - width - gap))
  return { top: `${Math.max(gap, top)}px`, left: `${inside}px` }
}
