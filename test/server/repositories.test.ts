import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { fsck, git, makeFolder, runGit } from '../support/git'
import { makeRepositories, type ServerOptions, startServer, type TestServer } from '../support/git-server'

let server: TestServer
afterEach(() => server.close())

const begin = [{ message: 'Begin', files: { 'Home.md': '# Home\n', 'Gärten/Öl & Wein.md': 'Öl\n' } }]

/** A server that shares `wiki.git` with one commit; what is in `options` besides. */
async function share(options: Omit<ServerOptions, 'repositories'> = {}) {
  const folder = await makeRepositories({ 'wiki.git': begin })
  server = await startServer({ repositories: folder, ...options })
  const url = `${server.url}/repositories/wiki.git`
  return { folder, url, bare: join(folder, 'wiki.git') }
}

const withUser = (url: string, user: string): string => url.replace('//', `//${user}@`)
const ask = (path: string, init?: RequestInit) => fetch(`${server.url}/repositories${path}`, init)
const basic = (user: string): string => `Basic ${Buffer.from(user).toString('base64')}`

/** Clones, writes a page of random words so large that git sends it in pieces, commits and pushes. */
async function cloneAndPush(url: string): Promise<string> {
  const clone = join(await makeFolder(), 'clone')
  await git(['clone', '--quiet', url, clone])
  await writeFile(join(clone, 'Large.bin'), crypto.getRandomValues(new Uint8Array(65_536)))
  await appendFile(join(clone, 'Home.md'), 'More.\n')
  await git(['add', '.'], { cwd: clone })
  await git(['commit', '--quiet', '-m', 'Write more'], { cwd: clone })
  await git(['-c', 'http.postBuffer=1000', 'push', '--quiet', 'origin', 'main'], { cwd: clone })
  return clone
}

describe('git clones and pushes', () => {
  it.each(['0', '1', '2'])('with version %s of its protocol', async (version) => {
    const { url, bare } = await share()
    const env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'protocol.version', GIT_CONFIG_VALUE_0: version }
    expect(await git(['ls-remote', url, 'main'], { env })).toContain('refs/heads/main')
    const clone = await cloneAndPush(url)
    await fsck(bare)
    expect(await git(['rev-parse', 'main'], { cwd: bare })).toBe(await git(['rev-parse', 'HEAD'], { cwd: clone }))
    expect(await git(['show', 'main:Gärten/Öl & Wein.md'], { cwd: bare })).toBe('Öl')
  })

  it('with a user and a password', async () => {
    const { url, bare } = await share({ user: 'ada:pass:wörd' })
    await cloneAndPush(withUser(url, 'ada:pass%3Aw%C3%B6rd'))
    await fsck(bare)
    expect(await git(['log', '--format=%s', 'main'], { cwd: bare })).toBe('Write more\nBegin')
  })

  it('with nothing in the repository yet', async () => {
    const folder = await makeRepositories({ 'empty.git': [] })
    server = await startServer({ repositories: folder })
    const clone = join(await makeFolder(), 'clone')
    await git(['clone', '--quiet', `${server.url}/repositories/empty.git`, clone])
    await git(['commit', '--quiet', '--allow-empty', '-m', 'First'], { cwd: clone })
    await git(['push', '--quiet', 'origin', 'main'], { cwd: clone })
    await fsck(join(folder, 'empty.git'))
  })

  it('through the proxy of another Verso', async () => {
    const { url } = await share({ user: 'ada:secret' })
    const shared = new URL(url)
    const between = await startServer({ allow: [shared.origin] })
    try {
      const clone = await cloneAndPush(withUser(`${between.url}/proxy/${shared.host}${shared.pathname}`, 'ada:secret'))
      expect(await git(['status', '--short'], { cwd: clone })).toBe('')
    } finally {
      await between.close()
    }
  })

  it('a request that the browser compressed', async () => {
    await share()
    const body = gzipSync('0014command=ls-refs\n0000')
    const headers = {
      'content-type': 'application/x-git-upload-pack-request',
      'content-encoding': 'gzip',
      'git-protocol': 'version=2',
    }
    const response = await ask('/wiki.git/git-upload-pack', { method: 'POST', body, headers })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('refs/heads/main')
  })

  it('and is told why a push is rejected', async () => {
    const { url } = await share()
    const stale = join(await makeFolder(), 'clone')
    await git(['clone', '--quiet', url, stale])
    await cloneAndPush(url)
    await git(['commit', '--quiet', '--allow-empty', '-m', 'Stale'], { cwd: stale })
    const { code, stderr } = await runGit(['push', 'origin', 'main'], { cwd: stale })
    expect(code).toBe(1)
    expect(stderr).toContain('[rejected]')
  })
})

