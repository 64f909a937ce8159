/** The places of wikis: what is being made is nobody else's to clear, and what nobody makes any more leaves nothing. */
import { describe, expect, it } from 'vitest'
import { WikiError } from '../../src/errors'
import { parseWikiId, type WikiId } from '../../src/names'
import { fillWithFirstPage, makeWiki, removeWiki, sweep, type Fill } from '../../src/worker/session/places'
import { listRegistered, reserve } from '../../src/worker/session/registry'
import type { Session } from '../../src/worker/session/session'
import { mortal } from '../contract/holds'
import { newDevice, openTestSession, type Device } from './notation'

const id = parseWikiId('cloned')

/** A device with a tab that is in the middle of making a wiki; `finish` and `fail` end that. */
async function beginMaking(device: Device) {
  const tab = openTestSession(device)
  let [finish, fail] = [(): void => {}, (_reason: Error): void => {}]
  const halted = new Promise<void>((resolve, reject) => ([finish, fail] = [resolve, reject]))
  let begin = (): void => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const fill: Fill = async (repository, place) => {
    const branch = await fillWithFirstPage(tab, 'Cloned')(repository, place)
    begin()
    await halted
    return branch
  }
  const making = makeWiki(tab, { title: 'Cloned', id }, fill)
  making.catch(() => {})
  await begun
  return { making, finish, fail }
}

const placesOf = (device: Device): readonly string[] => [...device.places.keys()].filter((name) => name !== 'registry')
const wikisOf = async (session: Session): Promise<readonly WikiId[]> =>
  (await listRegistered(session.registry)).map((wiki) => wiki.id)

describe('a wiki that is being made', () => {
  it('is left alone by every other start, however long it takes', async () => {
    const device = newDevice()
    const { making, finish } = await beginMaking(device)
    const other = openTestSession(device)
    await sweep({ ...other, now: () => ({ time: other.now().time + 30 * 24 * 3600, offset: 0 }) })
    expect(placesOf(device)).toEqual([id])
    finish()
    expect(await making).toMatchObject({ id })
    await sweep(other)
    expect(placesOf(device)).toEqual([id])
    expect(await wikisOf(other)).toEqual([id])
  })

  it('is cleared at the next start when its tab was killed', async () => {
    const device = newDevice()
    const tab = mortal(device.holds)
    await beginMaking({ ...device, holds: tab })
    await tab.die()
    const next = openTestSession(device)
    await sweep(next)
    expect(placesOf(device)).toEqual([])
    expect(await next.registry.list('doomed/')).toEqual([])
  })

  it('stays when a tab is killed that was about to make the same one again', async () => {
    const device = newDevice()
    const tab = mortal(device.holds)
    const late = await beginMaking({ ...device, holds: tab })
    const { making, finish } = await beginMaking(device)
    finish()
    await making
    await reserve(openTestSession(device).registry, id)
    await tab.die()
    const next = openTestSession(device)
    await sweep(next)
    expect(await wikisOf(next)).toEqual([id])
    expect(placesOf(device)).toEqual([id])
    late.fail(new WikiError('aborted', 'killed'))
    await expect(late.making).rejects.toMatchObject({ code: 'aborted' })
    expect(placesOf(device)).toEqual([id])
  })

  it('leaves nothing when making it fails', async () => {
    const device = newDevice()
    const { making, fail } = await beginMaking(device)
    fail(new WikiError('offline', 'no'))
    await expect(making).rejects.toMatchObject({ code: 'offline' })
    expect(placesOf(device)).toEqual([])
    expect(await openTestSession(device).registry.list('doomed/')).toEqual([])
  })

  it('stays when another tab fails to make the same one', async () => {
    const device = newDevice()
    const [one, other] = [await beginMaking(device), await beginMaking(device)]
    other.fail(new WikiError('offline', 'no'))
    await expect(other.making).rejects.toMatchObject({ code: 'offline' })
    expect(placesOf(device)).toEqual([id])
    one.finish()
    expect(await one.making).toMatchObject({ id })
    expect(await wikisOf(openTestSession(device))).toEqual([id])
  })

  it('says what failed, even when it cannot be cleared away', async () => {
    const device = newDevice()
    const stuck = { ...openTestSession(device), deleteStorage: () => Promise.reject(new Error('stuck')) }
    const fill: Fill = () => Promise.reject(new WikiError('offline', 'no'))
    await expect(makeWiki(stuck, { title: 'x', id }, fill)).rejects.toMatchObject({ code: 'offline' })
    await sweep(openTestSession(device))
    expect(placesOf(device)).toEqual([])
  })
})

describe('what earlier tabs left undone', () => {
  it('is finished, a deletion too, and one place that cannot be cleared keeps no other from it', async () => {
    const device = newDevice()
    const stuck = { ...openTestSession(device), deleteStorage: () => Promise.reject(new Error('stuck')) }
    const ids = ['one', 'three', 'two'].map(parseWikiId)
    for (const wiki of ids) {
      await makeWiki(stuck, { title: wiki, id: wiki }, fillWithFirstPage(stuck, wiki))
      await expect(removeWiki(stuck, wiki)).rejects.toThrow('stuck')
    }
    expect(placesOf(device)).toEqual(ids)
    const next = openTestSession(device)
    const half = {
      ...next,
      deleteStorage: (wiki: WikiId) =>
        wiki === 'three' ? Promise.reject(new Error('stuck')) : next.deleteStorage(wiki),
    }
    await sweep(half)
    expect(placesOf(device)).toEqual(['three'])
    await sweep(next)
    expect(placesOf(device)).toEqual([])
  })

  it('is not a wiki that was made again in its place', async () => {
    const device = newDevice()
    const stuck = { ...openTestSession(device), deleteStorage: () => Promise.reject(new Error('stuck')) }
    await makeWiki(stuck, { title: 'x', id }, fillWithFirstPage(stuck, 'x'))
    await expect(removeWiki(stuck, id)).rejects.toThrow('stuck')
    const { making, finish } = await beginMaking(device)
    await sweep(openTestSession(device))
    finish()
    expect(await making).toMatchObject({ id })
    expect(placesOf(device)).toEqual([id])
  })
})

describe('a wiki that is opened', () => {
  it('is one repository to all calls that ask for it at once, as a start does', async () => {
    const device = newDevice()
    const { making, finish } = await beginMaking(device)
    finish()
    await making
    const next = openTestSession(device)
    const [one, ...others] = await Promise.all([next.open(id), next.open(id), next.open(id)])
    expect(others.every(({ repository }) => repository === one.repository)).toBe(true)
  })
})
