/** Files of rows in a wiki: two branches that changed other cells come together, and no other byte is another. */
import { describe, expect, test } from 'vitest'
import { branchRef, parsePagePath } from '../../../src/names'
import { createBranch, mergeBranch, publish, readFile, readHead, switchBranch, type OpenWiki } from '../../../src/wiki'
import { ada, bytes, type Files } from '../../git/notation'
import { commitBehind, openWiki } from '../notation'

const merging = { message: 'Merge', author: ada }

/** Two branches of a wiki, each of which changed something. */
async function twoSides(base: Files, ours: Files, theirs: Files): Promise<OpenWiki> {
  const wiki = await openWiki(base)
  await createBranch(wiki, 'other', (await readHead(wiki)) ?? undefined)
  await commitBehind({ ...wiki, branch: branchRef('main') }, ours)
  await switchBranch(wiki, 'other')
  const other = { ...wiki, branch: branchRef('other') }
  const changes = Object.entries(theirs).map(([path, text]) => ({
    path: parsePagePath(path),
    bytes: text === null ? null : bytes(text),
  }))
  await publish(other, changes, { ...merging, base: await readHead(other) })
  await switchBranch(wiki, 'main')
  return wiki
}

const textOf = async (wiki: OpenWiki, path: string): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(wiki, parsePagePath(path)))

describe('a file of rows that two branches changed', () => {
  test.each(['\n', '\r\n'])('keeps its byte order mark and its line breaks %j', async (mark) => {
    const lines = (...texts: readonly string[]): string => `\ufeff${texts.join(mark)}${mark}`
    const wiki = await twoSides(
      { 'a.csv': lines('id;name;size', '1;Mint;2', '2;Rue;3') },
      { 'a.csv': lines('id;name;size', '1;"Mint";2', '2;Rue;4') },
      { 'a.csv': lines('id;name;size', '1;Mint;2', '2;Rue, bitter;3') },
    )
    expect((await mergeBranch(wiki, 'other', merging)).merged.kind).toBe('merged')
    expect(await textOf(wiki, 'a.csv')).toBe(lines('id;name;size', '1;"Mint";2', '2;Rue, bitter;4'))
  })
})
