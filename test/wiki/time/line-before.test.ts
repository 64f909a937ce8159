import { describe, expect, it } from 'vitest'
import { parsePagePath, type Oid } from '../../../src/names'
import { findLineBefore, readBlame, type OpenWiki } from '../../../src/wiki'
import { commitFiles, moveMain } from '../../git/notation'
import { commitBehind, openWiki } from '../notation'

const [old, now] = [parsePagePath('Old.md'), parsePagePath('New.md')]
const text = (lines: string): string => [...lines].map((line) => `${line}\n`).join('')

/** Steps back from a line of the page until it began: the texts of the lines that stood there. */
async function stepBack(wiki: OpenWiki, start: { readonly path: typeof now; readonly line: number }) {
  const stood: string[] = []
  for (let place: { path: typeof now; line: number; commit?: Oid } | null = start; place;) {
    const { lines } = await readBlame(wiki, place.path, { at: place.commit })
    const line = lines[place.line - 1]
    if (!line) throw new Error('a line')
    stood.push(line.text)
    place = await findLineBefore(wiki, line)
  }
  return stood
}

describe('one step back from a line', () => {
  it('leads to the line it took the place of, from commit to commit and to where the page began', async () => {
    const wiki = await openWiki({ 'Old.md': text('abcdefgh') })
    await commitBehind(wiki, { 'Old.md': text('abXdefgh') })
    await commitBehind(wiki, { 'Old.md': text('0abXdefgh') })
    await commitBehind(wiki, { 'Old.md': text('0abYYdefgh') })
    expect(await stepBack(wiki, { path: old, line: 4 })).toEqual(['Y', 'X', 'c'])
    expect(await stepBack(wiki, { path: old, line: 5 })).toEqual(['Y', 'X', 'c'])
    expect(await stepBack(wiki, { path: old, line: 1 })).toEqual(['0', 'a'])
    expect(await stepBack(wiki, { path: old, line: 10 })).toEqual(['h'])
  })

  it('leads to the name that the page had there', async () => {
    const wiki = await openWiki({ 'Old.md': text('abcdefgh') })
    const moved = await commitBehind(wiki, { 'Old.md': null, 'New.md': text('abcdefgX') })
    const { lines } = await readBlame(wiki, now)
    expect(lines[7]).toMatchObject({ text: 'X', commit: moved })
    const place = lines[7] && (await findLineBefore(wiki, lines[7]))
    expect(place).toMatchObject({ path: old, line: 8 })
  })

  it('stays within the page where lines were put at its end, or all were taken', async () => {
    const wiki = await openWiki({ 'Old.md': text('ab') })
    await commitBehind(wiki, { 'Old.md': text('abXYZ') })
    expect(await stepBack(wiki, { path: old, line: 5 })).toEqual(['Z', 'b'])
    await commitBehind(wiki, { 'Old.md': '' })
    await commitBehind(wiki, { 'Old.md': text('N') })
    const { lines } = await readBlame(wiki, old)
    expect(lines[0] && (await findLineBefore(wiki, lines[0]))).toMatchObject({ line: 1 })
  })

  it('leads from what a merge wrote to the parent that has the page', async () => {
    const wiki = await openWiki({ 'Home.md': 'home\n' })
    const root = await commitBehind(wiki, { 'Home.md': 'house\n' })
    const side = await commitFiles(wiki.repository, [root], { 'Old.md': text('abc') })
    const merge = await commitFiles(wiki.repository, [root, side], { 'Old.md': text('aXc') })
    await moveMain(wiki.repository, root, merge)
    const place = await findLineBefore(wiki, { commit: merge, path: old, line: 2 })
    expect(place).toEqual({ commit: side, path: old, line: 2 })
  })
})
