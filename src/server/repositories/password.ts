/** Who is let in: HTTP's Basic scheme (RFC 7617). */
import { createHash, timingSafeEqual } from 'node:crypto'

export type User = { readonly name: string; readonly password: string }

// Equal digests mean equal texts, and comparing digests takes the same time whatever the texts are.
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** `none`: nobody named; the way every git client begins. */
export function judgeAuthorization(header: string | null, user: User): 'right' | 'wrong' | 'none' {
  const [, credentials] = /^basic\s+([\w+/=-]+)\s*$/i.exec(header ?? '') ?? []
  if (header === null) return 'none'
  const given = Buffer.from(credentials ?? '', 'base64').toString()
  return timingSafeEqual(digest(given), digest(`${user.name}:${user.password}`)) ? 'right' : 'wrong'
}
