/** Whole exchanges with a repository of five commits that asks for a password, with a meddler in between. */
import { expect } from 'vitest'
import { WikiError } from '../../../src/errors'
import { encodePack } from '../../../src/git/pack'
import { fetchPack, listRefs, pushPack, type Call, type Endpoint, type PushOutcome } from '../../../src/git/transport'
import { branchRef, parseOid } from '../../../src/names'
import { makeRepositories, startServer, type TestServer } from '../../support/git-server'
import { takePieces } from '../pack/material'
import { startMeddler, type Meddler } from './meddler'

const steps = Array.from({ length: 5 }, (_, i) => ({
  message: `Day ${i}`,
  files: { 'Home.md': `# Home\n\nDay ${i}\n` },
}))

export const credentials = { username: 'ada', password: 'ghp_secretsecretsecret' }

export type Place = {
  readonly server: TestServer
  readonly meddler: Meddler
  /** Where the repositories are. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** `wiki.git` and `empty.git`, and the way there. */
export async function openPlace(): Promise<Place> {
  const folder = await makeRepositories({ 'wiki.git': steps, 'empty.git': [] })
  const server = await startServer({ repositories: folder, user: `${credentials.username}:${credentials.password}` })
  const meddler = await startMeddler(`${server.url}/repositories`)
  const close = async (): Promise<void> => {
    await meddler.close()
    await server.close()
  }
  return { server, meddler, folder, close }
}

export const endpointAt = ({ url }: Meddler, name: string): Endpoint => ({
  url: `${url}/${name}`,
  proxy: null,
  credentials,
})

/** The bytes of what comes in pieces. */
export async function readAll(pieces: AsyncIterable<Uint8Array> | null): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces ?? []) all.push(piece.slice())
  return Buffer.concat(all)
}

/** Everything there is, received and found sound. */
export async function clone(endpoint: Endpoint, call: Call = {}): Promise<Uint8Array> {
  const advertised = await listRefs(endpoint, call)
  const wants = [...advertised.refs.values()]
  const pack = await fetchPack(endpoint, { wants, haves: () => [], advertised }, call)
  return (await takePieces(pack ?? [])).pack
}

/** Makes the empty blob a branch, which a server refuses, but not before it heard all of it. */
export async function push(endpoint: Endpoint, call: Call = {}): Promise<PushOutcome> {
  const pack = await encodePack([{ type: 'blob', bytes: new Uint8Array() }], 1)
  const to = parseOid('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391')
  return pushPack(endpoint, { updates: [{ ref: branchRef('main'), from: null, to }], pack }, call)
}

/** The code of what goes wrong, which must not hold the password. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'nothing went wrong',
    (error: unknown) => error,
  )
  if (!(error instanceof WikiError)) return String(error)
  expect(error.message + JSON.stringify(error.data)).not.toContain('secret')
  return error.code
}
