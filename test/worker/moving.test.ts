/** Moves as the engine carries them out, beside everything else that is written. */
import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../src/names'
import { ada, home, newDevice, openEngine, save } from './notation'

const [plan, scheme] = [parsePagePath('Plan.md'), parsePagePath('Scheme.md')]

async function openPlan() {
  const device = newDevice()
  const api = openEngine(device)
  const { id } = await api.createWiki('Garden')
  await save(api, id, plan, '# Plan\n\n## Beans\n')
  await save(api, id, home, '[[Plan]] [[Plan#Beans]]\n')
  return { device, api, id, edit: { message: 'm', author: ada, base: null } }
}

describe('moves and saves', () => {
  test('go in one after the other, as they were asked for', async () => {
    const { device, api, id, edit } = await openPlan()
    const base = await api.readHead(id)
    device.events.length = 0
    const [moved, saved] = await Promise.all([
      api.movePages(id, [{ from: plan, to: scheme }], edit),
      api.savePage(id, parsePagePath('Notes.md'), 'Notes\n', { ...edit, base }),
    ])
    const updates = device.events.flatMap((event) => (event.kind === 'branch-moved' ? [event.update] : []))
    expect(updates).toEqual([
      { ref: updates[0]?.ref, from: base, to: moved.kind === 'published' && moved.commit },
      { ref: updates[0]?.ref, from: updates[0]?.to, to: saved.kind === 'published' && saved.commit },
    ])
    expect((await api.readPage(id, home)).text).toBe('[[Scheme]] [[Scheme#Beans]]\n')
  })

  test('leave nothing unread that somebody moved here', async () => {
    const { api, id, edit } = await openPlan()
    await api.listUnread(id)
    await api.movePages(id, [{ from: plan, to: scheme }], edit)
    await api.renameHeading(id, { path: scheme, heading: 'beans', to: 'Peas' }, edit)
    expect(await api.listUnread(id)).toEqual([])
  })
})
