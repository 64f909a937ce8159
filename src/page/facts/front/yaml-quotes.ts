/** Quotation marks around values of YAML (YAML 1.2 §7.3). */

export type Quote = '"' | "'" | ''

/** The mark that the value around `at` is quoted with, as its line tells; none where it is plain. */
export function quoteBefore(text: string, at: number): Quote {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  const quote = /(?:^|[\s[,])(["'])[^"']*$/.exec(line)?.[1]
  return quote === '"' || quote === "'" ? quote : ''
}

/** Between single marks nothing is escaped but the mark itself, by another one. */
export const unquoteSingle = (written: string): string => written.replaceAll("''", "'")
export const quoteSingle = (text: string): string => text.replaceAll("'", "''")
