import { describe, expect, it } from 'vitest'
import { hasCode } from '../../src/errors'
import { openRepository } from '../../src/git'
import { parsePagePath } from '../../src/names'
import { saveToFolder } from '../git/notation'
import { git } from '../support/git'
import { ada, home, newDevice, openEngine, save } from './notation'

const notes = parsePagePath('notes/Today.md')
const edit = { message: 'm', author: ada }

describe('two branches', () => {
  it('are compared as git compares them, with the files that moved', async () => {
    const device = newDevice()
    const api = openEngine(device)
    const { id } = await api.createWiki('Wiki')
    const lines = Array.from({ length: 20 }, (_, i) => `Line ${i}\n`).join('')
    const [moved, renamed] = [parsePagePath('moved.md'), parsePagePath('renamed.md')]
    await save(api, id, notes, 'one\ntwo\n')
    await save(api, id, parsePagePath('long.md'), lines)
    await save(api, id, parsePagePath('same.md'), 'the same\n')
    await api.createBranch(id, 'b')
    await save(api, id, home, 'on main\n')
    await api.switchBranch(id, 'b')
    await save(api, id, notes, 'one\ntwo\nthree\n')
    await save(api, id, parsePagePath('new.md'), 'new\n')
    const on = async () => ({ ...edit, base: await api.readHead(id) })
    await api.renamePage(id, parsePagePath('long.md'), renamed, await on())
    await save(api, id, renamed, `${lines}And more\n`)
    await api.renamePage(id, parsePagePath('same.md'), moved, await on())
    const { base, ahead, behind, files, more, ...ends } = await api.compareBranches(id, 'main', 'b')
    const cwd = await saveToFolder(openRepository(device.places.get(id)!.open()))
    const letters = { added: 'A', changed: 'M', deleted: 'D', renamed: 'R' }
    const told = files.map(
      ({ kind, path, from, similarity }) =>
        `${letters[kind]}${similarity === null ? '' : String(similarity).padStart(3, '0')}\t${from ? `${from}\t` : ''}${path}`,
    )
    expect(told.join('\n')).toBe(await git(['diff', '--name-status', '-M', 'main', 'b'], { cwd }))
    const counted = files.map(({ counts }) => `${counts?.added}\t${counts?.removed}`)
    const byGit = (await git(['diff', '--numstat', '-M', 'main', 'b'], { cwd })).split('\n')
    expect(counted).toEqual(byGit.map((line) => line.split('\t').slice(0, 2).join('\t')))
    expect(ahead.map(({ oid }) => oid).join('\n')).toBe(await git(['rev-list', 'main..b'], { cwd }))
    expect(behind.map(({ oid }) => oid).join('\n')).toBe(await git(['rev-list', 'b..main'], { cwd }))
    expect([base, ends.before, ends.after].join('\n')).toBe(
      `${await git(['merge-base', 'main', 'b'], { cwd })}\n${await git(['rev-parse', 'main', 'b'], { cwd })}`,
    )
    expect(more).toBe(0)
    await expect(api.compareBranches(id, 'main', 'none')).rejects.toSatisfy((error) => hasCode(error, 'not-found'))
  })
})
