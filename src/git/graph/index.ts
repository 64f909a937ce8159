/** The commit graph of a repository: what it knows, and how to come by it. */
export { absent, blobOf, isFile, unknown } from './content'
export type { CommitGraph, PathChange } from './graph'
export type { Counted, Origin } from './facts'
export { describedGraph, forgetGraph, graphOf, persistGraph, refuseGap, type GraphCall } from './keep'
