import fc from 'fast-check'
import { expect, it } from 'vitest'
import { branchRef } from '../../../src/names'
import { openRepository } from '../../../src/git'
import { openMemoryStorage } from '../../../src/storage'
import { readTimeline, type OpenWiki } from '../../../src/wiki'
import { historyOf, importHistories, jumpingClock, lines } from '../../git/histories'
import { git } from '../../support/git'

const wikiOf = (repository: OpenWiki['repository'], branch: string): OpenWiki => ({
  repository,
  branch: branchRef(branch),
  now: () => ({ time: 0, offset: 0 }),
})

it('is the line of first parents as git walks it, from the oldest, on a clock that never runs back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(historyOf(jumpingClock), { minLength: 4, maxLength: 4 }), async (histories) => {
      const { folder, repository } = await importHistories(histories)
      for (const [i, history] of histories.entries()) {
        const branch = `h${i}/${history.length - 1}`
        const told = lines(
          await git(['log', '--first-parent', '--reverse', '--format=%H %ct', branch], { cwd: folder }),
        )
        const { commits, times } = await readTimeline(wikiOf(repository, branch))
        expect(commits).toEqual(told.map((line) => line.split(' ')[0]))
        const clock = told.map((line) => 1000 * Number(line.split(' ')[1]))
        expect(times).toEqual(clock.map((_, at) => Math.max(...clock.slice(0, at + 1))))
      }
    }),
    { numRuns: 5 },
  )
})

it('is empty before the first commit', async () => {
  const wiki = wikiOf(openRepository(openMemoryStorage()), 'main')
  expect(await readTimeline(wiki)).toEqual({ commits: [], times: [] })
})
