/** What a pack becomes when it is unpacked, held against what it is while it comes. */
import { checkObjectSize, tooLarge, type Limits } from '../format/limits'

export class Growth {
  private inflated = 0
  private made = 0

  /** `packed` says how many bytes of the pack have come. */
  constructor(
    private readonly limits: Limits,
    private readonly packed: () => number,
  ) {}

  /** Throws `too-large` if this zlib stream is one too many. */
  inflate(size: number): void {
    const { inflated, ratio, freeInflated } = this.limits
    checkObjectSize(size, this.limits)
    this.inflated += size
    this.check(this.inflated, Math.min(inflated, Math.max(freeInflated, this.packed() * ratio)))
  }

  /** The same for an object that a delta makes. */
  make(size: number): void {
    const { growth, freeGrowth } = this.limits
    checkObjectSize(size, this.limits)
    this.made += size
    this.check(this.made, Math.max(freeGrowth, this.packed() * growth))
  }

  private check(size: number, most: number): void {
    if (size > most) throw tooLarge('What would come in, unpacked,', most)
  }
}
