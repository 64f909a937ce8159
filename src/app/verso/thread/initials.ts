/** One or two letters that stand for an author: first and last name, or the name's first letters. Pure. */
export function initials(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? []
  const first = words[0]
  const last = words.length > 1 ? words.at(-1) : undefined
  if (!first) return '?'
  return [...first]
    .slice(0, 1)
    .concat([...(last ?? '')].slice(0, 1))
    .join('')
    .toUpperCase()
}
