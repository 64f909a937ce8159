import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { git, makeFolder } from '../support/git'
import { makeRepositories } from '../support/git-server'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

let program: string
beforeAll(async () => {
  const dist = await makeFolder('verso-dist')
  await run(
    'npx',
    ['vite', 'build', '--ssr', 'server/main.ts', '--outDir', join(dist, 'server'), '--logLevel', 'error'],
    { cwd: root },
  )
  await mkdir(join(dist, 'app'))
  await writeFile(join(dist, 'app/index.html'), '<!doctype html><title>Verso</title>')
  await writeFile(join(dist, 'package.json'), '{"type":"module"}')
  program = join(dist, 'server/main.js')
})

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

type Environment = Readonly<Record<string, string>>

function launch(args: readonly string[], env: Environment = {}) {
  const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env['PATH'], ...env } })
  children.push(child)
  const output = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output.out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output.err += chunk))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }))
  return { child, output, ended }
}

/** Launches, and waits until it says where it is. */
async function start(args: readonly string[], env?: Environment) {
  const launched = launch(['--port', '0', ...args], env)
  while (!launched.output.out.includes('Stop it'))
    await Promise.race([once(launched.child.stdout, 'data'), launched.ended.then(fail)])
  const url = /Verso is at (\S+)\//.exec(launched.output.out)?.[1] ?? ''
  return { ...launched, url }
}

const isUp = (url: string): Promise<boolean> =>
  fetch(url, { headers: { connection: 'close' } }).then(
    () => true,
    () => false,
  )

const fail = ({ err }: { readonly err: string }): never => {
  throw new Error(`it did not start: ${err}`)
}

describe('npm start', () => {
  it('says where Verso is, serves it, and stops when told to', async () => {
    const { url, child, ended, output } = await start([])
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(url)).text()).toContain('<title>Verso</title>')
    expect(output.out).toContain('Only this machine reaches it.')
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0, err: '' })
  })

  it('stops though a client is still connected', async () => {
    const { url, child, ended } = await start([])
    const response = await fetch(`${url}/proxy/`)
    child.kill('SIGINT')
    expect((await ended).code).toBe(0)
    await response.body?.cancel()
  })

  it('lets an exchange under way come to its end', async () => {
    let finish: () => void = () => undefined
    const upstream = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' }).write('00')
      finish = () => response.end('00')
    }).listen(0, '127.0.0.1')
    await once(upstream, 'listening')
    const host = `127.0.0.1:${(upstream.address() as AddressInfo).port}`
    const { url, child, ended } = await start(['--allow', `http://${host}`])
    const response = await fetch(`${url}/proxy/${host}/a.git/info/refs?service=git-upload-pack`)
    child.kill('SIGTERM')
    while (await isUp(url)) await new Promise(setImmediate)
    finish()
    expect(await response.text()).toBe('0000')
    expect((await ended).code).toBe(0)
    upstream.close()
  })

  it('says in a sentence that the port is busy', async () => {
    const { url } = await start([])
    const { code, err } = await launch([], { PORT: new URL(url).port }).ended
    expect([code, err]).toEqual([
      1,
      `Port ${new URL(url).port} on 127.0.0.1 is busy. Is Verso running already? Else choose another with --port.\n`,
    ])
  })

  it.each([
    [['--prot', '80'], 'There is no option --prot.'],
    [['--repositories', '/nowhere/at/all'], 'There is no folder /nowhere/at/all to share.'],
    [['--host', '192.0.2.1'], '192.0.2.1 is no address of this machine.'],
  ])('says in a sentence what is wrong with %s', async (args, sentence) => {
    const { code, err } = await launch(['--port', '0', ...args]).ended
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)])
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('helps', async () => {
    const { code, out } = await launch(['--help']).ended
    expect([code, out]).toEqual([0, expect.stringContaining('--repositories DIR')])
  })

  it('shares a folder, says with whom, and keeps the password out of the terminal', async () => {
    const folder = await makeRepositories({ 'wiki.git': [{ message: 'Begin', files: { 'Home.md': 'x' } }] })
    const { url, output } = await start(['--repositories', folder], { VERSO_USER: 'ada:canary' })
    expect(output.out).toContain(`It shares the one repository of ${folder} at ${url}/repositories/wiki.git;`)
    expect(output.out).toContain('whoever knows the password of “ada” may read and write.')
    expect(output.out).not.toContain('canary')
    expect(await git(['ls-remote', `${url.replace('//', '//ada:canary@')}/repositories/wiki.git`])).toContain(
      'refs/heads/main',
    )
  })

  it('says in a sentence that git is missing', async () => {
    const { code, err } = await launch(['--port', '0', '--repositories', root], { PATH: '/nowhere' }).ended
    expect([code, err]).toEqual([1, expect.stringMatching(/^git .* is not installed on this machine\. .*\n$/)])
  })
})

const megabyte = Buffer.alloc(2 ** 20)
const answerMuch =
  (megabytes: number): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' })
    let left = megabytes
    const more = (): void => {
      while (left-- > 0) if (!response.write(megabyte)) return
      response.end()
    }
    response.on('drain', more)
    more()
  }

const residentMegabytes = async (pid: number | undefined): Promise<number> =>
  Number((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout) / 1024

/** Reads all there is without keeping it; calls back every fifty megabytes. Gives the number of bytes. */
async function drain(url: string, onStep: () => Promise<unknown>): Promise<number> {
  const [response] = (await once(get(url), 'response')) as [IncomingMessage]
  let passed = 0
  let next = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    passed += chunk.length
    if (passed < next) continue
    next += 50 * 2 ** 20
    await onStep()
  }
  return passed
}

it('an answer larger than memory should hold passes through in pieces', async () => {
  const upstream = createServer(answerMuch(400)).listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  const host = `127.0.0.1:${(upstream.address() as AddressInfo).port}`
  const { url, child } = await start(['--allow', `http://${host}`])
  const sizes: number[] = []
  const passed = await drain(`${url}/proxy/${host}/a.git/info/refs?service=git-upload-pack`, async () =>
    sizes.push(await residentMegabytes(child.pid)),
  )
  upstream.close()
  expect(passed).toBe(400 * 2 ** 20)
  expect(Math.max(...sizes) - (sizes[0] ?? 0)).toBeLessThan(120)
})
