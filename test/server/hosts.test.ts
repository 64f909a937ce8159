import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../src/server'
import { advertisement, proxyTo, reason, refs } from './proxy-support'

const words = (text: string): string[] => text.trim().split(/\s+/)

// Every spelling of an address that is not the public host it pretends to be.
const spellings = words(`
  localhost LOCALHOST localhost. localhost:443 localhost:22 foo.localhost 127.0.0.1 127.0.0.1. 127.1 127.0.1
  127.0.0.1:443 127.0.0.1:22 127.255.255.254 2130706433 017700000001 0x7f000001 0x7f.1 0x7F.0x0.0x0.0x1
  0177.0.0.1 0 0.0.0.0 00.0.0.0 10.0.0.1 10.1 0xa.0.0.1 172.16.0.1 172.31.255.255 192.168.0.1 192.168.1
  3232235521 169.254.169.254 0xA9FEA9FE 2852039166 169.254.43518 100.64.0.1 198.18.0.1 224.0.0.1 255.255.255.255
  8.8.8.8 134744072 [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] [fe80::1]
  [fc00::1] [fd00:ec2::254] [64:ff9b::7f00:1] [2002:7f00:1::] [::1]:443 [2606:50c0:8000::153] %31%32%37.0.0.1
  127%2e0%2e0%2e1 %5B::1%5D １２７.0.0.1 ①②⑦.⓪.⓪.① 127。0。0。1 ⓛocalhost metadata.google.internal printer.local
  router evil.example%2fgithub.com github.com%40evil.example github.com@evil.example user:pass@github.com
  evil.example%23github.com evil.example%3fgithub.com github.com%00.evil.example
  github.com%0d%0aHost:evil.example github.com%20 %20github.com github.com%5c.evil.example github.com:22
  github.com:80 github.com:0 github.com:65536 github.com:443:443 github.com:443@evil.example
  http:%2f%2fgithub.com https: file: - . % %zz %25 %2531%2532%2537.0.0.1 ..%2f..%2fetc [ [] [::1 ::1 * %2a
  127.0.0.1%09 0x 1e3
`)

// Names that anybody may own, and that are not the ones they look like.
const strangers = [
  'xn--github-.com',
  'evil.example',
  'github.com.evil.example',
  'gıthub.com',
  'github。com。evil.example',
  'github.com-evil.example',
]

describe('the proxy speaks to nobody but the hosts on its list', () => {
  it.each(spellings)('not to %s', async (spelling) => {
    const { send, calls } = proxyTo(advertisement)
    const response = await send(refs(spelling))
    expect([response.status, reason(response), calls.length]).toEqual([403, 'host-not-allowed', 0])
  })

  it.each(spellings)('not to %s, even when every public host is allowed', async (spelling) => {
    const { send, calls } = proxyTo(advertisement, { allow: ['*'] })
    const response = await send(refs(spelling))
    expect([response.status, calls.length]).toEqual([403, 0])
  })

  it.each(strangers)('not to %s, a public host nobody allowed', async (name) => {
    const { send, calls } = proxyTo(advertisement)
    const response = await send(refs(name))
    expect([response.status, reason(response), calls.length]).toEqual([403, 'host-not-allowed', 0])
  })

  it.each(['//a/b.git', '/proxy', '/proxy//a/b.git', '/proxy/github.com', '/proxy///'])(
    'not to the nameless host of %s',
    async (path) => {
      const { send, calls } = proxyTo(advertisement)
      await send(`${path}/info/refs?service=git-upload-pack`)
      expect(calls).toEqual([])
    },
  )
})

describe('the proxy speaks to the hosts on its list, however they are spelled', () => {
  it.each([
    ['github.com', 'https://github.com/a/b.git/info/refs?service=git-upload-pack'],
    ['GitHub.COM', 'https://github.com/a/b.git/info/refs?service=git-upload-pack'],
    ['github.com.', 'https://github.com/a/b.git/info/refs?service=git-upload-pack'],
    ['github.com:443', 'https://github.com/a/b.git/info/refs?service=git-upload-pack'],
    ['git.example:8443', 'https://git.example:8443/a/b.git/info/refs?service=git-upload-pack'],
    ['192.168.1.5:3000', 'http://192.168.1.5:3000/a/b.git/info/refs?service=git-upload-pack'],
    ['[fd00::5]', 'https://[fd00::5]/a/b.git/info/refs?service=git-upload-pack'],
    ['plain.example', 'http://plain.example/a/b.git/info/refs?service=git-upload-pack'],
    ['b%C3%BCcher.example', 'https://xn--bcher-kva.example/a/b.git/info/refs?service=git-upload-pack'],
  ])('%s', async (spelling, url) => {
    const allow = ['git.example:8443', 'http://192.168.1.5:3000', '[fd00::5]', 'http://plain.example', 'bücher.example']
    const { send, calls } = proxyTo(advertisement, { allow })
    const response = await send(refs(spelling))
    expect(response.status).toBe(200)
    expect(calls.map((call) => call.url.href)).toEqual([url])
  })

  it('trusts only those that were named by hand to be on a private network', async () => {
    const { send, calls } = proxyTo(advertisement, { allow: ['git.lan'] })
    await send(refs('git.lan'))
    await send(refs('github.com'))
    expect(calls.map(({ host }) => host.trusted)).toEqual([true, false])
  })

  it('speaks to any public name when asked to, over https on its usual port', async () => {
    const { send, calls } = proxyTo(advertisement, { allow: ['*'] })
    await send(refs('git.example.org'))
    expect(calls.map(({ url }) => url.origin)).toEqual(['https://git.example.org'])
    expect((await send(refs('git.example.org:8443'))).status).toBe(403)
  })
})

describe('an address is public', () => {
  it.each(
    words(`
    140.82.121.4 1.1.1.1 172.15.0.1 172.32.0.1 192.169.0.1 100.128.0.1 2606:50c0:8000::153 2a01::1
  `),
  )('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each(
    words(`
    0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.9.9.9 169.254.0.1
    169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1
    198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 :: ::1
    ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:7f00:1 ::127.0.0.1 64:ff9b::808:808 64:ff9b:1::1 100::1 fc00::1
    fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 2001::1 2001:10::1 2001:db8::1 2002:7f00:1:: 3fff::1
    localhost 127.1 1.2.3 2606:50c0:8000::153%eth0
  `),
  )('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
