/** Tables that only grow, a typed array a column: a hundred thousand rows cost neither objects nor time to load. */
import { at } from '../pack/format/bytes'

type Numbers = Int32Array | Float64Array

/** Numbers by row. `values` is longer than `length` and another array after it grew: ask for it anew. */
export class Column<Values extends Numbers> {
  length: number

  constructor(
    private readonly make: (size: number) => Values,
    public values: Values,
  ) {
    this.length = values.length
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow()
    this.values[this.length++] = value
  }

  private grow(): void {
    const larger = this.make(Math.max(16, 2 * this.values.length))
    larger.set(this.values)
    this.values = larger
  }
}

const makeIntegers = (size: number): Int32Array => new Int32Array(size)
const makeDoubles = (size: number): Float64Array => new Float64Array(size)

export const integers = (values = makeIntegers(0)): Column<Int32Array> => new Column(makeIntegers, values)
export const doubles = (values = makeDoubles(0)): Column<Float64Array> => new Column(makeDoubles, values)

/** Numbers by row that belong together, such as a commit's parents: those of row i end where those of i + 1 begin. */
export class Lists {
  constructor(
    readonly ends = integers(),
    readonly items = integers(),
  ) {}

  startOf(row: number): number {
    return row === 0 ? 0 : at(this.ends.values, row - 1)
  }

  endOf(row: number): number {
    return at(this.ends.values, row)
  }

  /** Ends the row that the items pushed last are of. */
  endRow(): void {
    this.ends.push(this.items.length)
  }
}