describe('a password keeps out', () => {
  const refs = '/wiki.git/info/refs?service=git-upload-pack'

  it.each([
    ['who names nobody', undefined],
    ['who names another', basic('eve:secret')],
    ['who has the wrong password', basic('ada:Secret')],
    ['who has half of it', basic('ada:secre')],
    ['who has too much of it', basic('ada:secret ')],
    ['who has none', basic('ada:')],
    ['who has only the password', basic(':secret')],
    ['who speaks another scheme', 'Bearer secret'],
    ['who speaks nonsense', 'Basic %%%'],
    ['who says nothing', ''],
  ])('%s', async (_, authorization) => {
    await share({ user: 'ada:secret' })
    const response = await ask(refs, authorization === undefined ? {} : { headers: { authorization } })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic realm=/)
  })

  it('from what there is, too', async () => {
    await share({ user: 'ada:secret' })
    expect((await ask('/nothing.git/info/refs?service=git-upload-pack')).status).toBe(401)
    const description: unknown = await (await fetch(`${server.url}/proxy/`)).json()
    expect(description).toMatchObject({ repositories: [] })
  })

  it('and guessing is slow, while who knows it comes in', async () => {
    await share({ user: 'ada:secret' })
    const knock = async (user: string) => (await ask(refs, { headers: { authorization: basic(user) } })).status
    expect(await knock('ada:secret')).toBe(200)
    const guesses = []
    for (let count = 0; count < 30; count++) guesses.push(await knock(`ada:${count}`))
    expect(guesses.slice(0, 20)).toEqual(Array<number>(20).fill(401))
    expect(guesses.at(-1)).toBe(429)
  })

  it('and is written down nowhere', async () => {
    const lines: string[] = []
    const { url } = await share({ user: 'ada:canary', log: (line) => lines.push(line) })
    await runGit(['push', withUser(url, 'ada:canary'), 'nonsense'])
    await runGit(['ls-remote', withUser(url, 'ada:kanarienvogel')])
    expect(lines.join('\n')).not.toMatch(/canary|kanarienvogel/)
  })
})

describe('without a password', () => {
  it('everybody reads and nobody writes, where others reach this machine', async () => {
    const { url } = await share({ host: '0.0.0.0' })
    const here = url.replace('0.0.0.0', '127.0.0.1')
    const clone = join(await makeFolder(), 'clone')
    await git(['clone', '--quiet', here, clone])
    await git(['commit', '--quiet', '--allow-empty', '-m', 'No'], { cwd: clone })
    expect((await runGit(['push'], { cwd: clone })).stderr).toContain('403')
    const response = await fetch(`${here}/info/refs?service=git-receive-pack`)
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('--user NAME:PASSWORD')])
  })

  it('a repository that says it takes no pushes is obeyed', async () => {
    const { bare, url } = await share()
    await git(['config', 'http.receivepack', 'false'], { cwd: bare })
    const { code } = await runGit(['push', url, 'HEAD:main'], { cwd: bare })
    expect(code).not.toBe(0)
  })

  it('the app is told what is shared', async () => {
    const { folder } = await share()
    await mkdir(join(folder, 'no-repository.git'))
    await writeFile(join(folder, 'file.git'), '')
    await git(['init', '--quiet', '--bare', join(folder, 'Öl & Wein.git')])
    await git(['init', '--quiet', '--bare', join(folder, '.hidden.git')])
    const description: unknown = await (await fetch(`${server.url}/proxy/`)).json()
    expect(description).toMatchObject({
      repositories: ['/repositories/wiki.git', '/repositories/%C3%96l%20%26%20Wein.git'],
    })
    expect(await git(['ls-remote', `${server.url}/repositories/%C3%96l%20%26%20Wein.git`])).toBe('')
  })
})

