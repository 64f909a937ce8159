import { describe, expect, it } from 'vitest'
import { type Command, parseCommandLine } from '../../src/server'

const parse = (line: string, env: Record<string, string> = {}): Command =>
  parseCommandLine(line.split(' ').filter(Boolean), env)

const plain = { host: '127.0.0.1', port: 4180, allow: [], origins: [], repositories: null, user: null }
const serve = (wishes: object): object => ({ kind: 'serve', wishes: { ...plain, ...wishes } })
const host = (protocol: string, hostname: string, port: number) => ({ protocol, hostname, port, trusted: true })

describe('the command line says', () => {
  it.each<[string, Record<string, string>, object]>([
    ['', {}, {}],
    ['', { PORT: '8080', HOST: '0.0.0.0' }, { port: 8080, host: '0.0.0.0' }],
    ['', { PORT: '', HOST: '' }, {}],
    ['--port 9000', { PORT: '8080' }, { port: 9000 }],
    ['--port=0', {}, { port: 0 }],
    ['--host ::1', {}, { host: '::1' }],
    ['--allow git.lan', {}, { allow: [host('https:', 'git.lan', 443)] }],
    [
      '--allow git.lan:3000 --allow http://10.0.0.5:3000',
      {},
      { allow: [host('https:', 'git.lan', 3000), host('http:', '10.0.0.5', 3000)] },
    ],
    ['--allow http://Git.Lan/', {}, { allow: [host('http:', 'git.lan', 80)] }],
    ['--allow *', {}, { allow: ['*'] }],
    ['--origin https://wiki.example.org/', {}, { origins: ['https://wiki.example.org'] }],
    ['--repositories /srv/wikis', {}, { repositories: '/srv/wikis' }],
    ['--repositories /srv --user ada:a:b', {}, { repositories: '/srv', user: { name: 'ada', password: 'a:b' } }],
    ['--repositories /srv', { VERSO_USER: 'ada:x' }, { repositories: '/srv', user: { name: 'ada', password: 'x' } }],
  ])('%s %o', (line, env, wishes) => {
    expect(parse(line, env)).toEqual(serve(wishes))
  })

  it('that help is wanted', () => {
    expect(parse('--port x --help')).toEqual({ kind: 'help' })
  })
})

describe('the command line is wrong, which is said in a sentence:', () => {
  it.each([
    ['--prot 80', 'There is no option --prot.'],
    ['-p', 'There is no option -p.'],
    ['serve', '“serve” is not understood.'],
    ['--port', '--port needs a value.'],
    ['--port=', '--port needs a value.'],
    ['--port x', '“x” is not a port'],
    ['--port 65536', '“65536” is not a port'],
    ['--port 1e3', '“1e3” is not a port'],
    ['--allow ftp://git.lan', '“ftp://git.lan” is not a host'],
    ['--allow git.lan/path', '“git.lan/path” is not a host'],
    ['--allow a@b', '“a@b” is not a host'],
    ['--origin wiki.example.org', '“wiki.example.org” is not an origin'],
    ['--origin https://wiki.example.org/path', 'is not an origin'],
    ['--origin null', 'is not an origin'],
    ['--repositories /srv --user ada', 'NAME:PASSWORD'],
    ['--repositories /srv --user ada:', 'NAME:PASSWORD'],
    ['--user ada:secret', '--user goes with --repositories'],
  ])('%s', (line, sentence) => {
    const command = parse(line)
    expect(command).toEqual({ kind: 'fault', sentence: expect.stringContaining(sentence) as string })
  })

  it('a password is never repeated', () => {
    expect(JSON.stringify(parse('--repositories /srv --user :secret'))).not.toContain('secret')
  })
})
