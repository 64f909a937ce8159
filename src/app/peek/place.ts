/** Where a look stands: below its link where there is room, else above, and never over the window's edge. All in px. */

type Box = { readonly left: number; readonly top: number; readonly bottom: number }
type Size = { readonly width: number; readonly height: number }

const gap = 6
const margin = 8

export type Stand = { readonly left: number; readonly top: number; readonly maxHeight: number }

export function standBy(link: Box, sheet: Size, view: Size): Stand {
  const below = view.height - margin - (link.bottom + gap)
  const above = link.top - gap - margin
  const isBelow = sheet.height <= below || below >= above
  const maxHeight = Math.max(0, isBelow ? below : above)
  const height = Math.min(sheet.height, maxHeight)
  return {
    left: Math.max(margin, Math.min(link.left, view.width - margin - sheet.width)),
    top: isBelow ? link.bottom + gap : link.top - gap - height,
    maxHeight,
  }
}
