import { counting } from '../plural'

const counted = counting('en')

/** "1 line", "1,204 lines". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  counted(count, { one: `# ${one}`, other: `# ${many}` })
