import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../src/names'
import { markRead, readHead, readPage } from '../../src/wiki'
import { commitEntry, openWiki } from './notation'

const path = parsePagePath('Herbs/link.md')
const linkTo = async (target: string) => {
  const wiki = await openWiki({ 'Garden.md': '# Garden\n', 'Herbs/Mint.md': '# Mint\n' })
  await commitEntry(wiki, path, { mode: '120000', text: target })
  return wiki
}

describe('a symbolic link', () => {
  it.each([
    ['Mint.md', '# Mint\n', 'Herbs/Mint.md'],
    ['../Garden.md', '# Garden\n', 'Garden.md'],
  ])('to %s is read as that page, and says which to edit', async (target, text, name) => {
    const wiki = await linkTo(target)
    const page = await readPage(wiki, path)
    expect(page).toMatchObject({ path, text })
    expect(page.readOnly).toEqual({ kind: 'symlink', to: name })
    await markRead(wiki, path, page.commit)
  })

  it('is followed over another one', async () => {
    const wiki = await linkTo('Mint.md')
    const over = parsePagePath('over.md')
    await commitEntry(wiki, over, { mode: '120000', text: path })
    expect((await readPage(wiki, over)).text).toBe('# Mint\n')
  })

  it.each(['/etc/passwd', '../../Garden.md', 'link.md', '.', 'Nowhere.md', 'x'.repeat(5000)])(
    'that leads to no file of the wiki (%.12s) is none to read, and says so',
    async (target) => {
      const wiki = await linkTo(target)
      const refused = { code: 'unsupported', data: { path, entry: 'symlink' } }
      await expect(readPage(wiki, path)).rejects.toMatchObject(refused)
      await expect(readPage(wiki, path, (await readHead(wiki)) ?? undefined)).rejects.toMatchObject(refused)
    },
  )
})
