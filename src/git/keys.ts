/** The keys of a bare repository in its storage. */
import type { Oid, RefName } from '../names'

/** The folder isomorphic-git is told; every key of the repository begins with it. */
export const gitdir = 'git'
export const headKey = `${gitdir}/HEAD`
export const packFolder = `${gitdir}/objects/pack/`
export const refKey = (ref: RefName): string => `${gitdir}/${ref}`
export const refOfKey = (key: string): string => key.slice(gitdir.length + 1)
export const looseKey = (oid: Oid): string => `${gitdir}/objects/${oid.slice(0, 2)}/${oid.slice(2)}`

/** Which deletion of unreachable objects was the last; every writer expects that none came between (see maintenance/drop). */
export const droppedKey = 'upkeep/dropped'
/**
 * Who looks for unreachable objects puts a mark of its own here, and every new ref writes over it: where it still stands,
 * no ref has come in unseen, and nobody else has looked.
 */
export const newRefKey = 'upkeep/new-ref'
/** Since when objects are known to be unreachable. */
export const unreachableKey = 'upkeep/unreachable'
/** Who writes next, while somebody has come too late several times (see turn). */
export const turnKey = 'upkeep/turn'
