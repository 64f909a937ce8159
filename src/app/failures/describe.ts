/** What a failure says to people: from its code and data alone. Pure. */
import { formatError, type ErrorData } from '../../errors'
import { messages } from '../messages'

/** What happened, and what can be done next, which may be nothing to say: an empty text. */
export type Failure = { readonly what: string; readonly next: string }

/** What it is about, as people call it. */
const aboutOf = ({ name, path, folder, file, host }: ErrorData): string =>
  String(name ?? path ?? folder ?? file ?? host ?? '')

/** What one of a code's several causes says; undefined when the code says it all. */
export function describeReason(data: ErrorData): Failure | undefined {
  const { reasons } = messages.errors
  // The engine of another version may know more reasons than this catalogue.
  if (data.reason === undefined || !Object.hasOwn(reasons, data.reason)) return undefined
  const [what, next] = reasons[data.reason](aboutOf(data))
  return { what, next }
}

/** Any thrown value. */
export function describeError(error: unknown): Failure {
  const { code, data } = formatError(error)
  const { codes } = messages.errors
  const [what, next] = codes[Object.hasOwn(codes, code) ? code : 'internal']
  return describeReason(data) ?? { what, next }
}

/** Both in one line. */
export const joinFailure = ({ what, next }: Failure): string => (next === '' ? what : `${what} ${next}`)
