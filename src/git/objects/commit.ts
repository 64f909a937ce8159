/** Commits, read with patience: old tools wrote commits that strict parsers refuse. */
import { isOid, type Oid } from '../../names'
import { WikiError } from '../../errors'
import type { Commit, Person, Signature } from '../model'
import { endOfHeaders } from '../pack/format/bytes'

const latin1 = new TextDecoder('latin1')

/** A commit from its bytes. Missing names, mails and dates become empty and 0; without a tree it is `damaged`. */
export function decodeCommit(oid: Oid, bytes: Uint8Array): Commit {
  const end = endOfHeaders(bytes)
  const text = decoderFor(bytes.subarray(0, end))
  const headers = parseHeaders(text.decode(bytes.subarray(0, end)))
  const tree = headers.find(([key]) => key === 'tree')?.[1]
  if (tree === undefined || !isOid(tree))
    throw new WikiError('damaged', `Commit ${oid.slice(0, 7)} is damaged.`, { oid })
  const author = parseSignature(headers.find(([key]) => key === 'author')?.[1] ?? '')
  const committer = headers.find(([key]) => key === 'committer')?.[1]
  return {
    oid,
    tree,
    parents: headers.flatMap(([key, value]) => (key === 'parent' && isOid(value) ? [value] : [])),
    author,
    committer: committer === undefined ? author : parseSignature(committer),
    message: withoutLastBreaks(text.decode(bytes.subarray(end + 2))),
  }
}

/** Continued lines (a signature's) begin with a space and are not headers of their own. */
const parseHeaders = (text: string): readonly (readonly [string, string])[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))
    .map((line) => {
      const space = line.indexOf(' ')
      return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)]
    })

/** The encoding a commit names, where a header in it still reads as ASCII. */
function decoderFor(headers: Uint8Array): TextDecoder {
  const label = /^encoding (\S+)$/m.exec(latin1.decode(headers))?.[1] ?? 'utf-8'
  try {
    const decoder = new TextDecoder(label)
    return decoder.encoding.startsWith('utf-16') ? new TextDecoder() : decoder
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder()
    throw error
  }
}

const signaturePattern =
  /^(?<name>[^<]*)<(?<email>[^>]*)>?(?: +(?<time>-?\d+))?(?: +(?<sign>[+-])(?<hours>\d\d)(?<minutes>\d\d))?/

/** In seconds since 1970: the last moment a JavaScript `Date` can be. */
const latest = 8.64e12

export function parseSignature(text: string): Signature {
  const {
    name = text,
    email = '',
    time = '0',
    sign = '+',
    hours = '0',
    minutes = '0',
  } = signaturePattern.exec(text)?.groups ?? {}
  const offset = Number(hours) * 60 + Number(minutes)
  const seconds = Math.max(-latest, Math.min(Number(time), latest))
  return { name: name.trim(), email: email.trim(), time: seconds, offset: sign === '-' ? -offset : offset }
}

const encoder = new TextEncoder()

/** The bytes of a commit as git makes them. The message ends with one newline, and has no empty lines before it. */
export function encodeCommit({ tree, parents, author, committer, message }: Omit<Commit, 'oid'>): Uint8Array {
  const headers = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${formatSignature(author)}`,
    `committer ${formatSignature(committer)}`,
  ]
  return encoder.encode(`${headers.join('\n')}\n\n${cleanMessage(message)}\n`)
}

/** A message as git's own tools would leave it. */
export const cleanMessage = (message: string): string =>
  withoutLastBreaks(message.replace(/[\0\r]/g, '').replace(/^\n+/, ''))

/** A pattern would start at each of a million line breaks anew. */
export function withoutLastBreaks(text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === '\n') end--
  return text.slice(0, end)
}

export function formatSignature({ time, offset, ...person }: Signature): string {
  const { name, email } = cleanPerson(person)
  const minutes = Math.abs(offset)
  const zone = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join('')
  return `${name} <${email}> ${time} ${offset < 0 ? '-' : '+'}${zone}`
}

/** A person git can write: without the characters that delimit a signature, and never without a name. */
export function cleanPerson({ name, email }: Person): Person {
  const clean = (text: string): string => text.replace(/[<>\p{Cc}]/gu, '').replace(/^[\s.,:;"']+|[\s.,:;"']+$/g, '')
  return { name: clean(name) || 'Anonymous', email: clean(email) }
}
