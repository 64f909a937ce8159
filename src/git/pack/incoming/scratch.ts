/** One array to work in again and again, as large as the largest piece of work so far. */
export class Scratch {
  private bytes = new Uint8Array(64 * 1024)

  /** The first `size` bytes, as they were left; what was taken before is overwritten. */
  take(size: number): Uint8Array {
    if (size > this.bytes.length) this.bytes = new Uint8Array(size)
    return this.bytes.subarray(0, size)
  }
}
