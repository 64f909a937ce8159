import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { fsck, git, makeFolder } from '../support/git'
import { makeRepositories, startServer, type TestServer } from '../support/git-server'

let server: TestServer | undefined
afterEach(() => server?.close())

it('shares a repository that git clones', async () => {
  const repositories = await makeRepositories({ 'wiki.git': [{ message: 'Begin', files: { 'Home.md': '# Home\n' } }] })
  server = await startServer({ repositories })
  const clone = join(await makeFolder(), 'clone')
  await git(['clone', '--quiet', `${server.url}/repositories/wiki.git`, clone])
  await git(['commit', '--quiet', '--allow-empty', '-m', 'Again'], { cwd: clone })
  await git(['push', '--quiet'], { cwd: clone })
  await fsck(join(repositories, 'wiki.git'))
  expect(await git(['log', '--format=%s', 'main'], { cwd: join(repositories, 'wiki.git') })).toBe('Again\nBegin')
})
