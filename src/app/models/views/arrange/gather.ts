/** The items under their keys, in the order they came. */
export function gather<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const gathered = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const others = gathered.get(key)
    if (others) others.push(item)
    else gathered.set(key, [item])
  }
  return gathered
}
