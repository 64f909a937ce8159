/** Live databases: what is done in them becomes commits, and what others did is in them, whatever comes between. */
import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../src/names'
import { begin, change, folder, lastMessage, row, saveTable, table, textOf, titles } from './live-notation'
import { ada, newDevice, openEngine } from './notation'

describe('a database of the wiki', () => {
  test('is a folder whose rows are lines, committed when somebody says so, with a message that counts them', async () => {
    const { api, id } = await begin()
    expect(await api.listLive(id)).toEqual([{ folder, kind: 'sqlite' }])
    expect(await textOf(api, id)).toBe(row(1, 'Emma', 1815) + row(2, 'Walden', 1854))
    await change(api, id, "UPDATE books SET year = 1816 WHERE id = 1; INSERT INTO books VALUES (3, 'Ulysses', 1922)")
    expect((await api.readLive(id, folder)).changed).toBe(true)
    expect(await api.exportLive(id, null)).toMatchObject([{ kind: 'published', merged: false }])
    expect(await lastMessage(api, id)).toBe('library: books (1 row added, 1 changed)')
    expect(await textOf(api, id)).toBe(row(1, 'Emma', 1816) + row(2, 'Walden', 1854) + row(3, 'Ulysses', 1922))
    expect((await api.readLive(id, folder)).changed).toBe(false)
  })

  test('makes no commit when nothing came of what was done', async () => {
    const { api, id } = await begin()
    const head = await api.readHead(id)
    expect(await api.exportLive(id, folder)).toEqual([{ kind: 'unchanged', folder }])
    await change(api, id, "UPDATE books SET title = 'x' WHERE id = 1")
    await change(api, id, "UPDATE books SET title = 'Emma' WHERE id = 1")
    expect(await api.exportLive(id, folder)).toEqual([{ kind: 'unchanged', folder }])
    expect(await api.readHead(id)).toBe(head)
  })

  test('has what was committed by others as soon as it is asked', async () => {
    const { api, id } = await begin()
    await saveTable(api, id, row(2, 'Walden!', 1854))
    expect(await titles(api, id)).toEqual(['Walden!'])
  })

  test('says which line cannot be read, and is asked again once that is mended', async () => {
    const { api, id } = await begin()
    await saveTable(api, id, `${row(1, 'Emma', 1815)}{"id":\n`)
    await expect(titles(api, id)).rejects.toMatchObject({
      code: 'damaged',
      data: { file: 'tables/books.jsonl', line: 2 },
    })
    await saveTable(api, id, row(1, 'Emma', 1815))
    expect(await titles(api, id)).toEqual(['Emma'])
  })

  test('is none where no folder says so, and of a kind that cannot be asked it says that', async () => {
    const { api, id } = await begin()
    await expect(api.readLive(id, parsePagePath('elsewhere'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(api.createLive(id, parsePagePath('pg'), 'postgres')).rejects.toMatchObject({ code: 'unsupported' })
    await expect(api.createLive(id, folder, 'sqlite')).rejects.toMatchObject({ code: 'already-exists' })
  })

  test('does a change once, however often it is sent', async () => {
    const { api, id } = await begin()
    const twice = { id: 'the same', sql: "INSERT INTO books VALUES (9, 'Once', 2000)" }
    expect(await api.changeLive(id, folder, twice)).toMatchObject({ kind: 'changed', changes: 1 })
    expect(await api.changeLive(id, folder, twice)).toMatchObject({ kind: 'changed' })
    expect(await titles(api, id)).toEqual(['Emma', 'Walden', 'Once'])
  })
})

describe('what was done and not committed yet', () => {
  test('is there after a kill, and committed later', async () => {
    const { device, api, id } = await begin()
    await change(api, id, "UPDATE books SET title = 'Emma!' WHERE id = 1")
    const next = openEngine(device)
    expect(await titles(next, id)).toEqual(['Emma!', 'Walden'])
    expect(await next.exportLive(id, null)).toMatchObject([{ kind: 'published' }])
    expect(await textOf(next, id)).toBe(row(1, 'Emma!', 1815) + row(2, 'Walden', 1854))
  })

  test('is merged by row with what others committed meanwhile', async () => {
    const { api, id } = await begin()
    await change(api, id, "UPDATE books SET title = 'Emma!' WHERE id = 1")
    await saveTable(api, id, row(1, 'Emma', 1816) + row(2, 'Walden', 1854) + row(3, 'Ulysses', 1922))
    expect(await titles(api, id)).toEqual(['Emma!', 'Walden', 'Ulysses'])
    expect(await textOf(api, id)).toBe(row(1, 'Emma!', 1816) + row(2, 'Walden', 1854) + row(3, 'Ulysses', 1922))
  })

  test('goes to the branch it was done on when another one is shown', async () => {
    const { api, id } = await begin()
    await api.createBranch(id, 'other')
    await change(api, id, "UPDATE books SET title = 'Emma!' WHERE id = 1")
    await api.switchBranch(id, 'other')
    expect(await titles(api, id)).toEqual(['Emma', 'Walden'])
    await api.switchBranch(id, 'main')
    expect(await titles(api, id)).toEqual(['Emma!', 'Walden'])
  })

  test('is a commit before it is acknowledged where the device keeps no files', async () => {
    const { api, id } = await begin(newDevice())
    await change(api, id, "UPDATE books SET title = 'Emma!' WHERE id = 1")
    expect(await textOf(api, id)).toBe(row(1, 'Emma!', 1815) + row(2, 'Walden', 1854))
  })
})

describe('a row that was changed here and otherwise there', () => {
  const disagree = async () => {
    const begun = await begin()
    const { api, id } = begun
    await change(api, id, "UPDATE books SET title = 'Ours' WHERE id = 1; INSERT INTO books VALUES (3, 'New', 2000)")
    await saveTable(api, id, row(1, 'Theirs', 1815) + row(2, 'Walden', 1854))
    return begun
  }

  test('waits as a conflict, with all that was done here on a branch of its own', async () => {
    const { api, id } = await disagree()
    expect(await api.exportLive(id, folder)).toEqual([
      { kind: 'conflicted', folder, branch: 'refs/heads/live/library' },
    ])
    const merge = await api.readMerge(id)
    expect(merge?.conflicts.map(({ path }) => path)).toEqual([table])
    expect((await api.readConflict(id, table)).hunks?.[0]).toEqual({
      kind: 'conflict',
      base: [row(1, 'Emma', 1815)],
      ours: [row(1, 'Theirs', 1815)],
      theirs: [row(1, 'Ours', 1815)],
    })
    expect(await titles(api, id)).toEqual(['Ours', 'Walden', 'New'])
    expect(await api.readLive(id, folder)).toMatchObject({ conflicted: true, changed: false })
  })

  test('is settled by somebody, and the database has what was settled, and what was done meanwhile', async () => {
    const { api, id } = await disagree()
    await api.exportLive(id, folder)
    await change(api, id, 'UPDATE books SET year = 1 WHERE id = 2')
    await api.exportLive(id, folder)
    const { conflict } = await api.readConflict(id, table)
    const text = row(1, 'Both', 1815) + row(2, 'Walden', 1) + row(3, 'New', 2000)
    await api.resolveConflict(id, conflict, { kind: 'text', text })
    expect((await api.finishMerge(id, { message: 'Settle', author: ada })).kind).toBe('merged')
    expect(await titles(api, id)).toEqual(['Both', 'Walden', 'New'])
    expect(await api.readLive(id, folder)).toMatchObject({
      conflicted: false,
      changed: false,
      branch: 'refs/heads/main',
    })
    expect(await textOf(api, id)).toBe(text)
  })

  test('waits once, whatever kill comes between its commit and what is noted of it', async () => {
    const { device, api, id } = await disagree()
    await api.exportLive(id, folder)
    const next = openEngine(device)
    await next.exportLive(id, folder)
    expect((await next.listBranches(id)).map(({ name }) => name).sort()).toEqual(['live/library', 'main'])
    expect((await next.readMerge(id))?.conflicts).toHaveLength(1)
    expect(await titles(next, id)).toEqual(['Ours', 'Walden', 'New'])
  })
})
