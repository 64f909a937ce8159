import { expect, it } from 'vitest'
import { parseOid, parsePagePath } from '../../../src/names'
import { listFiles, readPage } from '../../../src/wiki'
import { openWiki } from '../notation'

it('is not there when only another copy of the wiki has its commit, and nothing is called damaged', async () => {
  const wiki = await openWiki({ 'Mint.md': 'In a pot.\n' })
  const elsewhere = parseOid('a'.repeat(40))
  await expect(listFiles(wiki, elsewhere)).rejects.toMatchObject({ code: 'not-found', data: { commit: elsewhere } })
  await expect(readPage(wiki, parsePagePath('Mint.md'), elsewhere)).rejects.toMatchObject({ code: 'not-found' })
})
