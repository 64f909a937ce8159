/**
 * Git's smart HTTP: what a server has (`listRefs`), taking from it (`fetchPack`), giving to it (`pushPack`).
 *
 * It carries packs as they come and never looks into them; it refuses to know the repository, and what a fetch or push is for. Every
 * failure is a `WikiError` in a sentence of ours, and no password leaves for a host other than the one it was given for.
 */
export type { Advertised } from './advertisement'
export { parseAddress, type Endpoint } from './endpoint'
export { fetchPack, type Wanted } from './fetch/fetch-pack'
export { offersFilter, wholeDepth } from './fetch/terms'
export type { IncomingPack } from './fetch/incoming-pack'
export { askServer, listReceiveRefs, listRefs } from './list-refs'
export type { Haves } from './fetch/negotiation'
export type { Call, Progress } from './progress'
export { pushEach, pushPack, type Push, type PushOutcome } from './push-pack'
export { refusal, type Refusal } from './refusal'
