/**
 * Which of `items` a key leads to from `current`: up and down go round, Home and End jump, a letter finds the next item
 * that begins with it. Undefined when the key means nothing here. After the WAI-ARIA patterns for menus and toolbars.
 */
export function step<Item extends Element>(key: string, items: readonly Item[], current: unknown): Item | undefined {
  const at = items.findIndex((item) => item === current)
  if (key === 'ArrowDown' || key === 'ArrowRight') return items[(at + 1) % items.length]
  if (key === 'ArrowUp' || key === 'ArrowLeft') return items.at(at <= 0 ? -1 : at - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  return key.length === 1 ? findByLetter(key, [...items.slice(at + 1), ...items.slice(0, at + 1)]) : undefined
}

const findByLetter = <Item extends Element>(letter: string, items: readonly Item[]): Item | undefined =>
  items.find((item) => item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()))
