import { WikiError } from '../../errors'
import type { Oid, RefName, RefUpdate } from '../../names'
import type { Person } from '../model'

// Stands in until the client is written; to be replaced whole.
export type Endpoint = { readonly url: string; readonly proxy: string | null; readonly credentials: { readonly username: string; readonly password: string } | null }
type Call = { readonly signal?: AbortSignal; readonly onProgress?: (progress: { phase: 'counting' | 'receiving' | 'sending'; done?: number; total?: number; bytes?: number }) => void }
type Refs = { readonly refs: ReadonlyMap<RefName, Oid>; readonly head: RefName | null }
const none = (_: unknown): never => { throw new WikiError('unsupported', 'Not yet.') }
export const listRefs = async (endpoint: Endpoint, _call?: Call): Promise<Refs> => none(endpoint)
export const listReceiveRefs = async (endpoint: Endpoint, _call?: Call): Promise<Refs> => none(endpoint)
export const fetchPack = async (endpoint: Endpoint, _request: { wants: readonly Oid[]; haves: () => AsyncIterable<Oid>; advertised: Refs }, _call?: Call): Promise<Uint8Array | null> => none(endpoint)
export const pushPack = async (endpoint: Endpoint, _request: { updates: readonly RefUpdate[]; pack: Uint8Array | null }, _call?: Call): Promise<{ kind: 'pushed' } | { kind: 'rejected'; reason: string }> => none(endpoint)
export type { Person }
