/** What two devices keep of this app in a wiki, exchanged through a git server. */
import { expect, test } from 'vitest'
import { exchangeState, type Here } from '../../../src/app/state/exchange'
import { takePreferences, valuesOf } from '../../../src/app/state/values'
import type { Binding } from '../../../src/app/state/binding'
import { standard, type Preferences } from '../../../src/app/preferences'
import { parsePagePath } from '../../../src/names'
import type { Json } from '../../../src/page/state'
import { fsck } from '../../support/git'
import { ada } from '../../worker/notation'
import { serve, type Side } from '../../worker/remote-notation'

const folder = parsePagePath('settings')
const file = parsePagePath('settings/state.json')
const { share } = serve()

/** A device with its preferences, and a sync that takes them along. */
async function device({ api, id }: Side) {
  const wiki = (await api.listWikis()).find((each) => each.id === id)!
  let [preferences, binding]: [Preferences, Binding] = [standard, { folder, branch: wiki.branch, base: null }]
  const records = new Map<string, Json>()
  const here: Here = {
    readBinding: () => binding,
    note: (next) => void (binding = next),
    readValues: (base) => valuesOf({ preferences, records }, id, base),
    take: (values) => void (preferences = takePreferences(preferences, id, values)),
  }
  const exchange = () => exchangeState({ api, wiki, here }, 'both')
  return {
    api,
    id,
    change: (next: Partial<Preferences>) => void (preferences = { ...preferences, ...next }),
    said: () => preferences,
    takeIn: () => exchangeState({ api, wiki, here }, 'in'),
    exchange,
    forget: () => void (binding = { ...binding, base: null }),
    async sync() {
      await api.sync(id)
      const exchanged = await exchange()
      if (exchanged.published) expect(await api.sync(id)).toMatchObject({ kind: 'synced' })
      return exchanged
    },
  }
}

async function begin() {
  const { clone, native, path } = await share()
  const [laptop, phone] = [await device(await clone()), await device(await clone())]
  return { laptop, phone, native, path }
}

test('a favourite of one device and a size of text of the other are on both after a sync', async () => {
  const { laptop, phone, native, path } = await begin()
  await laptop.sync()
  await phone.sync()
  laptop.change({ favourites: { [laptop.id]: ['Home.md'] } })
  phone.change({ textSize: 120 })
  await laptop.sync()
  expect(await phone.sync()).toEqual({ published: true, disagreed: [] })
  await laptop.sync()
  for (const { said, id } of [laptop, phone])
    expect([said().favourites[id], said().textSize]).toEqual([['Home.md'], 120])
  expect(await native('show', 'main:settings/state.json')).toBe('{\n  "favourites": ["Home.md"],\n  "textSize": 120\n}')
  await fsck(path)
})

test('of what both changed each device keeps its own until it hears of it, says so, and then both have one', async () => {
  const { laptop, phone } = await begin()
  laptop.change({ theme: 'dark' })
  phone.change({ theme: 'light', vimKeys: true })
  await laptop.sync()
  expect(await phone.sync()).toEqual({ published: true, disagreed: ['theme'] })
  await laptop.sync()
  expect([laptop.said(), phone.said()].map(({ theme, vimKeys }) => [theme, vimKeys])).toEqual([
    ['light', true],
    ['light', true],
  ])
  expect(await laptop.sync()).toEqual({ published: false, disagreed: [] })
})

test('what is set back to how it was at the start is so on the other device as well', async () => {
  const { laptop, phone } = await begin()
  laptop.change({ textSize: 150 })
  await laptop.sync()
  await phone.sync()
  phone.change({ textSize: 100 })
  await phone.sync()
  await laptop.api.sync(laptop.id)
  await laptop.takeIn()
  expect(laptop.said().textSize).toBe(100)
})

test('a file that somebody deleted takes nothing away, and is written again', async () => {
  const { laptop } = await begin()
  laptop.change({ textSize: 150 })
  await laptop.exchange()
  const edit = { message: 'Away', author: ada, base: await laptop.api.readHead(laptop.id) }
  await laptop.api.deletePage(laptop.id, file, edit)
  await laptop.takeIn()
  expect(laptop.said().textSize).toBe(150)
  expect(await laptop.exchange()).toEqual({ published: true, disagreed: [] })
})

test('a kill between the commit and the note of it repeats the exchange, and nothing happens', async () => {
  const { laptop } = await begin()
  laptop.change({ textSize: 150, favourites: { [laptop.id]: ['Home.md'] } })
  await laptop.exchange()
  laptop.forget()
  expect(await laptop.exchange()).toEqual({ published: false, disagreed: [] })
})

test('what is said by a newer app stays in the file; a file that is none is told of', async () => {
  const { laptop } = await begin()
  const save = async (text: string) =>
    laptop.api.savePage(laptop.id, file, text, {
      message: 'x',
      author: ada,
      base: await laptop.api.readHead(laptop.id),
    })
  await save('{\n  "colour": "red",\n  "textSize": 999\n}\n')
  laptop.change({ theme: 'dark' })
  await laptop.exchange()
  laptop.change({ theme: 'light' })
  await laptop.exchange()
  expect((await laptop.api.readPage(laptop.id, file)).text).toContain('"colour": "red"')
  expect(laptop.said().textSize).toBe(100)
  await save('[')
  await expect(laptop.exchange()).rejects.toMatchObject({ code: 'damaged' })
})
