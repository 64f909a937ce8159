/** Sentences with gaps, spaced as Chinese is printed. */

const numbers = new Intl.NumberFormat('zh-Hans')

const han = { ends: /\p{Script=Han}$/u, begins: /^\p{Script=Han}/u }
/** ASCII, the rest of Latin, Greek and Cyrillic. */
const western = { ends: /[!-ɏͰ-ӿ]$/u, begins: /^[!-ɏͰ-ӿ]/u }

const meet = (before: string, after: string): boolean =>
  (han.ends.test(before) && western.begins.test(after)) || (western.ends.test(before) && han.begins.test(after))

const join = (before: string, after: string): string => before + (meet(before, after) ? ' ' : '') + after

/**
 * A tag for templates that sets a space where Chinese meets Latin letters or digits at the edge of a gap, and none where
 * Chinese meets Chinese: `由${author}删除` is "由张三删除" or "由 Ada 删除". Inserted text is left as it is; numbers are
 * formatted, which is all that counting needs in a language without plurals.
 */
export const spaced = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  texts.reduce((said, text, at) => {
    const value = values[at - 1] ?? ''
    return join(join(said, typeof value === 'number' ? numbers.format(value) : value), text)
  })
