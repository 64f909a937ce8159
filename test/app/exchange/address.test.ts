import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credentialsIn, parseAddress, titleOf } from '../../../src/app/exchange/connect/address'
import { hintFor, hostName } from '../../../src/app/exchange/connect/hosts'

const urlOf = (typed: string) => {
  const address = parseAddress(typed)
  return address.kind === 'address' ? address.url : address.kind
}

describe('the address of a repository', () => {
  it('is taken as people paste it', () => {
    expect(urlOf('  https://github.com/ada/cookbook.git \n')).toBe('https://github.com/ada/cookbook.git')
    expect(urlOf('github.com/ada/cookbook')).toBe('https://github.com/ada/cookbook')
    expect(urlOf('https://github.com/ada/cookbook/?tab=readme#top')).toBe('https://github.com/ada/cookbook')
    expect(urlOf('localhost:3000/cookbook.git')).toBe('http://localhost:3000/cookbook.git')
    expect(urlOf('http://192.168.1.20:4180/repositories/home.git')).toBe(
      'http://192.168.1.20:4180/repositories/home.git',
    )
  })

  it('over SSH becomes the same repository over HTTPS, and says so', () => {
    for (const typed of [
      'git@github.com:ada/cookbook.git',
      'ssh://git@github.com/ada/cookbook.git',
      'github.com:ada/cookbook.git',
    ])
      expect(parseAddress(typed)).toMatchObject({ url: 'https://github.com/ada/cookbook.git', wasSsh: true })
    expect(parseAddress('https://github.com/ada/cookbook.git')).toMatchObject({ wasSsh: false })
  })

  it('is refused when it is none', () => {
    expect(parseAddress('   ')).toEqual({ kind: 'empty' })
    expect(parseAddress('my cookbook')).toEqual({ kind: 'invalid', reason: 'not-an-address' })
    expect(parseAddress('cookbook')).toEqual({ kind: 'invalid', reason: 'not-an-address' })
    expect(parseAddress('file:///home/ada/cookbook')).toEqual({ kind: 'invalid', reason: 'not-http' })
    expect(parseAddress('javascript:alert(1)')).toMatchObject({ kind: 'invalid' })
  })

  it('tells when others on the way could read along', () => {
    expect(parseAddress('http://wiki.example.org/home.git')).toMatchObject({ readable: true })
    expect(parseAddress('http://127.0.0.1:8080/home.git')).toMatchObject({ readable: false })
    expect(parseAddress('https://wiki.example.org/home.git')).toMatchObject({ readable: false })
  })

  it('never keeps a user name, a token, or any text after it', () => {
    const anyPart = fc.stringMatching(/^[A-Za-z0-9_.~-]{6,40}$/)
    fc.assert(
      fc.property(anyPart, anyPart, (user, secret) => {
        const address = parseAddress(`https://${user}:${secret}@git.example.org/r.git?token=${secret}`)
        expect(address).toMatchObject({ url: 'https://git.example.org/r.git', username: user, password: secret })
      }),
    )
  })

  it('gives what it carried to the fields below', () => {
    expect(credentialsIn(parseAddress('https://ada:s%40cret@git.example.org/r.git'))).toEqual({
      username: 'ada',
      password: 's@cret',
    })
    expect(credentialsIn(parseAddress('https://ghp_0123456789abcdef@github.com/ada/r.git'))).toEqual({
      username: '',
      password: 'ghp_0123456789abcdef',
    })
    expect(credentialsIn(parseAddress('https://ada@git.example.org/r.git'))).toEqual({ username: 'ada', password: '' })
    expect(credentialsIn(parseAddress('https://git.example.org/r.git'))).toBeNull()
  })

  it('is understood again after it was understood once', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https', 'http'] }), (typed) => {
        const once = urlOf(typed)
        expect(urlOf(once)).toBe(once)
      }),
    )
  })

  it('suggests a title', () => {
    expect(titleOf('https://github.com/ada/my-cook_book.git')).toBe('my cook book')
    expect(titleOf('https://github.com/ada/recipes.wiki.git')).toBe('recipes')
    expect(titleOf('https://example.org/%E6%96%99%E7%90%86')).toBe('料理')
  })
})

describe('hosts', () => {
  it('on GitHub lead to a fine-grained token for the owner, with nothing secret in the link', () => {
    const link = new URL(hintFor('https://github.com/ada/cookbook.git')?.link ?? '')
    expect(link.pathname).toBe('/settings/personal-access-tokens/new')
    expect(link.searchParams.get('target_name')).toBe('ada')
    expect(link.searchParams.get('contents')).toBe('write')
  })

  it('are called as people call them', () => {
    expect(hostName('https://www.github.com/a/b')).toBe('GitHub')
    expect(hostName('https://git.example.org:8443/a/b')).toBe('git.example.org:8443')
    expect(hintFor('https://git.example.org/a/b')).toBeUndefined()
  })
})
