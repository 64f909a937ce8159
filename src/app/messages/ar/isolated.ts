/** Inserted text of any direction, so that it neither turns the sentence around it nor is turned by it. */

/** Between the isolates of Unicode (https://www.unicode.org/reports/tr9/), whose direction is that of the text itself. */
export const isolated = (text: string): string => `\u2068${text}\u2069`

export const quoted = (text: string): string => `«${isolated(text)}»`

/** Without isolates, for what leaves the face: the message of a commit is read by programs that show them as signs. */
export const unmarked = (sentence: string): string => sentence.replace(/[\u2068\u2069]/g, '')
