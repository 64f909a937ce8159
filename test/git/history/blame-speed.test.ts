import { expect, it } from 'vitest'
import { blamePath, type LineDiffer } from '../../../src/git'
import { parseOid, parsePagePath } from '../../../src/names'
import { matchWithin, splitLines } from '../../../src/page'
import { git } from '../../support/git'
import { importStream, loadFromFolder } from '../notation'

/** The page a wiki should still be quick with: BLAME_REVISIONS=500 BLAME_LINES=2000 */
const revisions = Number(process.env['BLAME_REVISIONS'] ?? 100)
const lineCount = Number(process.env['BLAME_LINES'] ?? 1000)

const differ: LineDiffer = {
  split: (bytes) => splitLines(new TextDecoder().decode(bytes)),
  match: (before, after) => matchWithin(before, after, { maxEditLength: 400 }).runs,
}

/** A page that grows and is written over, a few lines at a time and here and there. */
function streamOf(): string {
  const text = Array.from(
    { length: lineCount / 2 },
    (_, at) => `The line ${at} was there from the beginning of the page.`,
  )
  const commits = Array.from({ length: revisions }, (_, at) => {
    for (let edit = 0; edit < 3; edit++) {
      const place = (at * 7919 + edit * 104_729) % text.length
      text.splice(place, edit === 0 ? 0 : 1, `Revision ${at} wrote this line, its ${edit}th, at ${place}.`)
    }
    for (let more = text.length; more < ((at + 1) / revisions) * lineCount; more++) text.push(`More of ${at}: ${more}`)
    const body = text.map((line) => `${line}\n`).join('')
    const head = `commit refs/heads/main\ncommitter A <a@example.org> ${1_700_000_000 + at * 60} +0000\ndata 1\nm\n`
    return `${head}M 100644 inline page.md\ndata ${body.length}\n${body}\n`
  })
  return commits.join('')
}

/** The shortest of a few, in milliseconds. */
async function measure(run: () => Promise<unknown>): Promise<number> {
  const times = []
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

it('does not take many times what native git takes for a long page of many revisions', async () => {
  const folder = await importStream(streamOf())
  await git(['repack', '-adq'], { cwd: folder })
  const at = parseOid(await git(['rev-parse', 'main'], { cwd: folder }))
  const blame = async () => blamePath(await loadFromFolder(folder), { at, path: parsePagePath('page.md') }, { differ })
  const native = await measure(() => git(['blame', '--porcelain', 'main', '--', 'page.md'], { cwd: folder }))
  const ours = await measure(blame)
  console.log(
    `${lineCount} lines, ${revisions} revisions: ${(ours / native).toFixed(2)} × git blame (${native.toFixed(0)} ms, ${ours.toFixed(0)} ms)`,
  )
  expect(ours).toBeLessThan(20 * native)
})
