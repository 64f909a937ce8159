/** Files that are put into a text before it is saved: kept with its draft, saved with it in one commit, dropped with it. */
import { describe, expect, it } from 'vitest'
import { openRepository } from '../../src/git'
import { parsePagePath, type WikiId } from '../../src/names'
import type { MemoryPlace } from '../../src/storage'
import { engineCalls } from '../../src/worker/calls'
import { idleJobs } from '../../src/worker/session/maintenance'
import type { Session } from '../../src/worker/session/session'
import { saveToFolder } from '../git/notation'
import { fsck, git, gitBytes } from '../support/git'
import { ada, home, newDevice, openTestSession, type Device } from './notation'

const image = parsePagePath('files/bed.png')
const pixels = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 251)
const month = 30 * 24 * 60 * 60

async function begin() {
  const device = newDevice()
  const session = openTestSession(device)
  const api = engineCalls(session)
  const [wiki] = await api.listWikis()
  if (!wiki) throw new Error('a wiki')
  const base = await api.readHead(wiki.id)
  const oid = await api.keepFile(wiki.id, image, pixels)
  const draft = { path: home, text: 'A bed: ![](files/bed.png)\n', base, time: 1, files: [{ path: image, oid }] }
  return { device, session, api, id: wiki.id, oid, draft, edit: { message: 'm', author: ada, base } }
}

function placeOf(device: Device, id: WikiId): MemoryPlace {
  const place = device.places.get(id)
  if (!place) throw new Error('the wiki has a place')
  return place
}

/** Looks for what nobody needs, as in quiet hours a month apart. */
async function months(count: number, device: Device, [session, id]: [Session, WikiId]): Promise<void> {
  const { signal } = new AbortController()
  for (let i = 0; i < count; i++) {
    device.clock.time += month
    for (const job of idleJobs) while ((await job(session, id, signal)) === 'more');
  }
}

describe('a file that is put into a text', () => {
  it('is saved with the text in one commit, as git sees it', async () => {
    const { device, api, id, draft, edit } = await begin()
    await api.writeDraft(id, draft)
    const { text, files } = draft
    expect(await api.savePage(id, home, text, { ...edit, files })).toMatchObject({ kind: 'published', merged: false })
    const folder = await saveToFolder(openRepository(placeOf(device, id).open()))
    await fsck(folder)
    expect(await git(['show', '--name-status', '--format=', 'main'], { cwd: folder })).toBe(`M\t${home}\nA\t${image}`)
    expect(new Uint8Array(await gitBytes(['show', `main:${image}`], { cwd: folder }))).toEqual(pixels)
    expect(await api.readDraft(id, home)).toBeNull()
  })

  it('is there after a crash, and for months, as long as the draft is', async () => {
    const { device, session, api, id, draft, oid } = await begin()
    await api.writeDraft(id, draft)
    await months(3, device, [session, id])
    const after = engineCalls(openTestSession(device))
    expect(await after.readDraft(id, home)).toEqual(draft)
    expect(await after.readKeptFile(id, oid)).toEqual(pixels)
  })

  it('comes back with the draft that was discarded', async () => {
    const { device, session, api, id, draft, oid, edit } = await begin()
    await api.writeDraft(id, draft)
    await api.discardDraft(id, home)
    await months(2, device, [session, id])
    const [action] = await api.listActions(id)
    await api.undoAction(id, action?.id ?? '', edit)
    expect(await api.readDraft(id, home)).toEqual(draft)
    expect(await api.readKeptFile(id, oid)).toEqual(pixels)
  })

  it('is dropped with time when no draft was ever kept of it', async () => {
    const { device, session, api, id, oid } = await begin()
    await months(3, device, [session, id])
    await expect(api.readKeptFile(id, oid)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('is refused before it is stored when no commit would take it', async () => {
    const { api, id } = await begin()
    const large = new Uint8Array((25 << 20) + 1)
    await expect(api.keepFile(id, image, large)).rejects.toMatchObject({ code: 'too-large' })
  })
})
