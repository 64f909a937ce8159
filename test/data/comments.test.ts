/** What nobody is shown on a page is shown in no list of places either. */
import { expect, test } from 'vitest'
import { listBacklinks, listMentions, search, type Place } from '../../src/data'
import { parsePagePath } from '../../src/names'
import { catalogOf } from './notation'

const marked = ({ context, marks }: Place): string =>
  marks.reduceRight((text, { from, to }) => `${text.slice(0, from)}<${text.slice(from, to)}>${text.slice(to)}`, context)

const files = {
  'Inline.md': '%%not this%% said [[Plan]] %%nor\r\nthat%% here',
  'Within.md': 'before %%secret [[Plan|the plan]] secret%% after',
  'Block.md': 'above\n\n%%\nsecret\n\n[[Plan]] secret\n%%\n\nbelow',
  'Code.md': '`%%` [[Plan]] `%%`\n\n```mermaid\n%% drawn\n```\n',
  'Named.md': 'The Plan %%the Plan%% stands',
  'Plan.md': '',
}

test('A link is shown with the words around it, but with none of a comment', async () => {
  const catalog = await catalogOf(files)
  const places = listBacklinks(catalog, parsePagePath('Plan.md'))
  expect(places.map((place) => [place.path, marked(place)])).toEqual([
    ['Block.md', '<[[Plan]]>'],
    ['Code.md', '`%%` <[[Plan]]> `%%`'],
    ['Inline.md', 'said <[[Plan]]>   here'],
    ['Within.md', 'before <[[Plan|the plan]]> after'],
  ])
})

test('A page that is named in a comment alone is not named', async () => {
  const catalog = await catalogOf(files)
  const places = await listMentions(catalog, parsePagePath('Plan.md'))
  expect(places.map((place) => [place.path, marked(place)])).toEqual([['Named.md', 'The <Plan>  stands']])
})

test('A search shows the lines it finds without their comments, and where they are', async () => {
  const catalog = await catalogOf(files)
  const { hits } = await search(catalog, { text: 'below OR secret OR drawn' })
  const lines = hits.flatMap(({ path, lines }) => lines.map(({ line, text }) => [path, line, text]))
  expect(lines.toSorted()).toEqual([
    ['Block.md', 9, 'below'],
    ['Code.md', 4, '%% drawn'],
  ])
  expect(hits.map(({ path }) => path).toSorted()).toEqual(['Block.md', 'Code.md', 'Within.md'])
})
