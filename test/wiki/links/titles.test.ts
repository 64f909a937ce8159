import { describe, expect, test } from 'vitest'
import { listFiles, readFile, type Move, type OpenWiki } from '../../../src/wiki'
import { movePages, planMove, readTextRules } from '../../../src/wiki/links'
import { openWiki } from '../notation'

const edit = { message: 'Rename', author: { name: 'Ada', email: 'ada@example.org' }, base: null }
const move = { from: 'Plan.md', to: 'notes/Scheme.md', withTitle: true } satisfies Move

/** Every file with its text once it is renamed. */
async function renamed(files: Record<string, string>, how: Move = move): Promise<Record<string, string>> {
  const wiki: OpenWiki = await openWiki(files)
  await movePages(wiki, [how], { rules: await readTextRules(wiki, null), edit })
  const { files: now } = await listFiles(wiki)
  const texts = now.map(
    async ({ path }) =>
      [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(wiki, path))] as const,
  )
  return Object.fromEntries(await Promise.all(texts))
}

describe('A page that is called by its file’s name', () => {
  test('takes its title along, in front matter and in its first heading, and links to the heading follow', async () => {
    const now = await renamed({
      'Home.md': '[[Plan#Plan]] [x](Plan.md#plan) [[Plan#Next]] [[Other#Plan]]',
      'Plan.md': '\ufeff---\r\ntitle: Plan # mine\r\n---\r\n# Plan #\r\n[up](#plan) [[#Plan]] [[Home]]\r\n# Next\r\n',
      'Other.md': '# Plan',
    })
    expect(now).toEqual({
      'Home.md': '[[Scheme#Scheme]] [x](notes/Scheme.md#scheme) [[Scheme#Next]] [[Other#Plan]]',
      'notes/Scheme.md':
        '\ufeff---\r\ntitle: Scheme # mine\r\n---\r\n# Scheme #\r\n[up](#scheme) [[#Scheme]] [[Home]]\r\n# Next\r\n',
      'Other.md': '# Plan',
    })
  })

  test('keeps its title where nobody wants it to follow', async () => {
    const now = await renamed({ 'Plan.md': '# Plan' }, { from: 'Plan.md', to: 'Scheme.md' })
    expect(now).toEqual({ 'Scheme.md': '# Plan' })
  })

  test.each([
    ['another heading comes first', '# Our plan\n## Plan'],
    ['its heading has words besides', '# Plan B'],
    ['its heading is written with markup', '# *Plan*'],
    ['its title is another', '---\ntitle: The plan\n---\ntext'],
    ['its front matter is broken', '---\ntitle: [Plan\n---\ntext'],
  ])('keeps it where %s', async (_, text) => {
    expect(await renamed({ 'Plan.md': text })).toEqual({ 'notes/Scheme.md': text })
  })

  test('keeps it when it only goes to another folder', async () => {
    const how = { from: 'Plan.md', to: 'notes/Plan.md', withTitle: true }
    expect(await renamed({ 'Plan.md': '# Plan' }, how)).toEqual({ 'notes/Plan.md': '# Plan' })
  })

  test('has spaces in its title where its file’s name has dashes', async () => {
    const how = { from: 'Our-plan.md', to: 'Our-new-plan.md', withTitle: true }
    const now = await renamed({ 'Our-plan.md': 'Our plan\n===\n' }, how)
    expect(now).toEqual({ 'Our-new-plan.md': 'Our new plan\n===\n' })
  })

  test('keeps its title where the new name would be none as a heading', async () => {
    const text = 'Plan\n===\n'
    const how = { from: 'Plan.md', to: '1. First.md', withTitle: true }
    expect(await renamed({ 'Plan.md': text }, how)).toEqual({ '1. First.md': text })
  })

  test('is shown with its title before and after first, and each link counts once', async () => {
    const wiki = await openWiki({ 'Home.md': '[[Plan#Plan]]', 'Plan.md': 'text\n\n# Plan' })
    const plan = await planMove(wiki, [move], { rules: await readTextRules(wiki, null) })
    expect(plan.links).toBe(1)
    expect(plan.pages).toEqual([
      {
        from: 'Home.md',
        to: 'Home.md',
        count: 1,
        lines: [{ line: 1, before: '[[Plan#Plan]]', after: '[[Scheme#Scheme]]' }],
      },
      { from: 'Plan.md', to: 'notes/Scheme.md', count: 0, lines: [{ line: 3, before: '# Plan', after: '# Scheme' }] },
    ])
  })
})
