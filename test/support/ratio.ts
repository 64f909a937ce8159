/** How much longer one thing takes than another, on a machine that may be busy with something else. */

/** Milliseconds, the least of so many. */
function timeOf(work: () => unknown, times: number): number {
  const runs = Array.from({ length: times }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...runs)
}

/**
 * How many times as long the second takes: the least of several measurements, up to the first below `limit`. Whatever else
 * is running can make one wrong, but work that really grows faster is above it each time. What takes less than two
 * milliseconds counts as two.
 */
export function ratioOf([small, large]: readonly [() => unknown, () => unknown], limit: number): number {
  let least = Infinity
  for (let attempt = 0; attempt < 6 && least >= limit; attempt++)
    // Once is enough where it is soon done.
    least = Math.min(least, timeOf(large, attempt === 0 ? 1 : 3) / Math.max(2, timeOf(small, 3)))
  return least
}
