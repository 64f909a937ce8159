/** Many files at once, and what happens to a save for which there is no room. */
import { describe, expect, it } from 'vitest'
import { WikiError } from '../../src/errors'
import { openRepository } from '../../src/git'
import { parsePagePath, type WikiId } from '../../src/names'
import type { MemoryPlace, Storage } from '../../src/storage'
import type { WikiApi } from '../../src/worker/api'
import { bytes, saveToFolder } from '../git/notation'
import { fsck, git } from '../support/git'
import { ada, home, newDevice, openEngine, save, type Device } from './notation'

async function begin() {
  const device = newDevice()
  const api = openEngine(device)
  const [wiki] = await api.listWikis()
  if (!wiki) throw new Error('a wiki')
  return { device, api, id: wiki.id, edit: { message: 'm', author: ada, base: await api.readHead(wiki.id) } }
}

const placeOf = (device: Device, id: WikiId): MemoryPlace => {
  const place = device.places.get(id)
  if (!place) throw new Error('the wiki has a place')
  return place
}

const folderOf = async (device: Device, id: WikiId): Promise<string> => {
  const folder = await saveToFolder(openRepository(placeOf(device, id).open()))
  await fsck(folder)
  return folder
}

const file = (path: string, text: string) => ({ path: parsePagePath(path), bytes: bytes(text) })

const pathsIn = async (api: WikiApi, id: WikiId) => (await api.listFiles(id)).files.map(({ path }) => path)

describe('files that are brought in', () => {
  it('are one commit, in which git finds each of them', async () => {
    const { device, api, id, edit } = await begin()
    const files = Array.from({ length: 1000 }, (_, i) => file(`notes/${i % 10}/${i}.md`, `Page ${i}\n`))
    expect(await api.importFiles(id, files, edit)).toMatchObject({ kind: 'published', merged: false })
    const folder = await folderOf(device, id)
    expect(await git(['rev-list', '--count', 'main'], { cwd: folder })).toBe('2')
    const listed = await git(['ls-tree', '-r', '--name-only', 'main'], { cwd: folder })
    expect(listed.split('\n')).toHaveLength(1001)
    expect(await git(['show', 'main:notes/7/457.md'], { cwd: folder })).toBe('Page 457')
  })

  it('take the place of those that are there, which stay in the history', async () => {
    const { api, id, edit } = await begin()
    const before = await api.readPage(id, home)
    await api.importFiles(id, [file(home, 'first\n'), file(home, 'new\n'), file('b.md', 'b\n')], edit)
    expect((await api.readPage(id, home)).text).toBe('new\n')
    expect((await api.readPage(id, home, before.commit)).text).toBe(before.text)
    expect(await pathsIn(api, id)).toEqual([home, 'b.md'])
  })

  it('change nothing when they are there already', async () => {
    const { api, id, edit } = await begin()
    const { text } = await api.readPage(id, home)
    expect(await api.importFiles(id, [file(home, text)], edit)).toEqual({ kind: 'unchanged', commit: edit.base })
    expect(await api.importFiles(id, [], edit)).toEqual({ kind: 'unchanged', commit: edit.base })
  })

  it('are merged with what was saved meanwhile, or all of them wait for a decision', async () => {
    const { api, id } = await begin()
    await save(api, id, home, '1\n2\n3\n4\n5\n')
    const edit = { message: 'm', author: ada, base: await api.readHead(id) }
    await save(api, id, home, '1 theirs\n2\n3\n4\n5\n')
    const files = [file(home, '1\n2\n3\n4\n5 ours\n'), file('b.md', 'b\n')]
    expect(await api.importFiles(id, files, edit)).toMatchObject({ kind: 'published', merged: true })
    expect((await api.readPage(id, home)).text).toBe('1 theirs\n2\n3\n4\n5 ours\n')
    const clashing = [file(home, '1 ours\n2\n3\n4\n5\n'), file('c.md', 'c\n')]
    expect(await api.importFiles(id, clashing, edit)).toMatchObject({ kind: 'conflicted' })
    expect(await pathsIn(api, id)).toEqual([home, 'b.md'])
  })

  it('are refused, every one, when one has a path that is none, or is too large', async () => {
    const { api, id, edit } = await begin()
    const bad = { path: '.git/config', bytes: bytes('x') } as unknown as ReturnType<typeof file>
    const large = { path: parsePagePath('large.bin'), bytes: new Uint8Array((25 << 20) + 1) }
    for (const [refused, code] of [
      [bad, 'invalid-name'],
      [large, 'too-large'],
    ] as const)
      await expect(api.importFiles(id, [file('a.md', 'a'), refused], edit)).rejects.toMatchObject({ code })
    expect(await pathsIn(api, id)).toEqual([home])
  })

  it('tell how far they are, and can be stopped before they are committed', async () => {
    const { api, id, edit } = await begin()
    const files = Array.from({ length: 200 }, (_, i) => file(`${i}.md`, `Page ${i}\n`))
    const controller = new AbortController()
    const onProgress = ({ done }: { readonly done?: number }) => (done === 150 ? controller.abort() : undefined)
    const stopped = api.importFiles(id, files, edit, { signal: controller.signal, onProgress })
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
    expect(await api.readHead(id)).toBe(edit.base)
    const seen: unknown[] = []
    await api.importFiles(id, files, edit, { onProgress: (progress) => seen.push(progress) })
    expect(seen).toEqual(files.map((_, i) => ({ phase: 'saving', done: i + 1, total: 200 })))
  })
})

