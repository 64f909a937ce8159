/**
 * The branded names every room shares, and the only places where a string becomes one.
 *
 * A brand says "this string was checked": whoever holds an `Oid` need not look at its shape again.
 */
import { WikiError } from './errors'

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** An object id: 40 lower-case hexadecimal digits, the SHA-1 of a git object. */
export type Oid = Branded<'Oid'>

/** A full reference name such as `refs/heads/main`, within the rules of `git check-ref-format`. */
export type RefName = Branded<'RefName'>

/** A file's path in the repository: UTF-8, `/` between parts, no part empty, `.`, `..` or `.git`. */
export type PagePath = Branded<'PagePath'>

/** Names one wiki on this device: `[a-z0-9-]`, also the name of its database and its part of the URL. */
export type WikiId = Branded<'WikiId'>

/** A reference that moved. `from` is null when it was created, `to` is null when it was deleted. */
export type RefUpdate = { readonly ref: RefName; readonly from: Oid | null; readonly to: Oid | null }

export const isOid = (text: string): text is Oid => /^[0-9a-f]{40}$/.test(text)

export function parseOid(text: string): Oid {
  if (isOid(text)) return text
  throw new WikiError('invalid-name', `No object id: “${text}”.`, { text })
}

// git-check-ref-format(1): no "..", "@{", control characters, space, ~^:?*[\ ; no part starts with a dot or ends in ".lock".
const forbiddenInRef = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|(^|\/)\.|\.lock(\/|$)|[./]$|^\//u

export const isRefName = (text: string): text is RefName => text.startsWith('refs/') && !forbiddenInRef.test(text)

export function parseRefName(text: string): RefName {
  if (isRefName(text)) return text
  throw new WikiError('invalid-name', `No ref: “${text}”.`, { reason: 'branch-name', name: text })
}

/** The branch named as people write it, `main`, as the reference git keeps it under. */
export const branchRef = (branch: string): RefName => parseRefName(`refs/heads/${branch}`)

/** The other way: `main` for `refs/heads/main`. */
export const branchName = (ref: RefName): string => ref.replace(/^refs\/heads\//, '')

const encoder = new TextEncoder()
/** Whether the text is longer in UTF-8, where a UTF-16 code unit takes three bytes at most. */
const isLonger = (text: string, bytes: number): boolean =>
  text.length * 3 > bytes && encoder.encode(text).length > bytes

/** Git keeps a ref in a file, and locks it by one whose name is five bytes longer. */
const longestPart = 250

/** Whether a branch or tag may be called so: besides what `isRefName` says, a name of one part as `git branch` takes it. */
export const isGivenName = (name: string): boolean =>
  name.isWellFormed() &&
  isRefName(`refs/heads/${name}`) &&
  !/^-|\s|^(@|HEAD)$/u.test(name) &&
  !name.split('/').some((part) => isLonger(part, longestPart))

/** What file systems of macOS pass over in a name (git's utf8.c, `next_hfs_char`). */
const ignored = /[\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/** `.git` itself, and what Windows takes for it: its short name, dots and spaces at its end, a stream or folder in it. */
const dotGit = /(^|\\)(\.git|git~1)[. ]*($|[\\:])/i

/** What keeps a text from being a path: of the whole of it, or of a part of it. */
export type PathFault =
  'empty' | 'nul' | 'not-unicode' | 'too-long' | 'part-empty' | 'part-dots' | 'part-git' | 'part-too-long'

function faultOfPart(part: string): PathFault | undefined {
  if (part === '') return 'part-empty'
  if (part === '.' || part === '..') return 'part-dots'
  if (dotGit.test(part.replace(ignored, ''))) return 'part-git'
  if (isLonger(part, 255)) return 'part-too-long'
  return undefined
}

/** What keeps `text` from being a path in a repository; undefined when nothing does. */
export function faultOfPath(text: string): PathFault | undefined {
  if (text === '') return 'empty'
  if (text.includes('\0')) return 'nul'
  if (!text.isWellFormed()) return 'not-unicode'
  if (isLonger(text, 4096)) return 'too-long'
  return text.split('/').map(faultOfPart).find(Boolean)
}

export const isPagePath = (text: string): text is PagePath => faultOfPath(text) === undefined

export function parsePagePath(text: string): PagePath {
  if (isPagePath(text)) return text
  throw new WikiError('invalid-name', `No path: “${text}”.`, { reason: 'path', path: text })
}

export const isWikiId = (text: string): text is WikiId => /^[a-z0-9][a-z0-9-]{0,62}$/.test(text)

export function parseWikiId(text: string): WikiId {
  if (isWikiId(text)) return text
  throw new WikiError('invalid-name', `No wiki id: “${text}”.`, { text })
}

/**
 * A repository as git's own merges name it, without a user name, a token or a scheme: `github.com/ada/garden`. On the server
 * the app came from (`here`), by its name alone.
 */
export function placeOf(url: string, here: string | undefined): string {
  if (!URL.canParse(url)) return url
  const { host, pathname } = new URL(url)
  const path = pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  return host === here ? path.slice(path.lastIndexOf('/') + 1) : `${host}/${path}`
}
