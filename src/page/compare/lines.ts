/** A text as git sees it: lines that each keep their line feed; the last one may have none. */

export const splitLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** The line break at the end of a line as git counts it, `\r\n`, `\n` or nothing. */
export const breakOf = (line: string): string => /\r?\n$/.exec(line)?.[0] ?? ''

export const withoutBreak = (line: string): string => line.slice(0, line.length - breakOf(line).length)
