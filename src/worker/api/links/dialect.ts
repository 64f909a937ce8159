/** How the wiki's files are written, and what this device was told about it. */
import type { WikiId } from '../../../names'
import type { Dialect, DialectChoice } from '../../../page'

/** `dialect` is what was detected with what somebody chose; `redirects` are paths of earlier with those of now. */
export type WikiDialect = {
  readonly dialect: Dialect
  readonly detected: Dialect
  readonly choice: DialectChoice
  readonly redirects: readonly (readonly [from: string, to: string])[]
}

export interface DialectApi {
  /** As the wiki is now. A large wiki is told by a sample of its pages. */
  readDialect(wiki: WikiId): Promise<WikiDialect>
  /** What counts on this device instead of what is detected; nothing chosen is everything detected. */
  writeDialect(wiki: WikiId, choice: DialectChoice): Promise<void>
}
