const rules = new Intl.PluralRules('en')
const numbers = new Intl.NumberFormat('en')

/** "1 line", "1,204 lines". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${numbers.format(count)} ${rules.select(count) === 'one' ? one : many}`
