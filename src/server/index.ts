/**
 * The one optional program: the app's files, a proxy to git servers, and a shared folder of repositories.
 *
 * It refuses to know what a wiki is; nothing a person wrote is ever kept here unless pushed into a shared repository.
 * Its invariants: one request in, one response out, whatever the platform (`handle`); a byte that passes is never held;
 * nobody is spoken to who is not on the list; nothing secret is written down. On an edge platform `edge.ts` is the door.
 */
export { type Context, handle, type Handler } from './handle'
export type { Reason } from './answers'
export {
  catalogPolicy,
  enginePolicy,
  formatHeadersFile,
  inertPolicy,
  metaPolicy,
  pagePolicy,
  securityHeaders,
} from './content-security-policy'
export { type FindFile, serveFiles } from './static-files'
export { defaultHosts, type Host, listHosts, parseAllowed } from './proxy/hosts'
export { defaultLimits, Limiter, type Limits } from './proxy/limits'
export { createProxy, type ProxySettings } from './proxy/proxy'
export type { Upstream, UpstreamCall } from './proxy/upstream'
export { isPublicAddress } from './node/addresses'
export { type Command, help, parseCommandLine, type Wishes } from './node/command-line'
export { type Running, type Settings, startServer } from './node/server'
export { nodeUpstream, type Resolve } from './node/upstream'
export { welcome } from './node/welcome'
export { readCgi } from './repositories/cgi'
export { checkGit } from './repositories/http-backend'
export type { User } from './repositories/password'
export { listRepositories } from './repositories/repositories'
