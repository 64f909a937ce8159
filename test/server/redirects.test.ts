import { describe, expect, it } from 'vitest'
import { advertisement, post, proxyTo, reason, refs } from './proxy-support'

const redirect = (location: string | null, status = 301): Response =>
  new Response('Moved', { status, ...(location === null ? {} : { headers: { location } }) })

const query = 'info/refs?service=git-upload-pack'

/** Upstreams by address; an address not named answers as git does. */
const moving = (moves: Readonly<Record<string, string>>) => (call: { url: URL }) => {
  const location = moves[call.url.href]
  return location === undefined ? advertisement() : redirect(location)
}

describe('a repository that moved is followed', () => {
  it.each([301, 302, 303, 307, 308])('after a %d', async (status) => {
    const { send, calls } = proxyTo(({ url }) =>
      url.pathname.startsWith('/old') ? redirect(`https://github.com/new/b.git/${query}`, status) : advertisement(),
    )
    const response = await send(refs('github.com', '/old/b.git'))
    expect([response.status, response.headers.get('x-redirected-url')]).toEqual([200, 'https://github.com/new/b.git'])
    expect(response.headers.get('location')).toBeNull()
    expect(calls).toHaveLength(2)
  })

  it('along a relative address', async () => {
    const { send, calls } = proxyTo(moving({ [`https://github.com/a/b.git/${query}`]: `/c/d/${query}` }))
    await send(refs('github.com'))
    expect(calls[1]?.url.href).toBe(`https://github.com/c/d/${query}`)
  })

  it('to a listed host without the password, and to the same host with it', async () => {
    const { send, calls } = proxyTo(
      moving({
        [`https://github.com/a/b.git/${query}`]: `https://github.com/c/d.git/${query}`,
        [`https://github.com/c/d.git/${query}`]: `https://gitlab.com/c/d.git/${query}`,
        [`https://gitlab.com/c/d.git/${query}`]: `https://github.com/e/f.git/${query}`,
      }),
    )
    const response = await send(refs('github.com'), { headers: { authorization: 'Basic canary' } })
    expect(response.status).toBe(200)
    expect(calls.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Basic canary',
      'Basic canary',
      null,
      null,
    ])
  })

  it('without the password when only the port or the protocol differs', async () => {
    const { send, calls } = proxyTo(
      moving({ [`https://git.lan/a/b.git/${query}`]: `http://git.lan:3000/a/b.git/${query}` }),
      { allow: ['git.lan', 'http://git.lan:3000'] },
    )
    await send(refs('git.lan'), { headers: { authorization: 'Basic canary' } })
    expect(calls.map(({ headers }) => headers.get('authorization'))).toEqual(['Basic canary', null])
  })
})

describe('a redirect is refused', () => {
  it.each([
    [null],
    [''],
    ['https://'],
    [`https://evil.example/a/b.git/${query}`],
    [`https://127.0.0.1/a/b.git/${query}`],
    [`https://[::ffff:127.0.0.1]/a/b.git/${query}`],
    [`https://2130706433/a/b.git/${query}`],
    [`https://github.com:22/a/b.git/${query}`],
    [`http://github.com/a/b.git/${query}`],
    [`http://github.com:443/a/b.git/${query}`],
    [`//evil.example/a/b.git/${query}`],
    [`https://canary:secret@github.com/a/b.git/${query}`],
    ['https://github.com/login'],
    ['https://github.com/a/b.git/info/refs?service=git-receive-pack'],
    ['https://github.com/a/b.git/info/refs'],
    [`https://github.com/a/b.git/${query}&x=1`],
    ['file:///etc/passwd'],
    ['javascript:alert(1)'],
    [`ftp://github.com/a/b.git/${query}`],
  ])('to %s', async (location) => {
    const { send, calls } = proxyTo(() => redirect(location))
    const response = await send(refs('github.com'))
    expect([response.status, reason(response), calls.length]).toEqual([502, 'redirect-refused', 1])
    expect(await response.text()).not.toContain('canary')
  })

  it('when it goes in circles', async () => {
    const { send, calls } = proxyTo(({ url }) => redirect(url.href))
    const response = await send(refs('github.com'))
    expect([reason(response), calls.length]).toEqual(['redirect-refused', 4])
  })

  it('when it comes after a body was sent, saying where the repository is now', async () => {
    const { send, calls } = proxyTo(() => redirect('https://github.com/new/b.git/git-upload-pack', 307))
    const response = await send('/proxy/github.com/a/b.git/git-upload-pack', post('0000'))
    expect([reason(response), calls.length]).toEqual(['redirect-refused', 1])
    expect(response.headers.get('x-redirected-url')).toBe('https://github.com/new/b.git')
    expect(await response.text()).toContain('https://github.com/new/b.git')
  })
})
