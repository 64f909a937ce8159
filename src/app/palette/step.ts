/** Where a key leads in a list whose one row is chosen: round its ends by single steps, to them by long ones. */

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** Undefined when the key means nothing here, or there is nothing to step to. */
export function stepTo(key: string, at: number, count: number): number | undefined {
  const by = steps[key]
  if (by === undefined || count === 0) return undefined
  return Math.abs(by) === 1 ? (at + by + count) % count : Math.max(0, Math.min(at + by, count - 1))
}
