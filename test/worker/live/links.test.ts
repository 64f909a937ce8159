/** A symbolic link in the place of a table's file is no empty table. */
import { expect, test } from 'vitest'
import { openRepository, resolveRef } from '../../../src/git'
import { branchRef } from '../../../src/names'
import { commitEntry } from '../../wiki/notation'
import { begin, change, folder, table } from '../live-notation'
import { openEngine } from '../notation'

test('a table whose file is a link is said to lead elsewhere, and the link stays', async () => {
  const { device, id } = await begin()
  const place = device.places.get(id)
  if (!place) throw new Error('the wiki has a place')
  const branch = branchRef('main')
  const wiki = { repository: openRepository(place.open()), branch, now: () => ({ time: 0, offset: 0 }) }
  const linked = await commitEntry(wiki, table, { mode: '120000', text: '../other.jsonl' })

  const reopened = openEngine(device)
  const leadsOut = { code: 'unsupported', data: { reason: 'leads-out', path: table } }
  await expect(reopened.askLive(id, folder, 'SELECT title FROM books')).rejects.toMatchObject(leadsOut)
  await expect(change(reopened, id, "INSERT INTO books VALUES (3, 'Emma', 1815)")).rejects.toMatchObject(leadsOut)
  expect(await resolveRef(wiki.repository, branch)).toBe(linked)
})