describe('a save for which there is no room', () => {
  /** The place, full as soon as `isFull` says so. */
  function limit(place: MemoryPlace): MemoryPlace & { isFull: boolean } {
    const limited = {
      isFull: false,
      open(): Storage {
        const storage = place.open()
        const write = storage.write.bind(storage)
        storage.write = (...batch) =>
          limited.isFull ? Promise.reject(new WikiError('quota-exceeded', 'There is no more room.')) : write(...batch)
        return storage
      },
    }
    return limited
  }

  it('says so, keeps the draft, writes nothing, and goes in when there is room again', async () => {
    const { device, id, edit } = await begin()
    const place = limit(placeOf(device, id))
    device.places.set(id, place)
    const api = openEngine(device)
    const draft = { path: home, text: 'mine\n', base: edit.base, time: 1 }
    await api.writeDraft(id, draft)
    place.isFull = true
    for (let time = 0; time < 2; time++)
      await expect(api.savePage(id, home, 'mine\n', edit)).rejects.toMatchObject({ code: 'quota-exceeded' })
    expect([await api.readHead(id), await api.readDraft(id, home)]).toEqual([edit.base, draft])
    place.isFull = false
    const published = await api.savePage(id, home, 'mine\n', edit)
    if (published.kind !== 'published') throw new Error(published.kind)
    expect(await api.readDraft(id, home)).toBeNull()
    expect(await git(['show', `${published.commit}:${home}`], { cwd: await folderOf(device, id) })).toBe('mine')
  })
})

describe('a draft', () => {
  it('stays where something else is saved into its page', async () => {
    const { api, id, edit } = await begin()
    const draft = { path: home, text: 'typed\n', base: edit.base, time: 1 }
    await api.writeDraft(id, draft)
    expect(await api.savePage(id, home, 'ticked\n', { ...edit, draft: 'kept' })).toMatchObject({ kind: 'published' })
    expect(await api.readDraft(id, home)).toEqual(draft)
    await api.savePage(id, home, 'typed\n', { ...edit, base: await api.readHead(id) })
    expect(await api.readDraft(id, home)).toBeNull()
  })

  it('goes with the save, in one batch, so that nobody sees one without the other', async () => {
    const { device, api, id, edit } = await begin()
    await api.writeDraft(id, { path: home, text: 'mine\n', base: edit.base, time: 1 })
    const other = openEngine(device)
    const states = new Set<string>()
    let saved = false
    const watch = async (): Promise<void> => {
      while (!saved) {
        const storage = placeOf(device, id).open()
        const [head, draft] = await Promise.all([
          storage.read('git/refs/heads/main'),
          storage.read(`drafts//refs/heads/main:${home}`),
        ])
        states.add(
          `${
            Buffer.from(head ?? [])
              .toString()
              .trim() === edit.base
              ? 'before'
              : 'after'
          } ${draft ? 'draft' : 'none'}`,
        )
      }
    }
    await Promise.all([watch(), other.savePage(id, home, 'mine\n', edit).then(() => (saved = true))])
    expect([...states].filter((state) => !['before draft', 'after none'].includes(state))).toEqual([])
  })
})
