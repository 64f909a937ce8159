const calledKey = /^(?:_?id|uuid|key|slug)$/i

/** The columns that may tell rows apart, the likeliest first: those that are called so, then the first one. */
export const likelyKeys = (columns: readonly string[]): readonly string[] => [
  ...new Set([...columns.filter((name) => calledKey.test(name)), ...columns.slice(0, 1)]),
]

/** Whether a column is there for telling rows apart, so that nobody writes into it later. */
export const isCalledKey = (column: string): boolean => calledKey.test(column)
