/** Arrays that were given back, for others of their size: of the many objects of a pack few are held at a time. */
export class Pool {
  /** By the power of two that is their length. */
  private readonly free: ArrayBuffer[][] = Array.from({ length: 32 }, () => [])

  /** An array with whatever was in it before. */
  take(size: number): Uint8Array<ArrayBuffer> {
    const power = 32 - Math.clz32(size)
    return new Uint8Array(this.free[power]?.pop() ?? new ArrayBuffer(2 ** power), 0, size)
  }

  give({ buffer }: Uint8Array<ArrayBuffer>): void {
    this.free[31 - Math.clz32(buffer.byteLength)]?.push(buffer)
  }
}
