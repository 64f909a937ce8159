/** Annotated tags: a name for an object, with who gave it, when and why. As git's builtin/tag.c makes them. */
import { isOid, type Oid } from '../../names'
import type { Signature } from '../model'
import { cleanMessage, formatSignature, parseSignature, withoutLastBreaks } from './commit'

/** A tag as it is written: of a commit, under the name that its ref has after `refs/tags/`. */
export type NewTag = {
  readonly object: Oid
  readonly name: string
  readonly tagger: Signature
  readonly message: string
}

/** A tag as it is read; old ones may lack a tagger. */
export type Annotation = { readonly object: Oid | null; readonly tagger: Signature | null; readonly message: string }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The bytes of a tag of a commit. The message ends with one newline, and has no empty lines before it. */
export const encodeTag = ({ object, name, tagger, message }: NewTag): Uint8Array =>
  encoder.encode(
    `object ${object}\ntype commit\ntag ${name}\ntagger ${formatSignature(tagger)}\n\n${cleanMessage(message)}\n`,
  )

/** Where a signature begins, which git appends to the message. */
const signed = /^-----BEGIN (PGP|SSH|SIGNED) (SIGNATURE|MESSAGE)-----$/m

export function decodeTag(bytes: Uint8Array): Annotation {
  const text = decoder.decode(bytes)
  const end = text.includes('\n\n') ? text.indexOf('\n\n') : text.length
  const headers = text.slice(0, end)
  const object = /^object (\S+)$/m.exec(headers)?.[1] ?? ''
  const tagger = /^tagger (.*)$/m.exec(headers)?.[1]
  const [message = ''] = text.slice(end + 2).split(signed)
  return {
    object: isOid(object) ? object : null,
    tagger: tagger === undefined ? null : parseSignature(tagger),
    message: withoutLastBreaks(message),
  }
}
