/** What was used last, up to a number of bytes. */
export class Recent<Key, Value> {
  private readonly values = new Map<Key, { readonly value: Value; readonly size: number }>()
  private size = 0

  constructor(private readonly most: number) {}

  find(key: Key): Value | undefined {
    const found = this.values.get(key)
    if (found === undefined) return undefined
    this.values.delete(key)
    this.values.set(key, found)
    return found.value
  }

  /** Keeps the value, and forgets those used longest ago until there is room. What takes over a quarter of it is not kept. */
  keep(key: Key, value: Value, size: number): void {
    if (size > this.most / 4) return
    this.forget(key)
    this.values.set(key, { value, size })
    this.size += size
    for (const oldest of this.values.keys()) {
      if (this.size <= this.most) return
      this.forget(oldest)
    }
  }

  forget(key: Key): void {
    this.size -= this.values.get(key)?.size ?? 0
    this.values.delete(key)
  }
}
