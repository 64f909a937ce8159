/** The keys of a bare repository in its storage. */
import type { Oid, RefName } from '../names'

/** The folder isomorphic-git is told; every key of the repository begins with it. */
export const gitdir = 'git'
export const headKey = `${gitdir}/HEAD`
export const packFolder = `${gitdir}/objects/pack/`
export const refKey = (ref: RefName): string => `${gitdir}/${ref}`
export const refOfKey = (key: string): string => key.slice(gitdir.length + 1)
export const looseKey = (oid: Oid): string => `${gitdir}/objects/${oid.slice(0, 2)}/${oid.slice(2)}`
