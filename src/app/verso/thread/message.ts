import { withoutMark } from './autosaves'

/** A commit message as git reads it: a subject line, and what follows the first empty line. Pure. */
export function splitMessage(message: string): { subject: string; body: string } {
  const [head = '', ...rest] = withoutMark(message)
    .trim()
    .split(/\n\s*\n/)
  return { subject: head.split('\n').join(' ').trim(), body: rest.join('\n\n').trim() }
}
