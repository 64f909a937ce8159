/**
 * What the engine costs, in ratios within one run: `npm run bench`. `BENCH_REPOSITORY=FILE.bundle` takes a real wiki
 * instead of the made one. Times are medians; nothing here fails because a machine is slow.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openEnginePage, type EnginePage } from '../e2e/harness/engine'
import { expect, test } from '../e2e/harness'
import { git, makeFolder } from '../support/git'
import { checkOut, makeWiki, pathOf } from './repositories'

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN

async function measure(times: number, act: (round: number) => Promise<unknown>): Promise<number> {
  const taken = []
  for (let round = 0; round < times; round++) {
    const start = performance.now()
    await act(round)
    taken.push(performance.now() - start)
  }
  return median(taken)
}

const clone = ({ page, api }: EnginePage, url: string) =>
  page.evaluate(
    async ({ api, url }) => {
      const settings = { kind: 'smart-http', url, branch: null, proxy: null } as const
      const start = performance.now()
      const { id } = await api.cloneWiki('bench', { settings, credentials: null, keep: false })
      return { id, time: performance.now() - start }
    },
    { api, url },
  )

type WikiId = Awaited<ReturnType<typeof clone>>['id']

/** Median milliseconds of saving one page thirty times, each on the head the one before made. */
const timeSaves = ({ page, api }: EnginePage, wiki: WikiId) =>
  page.evaluate(
    async ({ api, wiki }) => {
      const { files } = await api.listFiles(wiki)
      const path = files.filter((file) => file.path.endsWith('.md'))[files.length >> 2]?.path ?? files[0]?.path
      if (!path) throw new Error('a page')
      const taken = []
      for (let round = 0; round < 30; round++) {
        const edit = { message: 'bench', author: { name: 'Ada', email: '' }, base: await api.readHead(wiki) }
        const start = performance.now()
        await api.savePage(wiki, path, `round ${round}\n`, edit)
        taken.push(performance.now() - start)
      }
      return taken.sort((a, b) => a - b)[taken.length >> 1] ?? NaN
    },
    { api, wiki },
  )

/** Peak resident memory in MB of the process that draws this page and runs its workers; undefined off Linux. */
async function peakMemory(page: Page): Promise<number | undefined> {
  const browser = await page.context().browser()?.newBrowserCDPSession()
  const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => readFile(`/proc/${id}/status`, 'utf8').catch(() => '')),
  )
  const peaks = sizes.map((status) => Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024)
  return peaks.every(Number.isNaN) ? undefined : Math.max(...peaks.filter((peak) => !Number.isNaN(peak)))
}

const compare = (verso: number, name: string, other: number) => ({
  verso: verso.toFixed(1),
  against: name,
  other: other.toFixed(1),
  ratio: (verso / other).toFixed(2),
})

test('the engine against native git', async ({ context, server }) => {
  test.setTimeout(900_000)
  await makeWiki(server.repositories, 'small.git', { pages: 100, commits: 100 })
  const given = process.env['BENCH_REPOSITORY']
  const large = join(server.repositories, 'large.git')
  if (given) await git(['clone', '--quiet', '--bare', given, large])
  else await makeWiki(server.repositories, 'large.git', { pages: 6500, commits: 2900 })
  const urlOf = (name: string): string => `${server.url}/repositories/${name}`

  const nativeClone = await measure(3, async () =>
    git(['clone', '--quiet', '--bare', urlOf('large.git'), join(await makeFolder('bench'), 'x')]),
  )
  const empty = await openEnginePage(context, server.url)
  const before = await peakMemory(empty.page)
  const clones = []
  for (let round = 0; round < 3; round++) clones.push(await clone(empty, urlOf('large.git')))
  const after = await peakMemory(empty.page)

  const small = await clone(empty, urlOf('small.git'))
  const saves = { small: await timeSaves(empty, small.id), large: await timeSaves(empty, clones[0]?.id ?? small.id) }
  const copy = await checkOut(large)
  const nativeSave = await measure(10, async (round) => {
    await writeFile(join(copy, given ? 'bench.md' : pathOf(1)), `round ${round}\n`)
    await git(['add', '-A'], { cwd: copy })
    await git(['commit', '--quiet', '-m', 'bench'], { cwd: copy })
  })

  console.table({
    'clone, ms': compare(median(clones.map(({ time }) => time)), 'git clone --bare', nativeClone),
    'peak memory of the page, MB': compare(after ?? NaN, 'before the clone', before ?? NaN),
    'save a page, ms': compare(saves.large, 'git add && git commit', nativeSave),
    'save a page of the large wiki, ms': compare(saves.large, 'in one of 100 pages', saves.small),
  })
  expect(saves.large).toBeGreaterThan(0)
})
