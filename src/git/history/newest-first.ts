/** What waits to be visited, the newest first by the committer's clock, as `git log` walks; of one time, the first to come. */
export class NewestFirst<Item> {
  private readonly heap: Waiting<Item>[] = []
  private came = 0

  add(time: number, item: Item): void {
    const { heap } = this
    const waiting = { time, came: this.came++, item }
    let place = heap.length
    heap.push(waiting)
    for (let above = (place - 1) >> 1; place > 0 && isBefore(waiting, heap[above]); above = (place - 1) >> 1) {
      this.move(above, place)
      place = above
    }
    heap[place] = waiting
  }

  take(): Item | undefined {
    const { heap } = this
    const [first, last] = [heap[0], heap.pop()]
    if (heap.length > 0 && last) this.sink(last)
    return first?.item
  }

  /** Puts what was last where the first was, and then as far down as it belongs. */
  private sink(waiting: Waiting<Item>): void {
    const { heap } = this
    let place = 0
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2]
      const next = isBefore(heap[right], heap[left]) ? right : left
      if (!isBefore(heap[next], waiting)) break
      this.move(next, place)
      place = next
    }
    heap[place] = waiting
  }

  private move(from: number, to: number): void {
    const waiting = this.heap[from]
    if (waiting) this.heap[to] = waiting
  }
}

type Waiting<Item> = { readonly time: number; readonly came: number; readonly item: Item }

/** What is not there comes after all. */
const isBefore = <Item>(a: Waiting<Item> | undefined, b: Waiting<Item> | undefined): boolean =>
  a !== undefined && (b === undefined || a.time > b.time || (a.time === b.time && a.came < b.came))
