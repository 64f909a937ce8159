/** In which form a block of a page shows its answer, as the words behind `as` say it: `chart bar month total`. */

export type BlockForm =
  | { readonly kind: 'table' | 'list' | 'count' }
  | { readonly kind: 'board'; readonly by: string }
  | { readonly kind: 'chart'; readonly mark: 'bar' | 'line'; readonly x: string | null; readonly y: string | null }

/** `taken` is how many of the words it took; of what is wrong, `at` is the place among them. */
export type FormRead =
  | { readonly kind: 'form'; readonly form: BlockForm; readonly taken: number }
  /** There is no such form. */
  | { readonly kind: 'unknown'; readonly at: number }
  /** A word is missing behind that one; -1 where there is none at all. */
  | { readonly kind: 'missing'; readonly at: number }

function readBoard(words: readonly string[]): FormRead {
  const at = words[1]?.toLowerCase() === 'by' ? 2 : 1
  const by = words[at]
  return by === undefined ? { kind: 'missing', at: 0 } : { kind: 'form', form: { kind: 'board', by }, taken: at + 1 }
}

function readChart(words: readonly string[]): FormRead {
  const [, said = 'bar', x, y] = words
  const mark = said.toLowerCase()
  if (mark !== 'bar' && mark !== 'line') return { kind: 'unknown', at: 1 }
  const form = { kind: 'chart', mark, x: x ?? null, y: y ?? null } as const
  return { kind: 'form', form, taken: Math.min(words.length, 4) }
}

/** Reads no further than the form goes. */
export function readForm(words: readonly string[]): FormRead {
  const kind = words[0]?.toLowerCase()
  if (kind === undefined) return { kind: 'missing', at: -1 }
  if (kind === 'board') return readBoard(words)
  if (kind === 'chart') return readChart(words)
  if (kind !== 'table' && kind !== 'list' && kind !== 'count') return { kind: 'unknown', at: 0 }
  return { kind: 'form', form: { kind }, taken: 1 }
}
