/** The git hosts people use most, and where each lets them make a token. Links carry nothing secret. */
import { messages } from '../../messages'

export type HostHint = {
  readonly name: string
  /** What the host calls the secret to paste. */
  readonly secret: 'fine-grained token' | 'access token' | 'app password'
  /** Where it is made, filled in as far as the host's address allows. */
  readonly link: string
  /** What the token must be allowed to do, in the host's own words. */
  readonly permission: string
  /** What to put in as user name; null: one's own. */
  readonly username: string | null
}

const owner = (url: URL): string => decodeURIComponent(url.pathname.split('/')[1] ?? '')

// docs.github.com, "Managing your personal access tokens": the page takes its fields from the query.
function githubLink(url: URL): string {
  const query = new URLSearchParams({ name: 'Verso', expires_in: '90', contents: 'write' })
  if (owner(url)) query.set('target_name', owner(url))
  return `https://github.com/settings/personal-access-tokens/new?${query.toString()}`
}

const gitlabLink = 'https://gitlab.com/-/user_settings/personal_access_tokens?name=Verso&scopes=write_repository'

const hints: Readonly<Record<string, (url: URL) => HostHint>> = {
  'github.com': (url) => ({
    name: 'GitHub',
    secret: 'fine-grained token',
    link: githubLink(url),
    permission: 'Contents: Read and write, for this one repository',
    username: 'x-access-token',
  }),
  'gitlab.com': () => ({
    name: 'GitLab',
    secret: 'access token',
    link: gitlabLink,
    permission: 'write_repository',
    username: 'oauth2',
  }),
  'codeberg.org': () => ({
    name: 'Codeberg',
    secret: 'access token',
    link: 'https://codeberg.org/user/settings/applications',
    permission: 'repository: Read and Write',
    username: null,
  }),
  'bitbucket.org': () => ({
    name: 'Bitbucket',
    secret: 'app password',
    link: 'https://bitbucket.org/account/settings/app-passwords/new',
    permission: 'Repositories: Write',
    username: null,
  }),
}

/** What is known about the host of a repository; undefined for a server of one's own. */
export function hintFor(url: string): HostHint | undefined {
  if (!URL.canParse(url)) return undefined
  const parsed = new URL(url)
  return hints[parsed.hostname.replace(/^www\./, '')]?.(parsed)
}

/** A host as people call it: GitHub, the server that the app itself came from (`here`), or by its own name. */
export function hostName(url: string, here: string | undefined = globalThis.location?.host): string {
  const host = URL.canParse(url) ? new URL(url).host : url
  return host === here ? messages.syncing.ownServer : (hintFor(url)?.name ?? host)
}
