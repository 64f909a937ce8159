/**
 * The three requests of git's smart HTTP protocol, and nothing else (gitprotocol-http(5)):
 *
 *     GET  <repository>/info/refs?service=git-upload-pack   (or git-receive-pack)
 *     POST <repository>/git-upload-pack                     application/x-git-upload-pack-request
 *     POST <repository>/git-receive-pack                    application/x-git-receive-pack-request
 */
import type { Refusal } from './answers'

export type Service = 'git-upload-pack' | 'git-receive-pack'

/** `repository` begins with `/` and is percent-encoded as it came; `tail` is what follows it. */
export type GitRequest = { readonly service: Service; readonly repository: string; readonly tail: string }

const isService = (text: string | undefined): text is Service =>
  text === 'git-upload-pack' || text === 'git-receive-pack'

const bad = (sentence: string): Refusal => ({ reason: 'bad-request', sentence })
const notGit = bad('Only the requests of git fetch, clone and push are answered here.')

const forbiddenInPart = /[\p{Cc}\\/]/u

// `.` and `..` never come so far: whoever parsed the URL has resolved them, encoded or not.
function isPathPart(part: string): boolean {
  try {
    const text = decodeURIComponent(part)
    return text !== '' && !forbiddenInPart.test(text)
  } catch {
    return false
  }
}

const isRepositoryPath = (path: string): boolean => path.startsWith('/') && path.slice(1).split('/').every(isPathPart)

function cut(path: string, service: Service, tail: string): GitRequest | Refusal {
  const repository = path.slice(0, path.length - tail.length)
  return isRepositoryPath(repository) ? { service, repository, tail } : bad('The path of the repository is malformed.')
}

function parseAdvertisement(url: URL, path: string): GitRequest | Refusal {
  const service = /^\?service=([\w-]+)$/.exec(url.search)?.[1]
  return isService(service) && path.endsWith('/info/refs') ? cut(path, service, '/info/refs') : notGit
}

function parseExchange(request: Request, url: URL, path: string): GitRequest | Refusal {
  const service = /\/([\w-]+)$/.exec(path)?.[1]
  if (!isService(service) || url.search !== '') return notGit
  if (request.headers.get('content-type') !== `application/x-${service}-request`) return notGit
  return cut(path, service, `/${service}`)
}

/** Reads a request whose repository is at `path`, which begins with `/`. */
export function parseGitRequest(request: Request, path: string): GitRequest | Refusal {
  const url = new URL(request.url)
  if (request.method === 'GET') return parseAdvertisement(url, path)
  if (request.method === 'POST') return parseExchange(request, url, path)
  return notGit
}

/** What a server may answer with; everything else is an error page of some kind. */
export const isGitAnswer = (contentType: string | null): boolean =>
  contentType !== null && /^application\/x-git-(upload|receive)-pack-(advertisement|result)$/.test(contentType)
