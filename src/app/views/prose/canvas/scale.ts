/** How large a canvas is drawn. Pure. */
type Size = { readonly width: number; readonly height: number }

/** No smaller than `any`; at first no smaller than can be read. */
export const smallest = { any: 0.05, read: 0.6 } as const
const largest = 2
const step = 1.25

const clamp = (scale: number): number => Math.min(Math.max(scale, smallest.any), largest)

export const larger = (scale: number): number => clamp(scale * step)
export const smaller = (scale: number): number => clamp(scale / step)

/** All of it within the room, and no larger than it was drawn. */
export const fitting = (whole: Size, room: Size): number =>
  clamp(Math.min(1, room.width / whole.width || 1, room.height / whole.height || 1))
