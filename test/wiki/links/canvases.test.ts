import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { buildPageIndex, readCanvas, rewriteCanvasLinks } from '../../../src/page'
import { listFiles, readFile, type Move, type OpenWiki } from '../../../src/wiki'
import { movePages, planMove, readTextRules, renameHeading } from '../../../src/wiki/links'
import { openWiki } from '../notation'

const edit = { message: 'Move', author: { name: 'Ada', email: 'ada@example.org' }, base: null }

async function move(wiki: OpenWiki, ...moves: readonly Move[]): Promise<void> {
  await movePages(wiki, moves, { rules: await readTextRules(wiki, null), edit })
}

async function textOf(wiki: OpenWiki, path: string): Promise<string> {
  const { files } = await listFiles(wiki)
  const file = files.find((each) => each.path === path)
  return file ? new TextDecoder().decode(await readFile(wiki, file.path)) : ''
}

// As Obsidian writes it, and some things that JSON allows besides.
const canvas = (file: string, subpath: string, link: string): string => `{
\t"nodes":[
\t\t{"id":"a","x":0,"y":0.50,"width":1e2,"height":60,"type":"file","file":"${file}","subpath":"${subpath}"},
\t\t{"type":"text" , "text":"\\u201cPlan\\u201d \\/ ${link}\\n\\"Plan\\"", "id":"b", "x":1,"y":2,"width":3,"height":4},
\t\t{"type":"group","label":"notes/Plan.md","file":"notes/Plan.md","id":"c","x":0,"y":0,"width":9,"height":9}
\t],
\t"edges":[{"id":"notes/Plan.md","fromNode":"a","toNode":"b"}],"file":"notes/Plan.md"\r
}`

describe('A canvas', () => {
  const files = {
    'boards/All.canvas': canvas('notes/Plan.md', '#Part#One step', '[[Plan#One step]]'),
    'notes/Plan.md': '# Part\n## One step',
    'notes/pic.png': 'PNG',
  }

  test('follows a page that moves, and is otherwise what it was, byte for byte', async () => {
    const wiki = await openWiki(files)
    await move(wiki, { from: 'notes/Plan.md', to: 'The “plan”.md' })
    const now = await textOf(wiki, 'boards/All.canvas')
    expect(now).toBe(canvas('The “plan”.md', '#Part#One step', '[[The “plan”#One step]]'))
  })

  test('follows a folder', async () => {
    const wiki = await openWiki(files)
    await move(wiki, { from: 'notes', to: 'a\\b' })
    expect(readCanvas(await textOf(wiki, 'boards/All.canvas'))?.cards).toContainEqual(
      expect.objectContaining({ content: { kind: 'file', file: 'a\\b/Plan.md', subpath: '#Part#One step' } }),
    )
  })

  test('follows a heading', async () => {
    const wiki = await openWiki(files)
    const rename = { path: parsePagePath('notes/Plan.md'), heading: 'one-step', to: 'Two "steps"' }
    await renameHeading(wiki, rename, { rules: await readTextRules(wiki, null), edit })
    const now = await textOf(wiki, 'boards/All.canvas')
    expect(now).toBe(canvas('notes/Plan.md', '#Part#Two \\"steps\\"', '[[Plan#Two \\"steps\\"]]'))
  })

  test('is listed among what a move touches', async () => {
    const wiki = await openWiki(files)
    const moves = [{ from: 'notes/Plan.md', to: 'Scheme.md' }]
    const plan = await planMove(wiki, moves, { rules: await readTextRules(wiki, null) })
    expect(plan.links).toBe(2)
    expect(plan.pages).toMatchObject([{ from: 'boards/All.canvas', to: 'boards/All.canvas', count: 2 }])
    expect(plan.pages[0]?.lines.map(({ line }) => line)).toEqual([3, 4])
  })

  test('moves itself, and its cards lead where they led', async () => {
    const wiki = await openWiki({ ...files, 'boards/All.canvas': canvas('notes/Plan.md', '', '[x](../notes/Plan.md)') })
    await move(wiki, { from: 'boards', to: 'deep/er' })
    const now = await textOf(wiki, 'deep/er/All.canvas')
    expect(now).toBe(canvas('notes/Plan.md', '', '[x](../../notes/Plan.md)'))
  })

  test.each(['', '{}', '[', '{"nodes":[1,"a",{"type":"file","file":4},{"type":"file"}]}', '{"nodes":{"file":"A.md"}}'])(
    'stays what it is where it is written so: %s',
    async (text) => {
      const wiki = await openWiki({ 'x.canvas': text, 'A.md': '' })
      await move(wiki, { from: 'A.md', to: 'B.md' })
      expect(await textOf(wiki, 'x.canvas')).toBe(text)
    },
  )

  test('says after a move what it said, but for the paths, whatever else is in it', () => {
    const [from, to] = [parsePagePath('A "b".md'), parsePagePath('n/B.md')]
    const at = parsePagePath('x.canvas')
    const before = buildPageIndex([from, at])
    const after = buildPageIndex([to, at])
    const value = fc.json()
    const node = fc.oneof(
      value.map((text) => JSON.parse(text) as unknown),
      fc.record({
        type: fc.constantFrom('file', 'text', 'group'),
        file: fc.constantFrom('A "b".md', 'C.md'),
        more: fc.jsonValue(),
      }),
    )
    fc.assert(
      fc.property(fc.array(node), fc.jsonValue(), fc.constantFrom(0, 1, '\t'), (nodes, edges, indent) => {
        const said = { edges, nodes, file: 'A "b".md' }
        const text = JSON.stringify(said, null, indent)
        const moved = rewriteCanvasLinks(text, { from: at, to: at, moves: new Map([[from, to]]), before, after })
        const isCard = (each: unknown): boolean =>
          typeof each === 'object' && each !== null && 'type' in each && each.type === 'file'
        const expected = nodes.map((each) =>
          isCard(each) && (each as { file?: string }).file === 'A "b".md'
            ? { ...(each as object), file: 'n/B.md' }
            : each,
        )
        expect(moved.text).toBe(JSON.stringify({ ...said, nodes: expected }, null, indent))
      }),
    )
  })
})