describe('nothing else is shared', () => {
  it.each([
    '/wiki.git/HEAD',
    '/wiki.git/config',
    '/wiki.git/info/refs',
    '/wiki.git/info/refs?service=git-upload-archive',
    '/wiki.git/objects/info/packs',
    '/info/refs?service=git-upload-pack',
    '/',
    '/wiki/info/refs?service=git-upload-pack',
    '/.hidden.git/info/refs?service=git-upload-pack',
    '/..git/info/refs?service=git-upload-pack',
    '/%2e%2e%2fother.git/info/refs?service=git-upload-pack',
    '/..%2fother.git/info/refs?service=git-upload-pack',
    '/..%5cother.git/info/refs?service=git-upload-pack',
    '/wiki.git%2f..%2f..%2fother.git/info/refs?service=git-upload-pack',
    '/wiki.git/../../other.git/info/refs?service=git-upload-pack',
    '/wiki.git%00.git/info/refs?service=git-upload-pack',
    '/wiki.git/refs.git/info/refs?service=git-upload-pack',
    '/--help.git/info/refs?service=git-upload-pack',
    '/$(touch canary).git/info/refs?service=git-upload-pack',
  ])('%s', async (path) => {
    const { folder } = await share()
    await git(['init', '--quiet', '--bare', join(folder, '.hidden.git')])
    const response = await ask(path)
    expect([400, 404]).toContain(response.status)
  })

  it('to pages of other sites', async () => {
    const { bare } = await share()
    const before = await readFile(join(bare, 'refs/heads/main'), 'utf8').catch(() => 'packed')
    const init = {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-git-receive-pack-request' },
    }
    expect((await ask('/wiki.git/git-receive-pack', { ...init, body: '0000' })).status).toBe(403)
    expect(await readFile(join(bare, 'refs/heads/main'), 'utf8').catch(() => 'packed')).toBe(before)
  })

  it('but to those that were named', async () => {
    const origin = 'https://wiki.example.org'
    await share({ origins: [origin], user: 'ada:secret' })
    const preflight = await ask('/wiki.git/git-upload-pack', { method: 'OPTIONS', headers: { origin } })
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, origin])
    const challenge = await ask('/wiki.git/info/refs?service=git-upload-pack', { headers: { origin } })
    expect([challenge.status, challenge.headers.get('access-control-allow-origin')]).toEqual([401, origin])
  })

  it('when no folder was named', async () => {
    server = await startServer()
    const response = await ask('/wiki.git/info/refs?service=git-upload-pack')
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('--repositories')])
  })
})

it('answers are inert and not kept', async () => {
  await share()
  const { headers } = await ask('/wiki.git/info/refs?service=git-upload-pack')
  expect(headers.get('content-type')).toBe('application/x-git-upload-pack-advertisement')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain('sandbox')
})

it('git is stopped when the client goes away', async () => {
  const { bare } = await share()
  const marker = join(bare, 'pid')
  await mkdir(join(bare, 'hooks'), { recursive: true })
  // A hook that tells its process and then waits for ever stands for any long work of git's.
  await writeFile(
    join(bare, 'hooks/pre-receive'),
    `#!/bin/sh\necho $$ > '${marker}.new'; mv '${marker}.new' '${marker}'; exec sleep 60\n`,
    { mode: 0o755 },
  )
  const clone = join(await makeFolder(), 'clone')
  await git(['clone', '--quiet', bare, clone])
  await git(['commit', '--quiet', '--allow-empty', '-m', 'x'], { cwd: clone })
  const pushing = runGit(['push', `${server.url}/repositories/wiki.git`, 'main'], { cwd: clone })
  const pid = Number(await eventually(() => readFile(marker, 'utf8')))
  await server.close()
  await pushing
  await eventually(async () => expect(() => process.kill(pid, 0)).toThrow())
  await fsck(bare)
})

/** Asks again until it does not throw; the test's own time limit ends it. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt()
    } catch {
      await new Promise(setImmediate)
    }
  }
}
