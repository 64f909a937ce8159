/** What a block shows until it has its own answer. */
import { expect, test } from 'vitest'
import { keepAnswer, recallAnswer } from '../../../src/app/query/block/kept-answers'
import { appendBlock, withBlock } from '../../../src/app/query/console/append-block'
import { parseOid, parsePagePath, parseRefName, parseWikiId } from '../../../src/names'
import type { Draft, QueryAnswer } from '../../../src/worker/api'

const wiki = parseWikiId('home')
const [home, other] = [parsePagePath('Home.md'), parsePagePath('Other.md')]
const ask = (text: string, page = home) => ({ wiki, request: { info: 'query', text, page } })
const answer = (at: string): QueryAnswer => ({ kind: 'no-such-commit', at })

test('a block that is being typed shows the answer to what it said before, and never that of another', () => {
  keepAnswer({ ...ask('select title from Recipes limit 1'), answer: answer('recipes') })
  keepAnswer({ ...ask('select count(*) from tasks'), answer: answer('tasks') })
  const recall = (text: string, page = home) => recallAnswer(ask(text, page))
  expect(recall('select title, rating from Recipes limit 1')).toEqual(answer('recipes'))
  expect(recall('select count(*) from tasks where done')).toEqual(answer('tasks'))
  expect(recall('x')).toBeUndefined()
  expect(recall('select count(*) from tasks', other)).toBeUndefined()
  for (let at = 0; at < 12; at++) keepAnswer({ ...ask(`select ${at}`, other), answer: answer(String(at)) })
  expect(recall('select count(*) from tasks')).toBeUndefined()
})

const [branch, commit] = [parseRefName('refs/heads/main'), parseOid('a'.repeat(40))]
const fence = '```query\nselect 1\n```\n'

async function append(draft: Draft | null): Promise<Draft | undefined> {
  let written: Draft | undefined
  const api = {
    readDraft: () => Promise.resolve(draft),
    readPage: () => Promise.resolve({ path: home, text: '# Home', commit, oid: commit, readOnly: null }),
    writeDraft: (_: unknown, given: Draft) => Promise.resolve(void (written = given)),
  }
  await appendBlock(api, { wiki: { id: wiki, title: '', created: 0, branch }, path: home, query: 'select 1' })
  return written
}

test('a query goes behind what is typed, or else behind what is saved, in a paragraph of its own', async () => {
  expect(await append(null)).toMatchObject({ path: home, branch, base: commit, text: `# Home\n\n${fence}` })
  const draft = { path: home, text: 'typed\n', base: null, time: 1, files: [{ path: other, oid: commit }] }
  expect(await append(draft)).toMatchObject({ base: null, text: `typed\n\n${fence}`, files: draft.files })
  expect(['', 'a', 'a\n', 'a\n\n'].map((text) => withBlock(text, 'select 1'))).toEqual(
    ['', 'a\n\n', 'a\n\n', 'a\n\n'].map((before) => before + fence),
  )
})
