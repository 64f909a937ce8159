import { expect, test } from 'vitest'
import { fsck, git, makeFolder } from '../support/git'
import { advance, copyWiki, makeWiki, pageOf, takeWiki, textsOf } from './wikis'

const size = { pages: 40, commits: 120 }

test('a made wiki is sound, of the size asked for, and the same every time', async () => {
  const one = await makeWiki(await makeFolder('bench'), size)
  const other = await makeWiki(await makeFolder('bench'), size)
  expect(one).toMatchObject({ ...size, title: '40 pages', branch: 'main' })
  expect(await git(['rev-parse', 'main'], { cwd: one.repository })).toBe(
    await git(['rev-parse', 'main'], { cwd: other.repository }),
  )
  await fsck(one.repository)
})

test('the page to look at is the one with most revisions, fifty of them at most', async () => {
  const { repository, revised } = await makeWiki(await makeFolder('bench'), size)
  const counts = await git(['rev-list', '--count', 'main', '--', revised.path], { cwd: repository })
  const newest = await git(['log', '-1', '--format=%H', '--', revised.path], { cwd: repository })
  expect(Number(counts)).toBeGreaterThan(size.commits / size.pages)
  expect(revised.newest).toBe(newest)
})

test('a bundle is taken as it is', async () => {
  const folder = await makeFolder('bench')
  const made = await makeWiki(folder, size)
  await git(['bundle', 'create', '-q', `${folder}/wiki.bundle`, '--all'], { cwd: made.repository })
  const taken = await takeWiki(folder, `${folder}/wiki.bundle`)
  expect(taken).toMatchObject({ isGiven: true, paths: made.paths, revised: made.revised, change: made.change })
})

test('a symlink is nobody’s page to edit', async () => {
  const folder = await makeFolder('bench')
  const { repository } = await makeWiki(folder, size)
  const link = 'M 120000 inline Link.md\ndata 6\nA.md\n\n'
  const commit = `commit refs/heads/main\ncommitter Bo <bo@example.org> 1750000000 +0000\ndata 4\nlink\nfrom refs/heads/main^0\n`
  await git(['fast-import', '--quiet'], { cwd: repository, input: `${commit}${link}\n` })
  const taken = await takeWiki(folder, repository)
  expect(taken.pages).toBe(size.pages)
  expect(taken.paths).not.toContain('Link.md')
})

test('both sides of a merge edit pages of their own, others in each round', async () => {
  const wiki = await makeWiki(await makeFolder('bench'), size)
  const rounds = [0, 1].map((round) => ({ round, count: 5 }))
  const ours = rounds.map((part) => Object.keys(textsOf(wiki, 'ours', part)))
  const theirs = rounds.map((part) => Object.keys(textsOf(wiki, 'theirs', part)))
  expect(new Set([...ours, ...theirs].flat()).size).toBe(20)
  expect(theirs.flat()).not.toContain(pageOf(wiki, 3))
})

test('what somebody else commits to a copy is on its branch, and not in the wiki', async () => {
  const folder = await makeFolder('bench')
  const wiki = await makeWiki(folder, size)
  await copyWiki(wiki, `${folder}/copy.git`)
  await advance(`${folder}/copy.git`, 'main', { 'Folder 1/Page “1”.md': 'Beans.\n' })
  expect(await git(['show', 'main:Folder 1/Page “1”.md'], { cwd: `${folder}/copy.git` })).toBe('Beans.')
  expect(await git(['rev-list', '--count', 'main'], { cwd: `${folder}/copy.git` })).toBe('121')
  expect(await git(['rev-list', '--count', 'main'], { cwd: wiki.repository })).toBe('120')
})
