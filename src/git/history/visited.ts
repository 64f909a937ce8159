const chunk = 4096

/** Places, each a commit and a path: those near each other take a bit each, and those far apart no more than they must. */
export class Visited {
  private readonly chunks = new Map<number, Map<number, Uint8Array>>()
  private last: { readonly path: number; readonly at: number; readonly bits: Uint8Array } | undefined

  /** Whether it was not there before. */
  add(path: number, commit: number): boolean {
    const bits = this.bitsOf(path, Math.floor(commit / chunk))
    const [byte, bit] = [(commit % chunk) >> 3, 1 << (commit & 7)]
    const before = bits[byte] ?? 0
    bits[byte] = before | bit
    return (before & bit) === 0
  }

  private bitsOf(path: number, at: number): Uint8Array {
    if (this.last?.path === path && this.last.at === at) return this.last.bits
    const chunks = this.chunks.get(path) ?? new Map<number, Uint8Array>()
    this.chunks.set(path, chunks)
    const bits = chunks.get(at) ?? new Uint8Array(chunk / 8)
    chunks.set(at, bits)
    this.last = { path, at, bits }
    return bits
  }
}
