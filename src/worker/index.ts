/**
 * The engine, wired, as the tabs may see it: the types of its calls, and a client that starts it.
 *
 * Git and data run in a worker behind `WikiApi`; this door is the only one the face of the product goes through.
 */
export type * from './api'
export { openEngine } from './client'
export { openRenderer } from './renderer'
export { trustedWorkerUrl } from './trusted-worker'
