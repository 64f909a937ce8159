/** Names of branches and tags as people type them, made into names that git takes. Pure. */
import { isGivenName } from '../../../names'
import { messages } from '../../messages/all'

const words = () => messages.branches.names

/** Blanks become hyphens; the rest stays as it was typed. */
export const nameFrom = (typed: string): string => typed.trim().replace(/\s+/gu, '-')

/** What keeps a name from being given, as a sentence; undefined when nothing does, or nothing has been typed. */
export function faultOfName(name: string, others: readonly string[]): string | undefined {
  if (name === '') return undefined
  if (!isGivenName(name)) return words().broken
  if (others.includes(name)) return words().taken(name)
  // Git keeps branches as files, and no file can be a folder too.
  const inTheWay = others.find((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`))
  return inTheWay && words().inside(inTheWay)
}

// The marks of Latin letters only: in other scripts, as in ガ, a mark makes another letter.
const withoutAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')

/** So many letters of a title are enough, and fit into a name in every script. */
const longest = 50

/** A name for trying something with a page: `try-kitchen-garden`, and a number behind it when that is taken. */
export function suggestTryName(page: string, others: readonly string[]): string {
  const parts =
    withoutAccents(page)
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const { tryName, tryIt } = messages.branches.asking
  const short = [...parts.slice(0, 5).join('-')].slice(0, longest).join('').replace(/-$/, '')
  return numbered(tryName(short || tryIt), others)
}

function numbered(name: string, others: readonly string[]): string {
  const choices = [
    name,
    ...others.map((_, index) => `${name}-${String(index + 2)}`),
    `${name}-${String(others.length + 2)}`,
  ]
  return choices.find((choice) => faultOfName(choice, others) === undefined) ?? name
}
