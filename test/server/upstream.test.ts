import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { nodeUpstream, type Resolve } from '../../src/server'
import { startServer } from '../support/git-server'
import { git, post, type ProxyOptions, proxyTo, reason, refs } from './proxy-support'

const open: { close(): unknown }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

const remember = <T extends { close(): unknown }>(server: T): T => (open.push(server), server)

/** A git server on this machine, at the port that is returned. */
async function listen(answer: RequestListener): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  remember({ close: () => (server.closeAllConnections(), server.close()) })
  return { port: (server.address() as AddressInfo).port, server }
}

const answerRefs: RequestListener = (_, response) => response.writeHead(200, { 'content-type': git }).end('0000')

const resolveTo =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

const proxyOnNode = (resolve?: Resolve, options?: ProxyOptions) => proxyTo(nodeUpstream(resolve), options)

describe('a name is resolved once', () => {
  it('and the connection goes to the address that was judged', async () => {
    const asked: string[] = []
    const hosts: (string | undefined)[] = []
    const { port } = await listen((request, response) => {
      hosts.push(request.headers.host)
      answerRefs(request, response)
    })
    const resolve: Resolve = async (name) => {
      asked.push(name)
      return [{ address: asked.length === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 }]
    }
    const { send } = proxyOnNode(resolve, { allow: [`http://git.example:${port}`] })
    expect(await (await send(refs(`git.example:${port}`))).text()).toBe('0000')
    expect([asked, hosts]).toEqual([['git.example'], [`git.example:${port}`]])
  })

  it.each([
    [['127.0.0.1']],
    [['10.0.0.1']],
    [['169.254.169.254']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['64:ff9b::7f00:1']],
    [['140.82.121.4', '192.168.0.1']],
  ])('and refused when it means a private address: %s', async (addresses) => {
    const { send } = proxyOnNode(resolveTo(...addresses))
    const response = await send(refs('github.com'))
    expect([response.status, reason(response)]).toEqual([403, 'host-not-allowed'])
    expect(await response.text()).toContain('private network')
  })

  it('and refused when it means this machine, though every public host is allowed', async () => {
    const { send } = proxyOnNode(resolveTo('127.0.0.1'), { allow: ['*'] })
    expect(reason(await send(refs('rebound.example')))).toBe('host-not-allowed')
  })
})

describe('a server that cannot be talked to', () => {
  it('has no name', async () => {
    const resolve: Resolve = () => Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }))
    const response = await proxyOnNode(resolve).send(refs('github.com'))
    expect([response.status, reason(response)]).toEqual([502, 'host-unknown'])
    expect(await response.text()).toContain('github.com does not answer')
  })

  it('has nobody at the port', async () => {
    const { port, server } = await listen(answerRefs)
    server.close()
    const response = await proxyOnNode(undefined, { allow: [`http://127.0.0.1:${port}`] }).send(
      refs(`127.0.0.1:${port}`),
    )
    expect(reason(response)).toBe('host-unknown')
  })

  it('has a name that takes too long to find', async () => {
    const never: Resolve = () => new Promise(() => undefined)
    expect(reason(await proxyOnNode(never, { limits: { connect: 5 } }).send(refs('github.com')))).toBe('timeout')
  })

  it('never answers', async () => {
    const { port } = await listen(() => undefined)
    const options = { allow: [`http://127.0.0.1:${port}`], limits: { idle: 20 } }
    const response = await proxyOnNode(undefined, options).send(refs(`127.0.0.1:${port}`))
    expect([response.status, reason(response)]).toEqual([504, 'timeout'])
  })

  it('hangs up', async () => {
    const { port } = await listen((request) => request.socket.destroy())
    const { send } = proxyOnNode(undefined, { allow: [`http://127.0.0.1:${port}`] })
    expect(reason(await send(refs(`127.0.0.1:${port}`)))).toBe('upstream-failed')
  })

  it('does not speak https', async () => {
    const { port } = await listen(answerRefs)
    const response = await proxyOnNode(undefined, { allow: [`127.0.0.1:${port}`] }).send(refs(`127.0.0.1:${port}`))
    expect(reason(response)).toBe('upstream-failed')
    expect(await response.text()).toContain('does not speak https')
  })

  it('answers with a number that is no status', async () => {
    const { port } = await listen((request) => request.socket.end('HTTP/1.1 999 Odd\r\n\r\n'))
    const { send } = proxyOnNode(undefined, { allow: [`http://127.0.0.1:${port}`] })
    expect(reason(await send(refs(`127.0.0.1:${port}`)))).toBe('upstream-failed')
  })

  it.each([204, 304])('or answers with nothing: %d', async (status) => {
    const { port } = await listen((_, response) => response.writeHead(status).end())
    const { send } = proxyOnNode(undefined, { allow: [`http://127.0.0.1:${port}`] })
    expect((await send(refs(`127.0.0.1:${port}`))).status).toBe(status)
  })
})

describe('through the running server', () => {
  const start = async (answer: RequestListener) => {
    const { port } = await listen(answer)
    // With all the patience there is, what ends an exchange is what the test is about.
    const limits = { idle: 600_000 }
    const { url } = remember(await startServer({ allow: [`http://127.0.0.1:${port}`], limits }))
    return (path: string, init?: RequestInit) => fetch(`${url}/proxy/127.0.0.1:${port}/a/b.git${path}`, init)
  }

  it('a body is sent on while it comes, compressed or not', async () => {
    const seen: Buffer[] = []
    const ask = await start((request, response) => {
      request.on('data', (chunk: Buffer) => seen.push(chunk))
      request.on('end', () =>
        response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' }).end('PACK'),
      )
    })
    const body = new Blob([await gzip('0032want'.repeat(1000))])
    const response = await ask('/git-upload-pack', post(body, { 'content-encoding': 'gzip' }))
    expect(await response.text()).toBe('PACK')
    expect(gunzipSync(Buffer.concat(seen)).toString()).toBe('0032want'.repeat(1000))
  })

  it('a client that goes away takes its request to the git server with it', async () => {
    let gone: () => void = () => undefined
    const closed = new Promise<void>((resolve) => (gone = resolve))
    const ask = await start((_, response) => {
      response.writeHead(200, { 'content-type': git }).write('0000')
      response.on('close', gone)
    })
    const controller = new AbortController()
    const response = await ask('/info/refs?service=git-upload-pack', { signal: controller.signal })
    await response.body!.getReader().read()
    controller.abort()
    await closed
  })

  it('so does one that goes before there is any answer', async () => {
    let arrived: () => void = () => undefined
    let gone: () => void = () => undefined
    const [asked, closed] = [
      new Promise<void>((resolve) => (arrived = resolve)),
      new Promise<void>((resolve) => (gone = resolve)),
    ]
    const ask = await start((_, response) => {
      response.on('close', gone)
      arrived()
    })
    const controller = new AbortController()
    const response = ask('/info/refs?service=git-upload-pack', { signal: controller.signal })
    await asked
    controller.abort()
    await expect(response).rejects.toThrow('abort')
    await closed
  })

  it('an answer that breaks off does not end as if it were whole', async () => {
    const ask = await start((_, response) => {
      response.writeHead(200, { 'content-type': git }).write('0000', () => response.destroy())
    })
    const response = await ask('/info/refs?service=git-upload-pack')
    await expect(response.text()).rejects.toThrow()
  })
})

const gzip = (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
