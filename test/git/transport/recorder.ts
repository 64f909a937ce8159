/** The answers of a server, recorded once and played again: the same bytes each time, and cut where we like. */
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { Meddler } from './meddler'

type Answer = { readonly url: string; readonly body: Buffer }

/** Answers in the order in which they were given. */
export type Recording = readonly Answer[]

/** Records what the meddler passes on while `work` runs; `most` answers. */
export async function record(meddler: Meddler, work: () => Promise<unknown>, most = 8): Promise<Recording> {
  const bodies: Buffer[] = []
  meddler.calm()
  for (let i = 0; i < most; i++) meddler.spoil(/./, { body: (bytes) => (bodies.push(Buffer.from(bytes)), bytes) })
  await work()
  const urls = meddler.seen.map(({ url }) => url)
  meddler.calm()
  return bodies.map((body, i) => ({ url: urls[i] ?? '', body }))
}

/** Where an exchange is cut: after so many bytes of all answers together; as if that were all, or by breaking off. */
export type Cut = { readonly at: number; readonly how: 'ends' | 'breaks' }

export const bytesOf = (recording: Recording): number => recording.reduce((size, { body }) => size + body.length, 0)

export type Player = { readonly url: string; play(recording: Recording, cut?: Cut): void; close(): Promise<void> }

const typeOf = (url: string): string =>
  url.includes('info/refs') ? 'application/x-git-upload-pack-advertisement' : 'application/x-git-upload-pack-result'

export async function startPlayer(): Promise<Player> {
  let [left, cut]: [Answer[], Cut | undefined] = [[], undefined]
  let sent = 0

  const server = createServer((request, response) => {
    request.resume()
    request.once('end', () => {
      const answer = left.shift()
      if (answer === undefined || answer.url !== request.url) return void response.writeHead(500).end()
      response.writeHead(200, { 'content-type': typeOf(answer.url) }).flushHeaders()
      const end = cut === undefined ? Infinity : cut.at - sent
      sent += answer.body.length
      const isCut = end < answer.body.length
      response.write(answer.body.subarray(0, Math.max(0, end)), () =>
        isCut && cut?.how === 'breaks' ? response.socket?.destroy() : response.end(),
      )
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    play(recording, where) {
      ;[left, cut, sent] = [[...recording], where, 0]
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
