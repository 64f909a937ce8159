import { describe, expect, test } from 'vitest'
import { WikiError } from '../../src/errors'
import { openMemoryPlace, openMemoryStorage, stage, type Storage, type Upload } from '../../src/storage'
import { bytes, pattern, same, text } from '../contract/bytes'
import { handleContract, storageContract } from '../contract/storage'
import { fill } from '../contract/upload-laws'

handleContract('a stage', async () => ({ open: async () => stage(openMemoryStorage()), remove: async () => {} }))

storageContract('a stage flushed after every write', async () => {
  const place = openMemoryPlace()
  return { open: async () => openFlushing(place.open()), remove: async () => {} }
})

/** A storage that sends each write through a stage of its own, and so should be as good as its base. */
function openFlushing(base: Storage): Storage {
  return {
    read: (key, range) => base.read(key, range),
    size: (key) => base.size(key),
    list: (prefix) => base.list(prefix),
    upload: () => base.upload(),
    sweep: () => base.sweep(),
    measure: (prefix) => base.measure(prefix),
    write: async (batch, expected) => {
      const top = stage(base)
      const staged = await top.write(batch, expected)
      return staged === 'stale' ? staged : top.flush()
    },
    wipe: async () => {
      const top = stage(base)
      await top.wipe()
      await top.flush()
    },
    close: () => base.close(),
  }
}

describe('a stage over a storage', () => {
  test('shows the base where nothing is staged, and hides what it removed', async () => {
    const { base, top } = await openPair()
    await top.write(
      new Map([
        ['ref', null],
        ['new', bytes(3)],
      ]),
    )
    expect(await top.list('')).toEqual(['new', 'object'])
    expect(await top.read('object')).toEqual(text('kept'))
    expect(await top.read('object', { start: 1, end: 3 })).toEqual(text('ep'))
    expect(await top.size('ref')).toBeUndefined()
    expect(await base.list('')).toEqual(['object', 'ref'])
  })

  test('changes nothing in the base until it is flushed, and never if it is closed', async () => {
    const { base, top } = await openPair()
    await top.write(new Map([['ref', text('new')]]))
    await top.wipe()
    top.close()
    await expect(top.flush()).rejects.toThrow('closed')
    expect(await base.read('ref')).toEqual(text('old'))
  })

  test('flushes everything in one batch, once', async () => {
    const { base, top } = await openPair()
    const batches: number[] = []
    const write = base.write.bind(base)
    base.write = (batch, expected) => {
      batches.push(batch.size)
      return write(batch, expected)
    }
    for (const key of ['a', 'b', 'c']) await top.write(new Map([[key, bytes(1)]]))
    expect(await top.flush()).toBe('written')
    expect(await top.flush()).toBe('written')
    expect(batches).toEqual([3, 0])
    expect(await base.list('')).toEqual(['a', 'b', 'c', 'object', 'ref'])
  })

  test('flushes nothing when the base moved from what flush expects, and can try again', async () => {
    const { base, top } = await openPair()
    await top.write(
      new Map([
        ['ref', text('mine')],
        ['object 2', bytes(2)],
      ]),
    )
    await base.write(new Map([['ref', text('theirs')]]))
    expect(await top.flush(new Map([['ref', text('old')]]))).toBe('stale')
    expect(await base.list('')).toEqual(['object', 'ref'])
    expect(await top.flush(new Map([['ref', text('theirs')]]))).toBe('written')
    expect(await base.read('ref')).toEqual(text('mine'))
  })

  test('remembers until the flush what its writes expected of the base', async () => {
    const { base, top } = await openPair()
    expect(await top.write(new Map([['ref', text('mine')]]), new Map([['ref', text('old')]]))).toBe('written')
    await base.write(new Map([['ref', text('theirs')]]))
    expect(await top.flush()).toBe('stale')
    expect(await top.flush(new Map([['ref', text('theirs')]]))).toBe('stale')
    expect(await base.read('ref')).toEqual(text('theirs'))
  })

  test('holds an expectation that was met before the base moved against later writes', async () => {
    const { base, top } = await openPair()
    const see = (value: string) => top.write(new Map([[value, bytes()]]), new Map([['ref', text(value)]]))
    expect(await see('old')).toBe('written')
    await base.write(new Map([['ref', text('moved')]]))
    expect(await see('moved')).toBe('stale')
    expect(await top.flush()).toBe('stale')
  })

  test('expects an absent key of the base to be absent still', async () => {
    const { base, top } = await openPair()
    await top.write(new Map([['branch', bytes(1)]]), new Map([['branch', null]]))
    expect(await top.flush(new Map([['branch', bytes(9)]]))).toBe('stale')
    await base.write(new Map([['branch', bytes(2)]]))
    expect(await top.flush()).toBe('stale')
  })

  test('keeps what is staged while a flush is under way for the next one', async () => {
    const { base, top } = await openPair()
    const release = holdWrites(base)
    await top.write(new Map([['a', bytes(1)]]))
    const flushing = top.flush()
    await top.write(new Map([['a', bytes(2)]]))
    release()
    expect(await flushing).toBe('written')
    expect(await base.read('a')).toEqual(bytes(1))
    expect(await top.read('a')).toEqual(bytes(2))
    await top.flush()
    expect(await base.read('a')).toEqual(bytes(2))
  })

  test('can be laid on another stage', async () => {
    const { base, top } = await openPair()
    const higher = stage(top)
    await higher.write(new Map([['a', bytes(1)]]))
    await higher.flush()
    expect(await base.read('a')).toBeUndefined()
    await top.flush()
    expect(await base.read('a')).toEqual(bytes(1))
  })
})

describe('an upload to a stage', () => {
  const whole = { start: 0, end: 300_000 }

  test('is a value of the base when the stage is flushed, and not before', async () => {
    const { base, top } = await openPair()
    await top.write(new Map([['pack', await fill(top, 300_000)]]))
    expect(await base.list('')).toEqual(['object', 'ref'])
    await base.write(new Map([['ref', text('theirs')]]))
    expect(await top.flush(new Map([['ref', text('old')]]))).toBe('stale')
    expect(await base.list('')).toEqual(['object', 'ref'])
    expect(await top.flush()).toBe('written')
    expect(same(await base.read('pack'), pattern(300_000))).toBe(true)
    top.close()
    expect(same(await base.read('pack'), pattern(300_000))).toBe(true)
  })

  test('is gone when the stage is closed, whether it was staged or not', async () => {
    const { base, top } = await openPair()
    const begun: Upload[] = []
    const upload = base.upload.bind(base)
    base.upload = async () => {
      const below = await upload()
      begun.push(below)
      return below
    }
    await top.write(new Map([['pack', await fill(top, 300_000)]]))
    await fill(top, 10)
    top.close()
    expect(begun).toHaveLength(2)
    for (const below of begun) expect(await codeOf(below.append(bytes(1)))).toBe('internal')
    expect(await base.list('')).toEqual(['object', 'ref'])
  })

  test('may be one of the base, which a closed stage leaves to its owner', async () => {
    const { base } = await openPair()
    const upload = await fill(base, 300_000)
    const first = stage(base)
    await first.write(new Map([['pack', upload]]))
    expect(same(await first.read('pack'), pattern(300_000))).toBe(true)
    first.close()
    const second = stage(base)
    await second.write(new Map([['pack', upload]]))
    expect(await second.flush()).toBe('written')
    expect(same(await base.read('pack'), pattern(300_000))).toBe(true)
  })

  test('goes down through every stage below', async () => {
    const { base, top } = await openPair()
    const higher = stage(top)
    await higher.write(new Map([['pack', await fill(higher, 300_000)]]))
    await higher.flush()
    higher.close()
    expect(await base.size('pack')).toBeUndefined()
    expect(same(await top.read('pack', whole), pattern(300_000))).toBe(true)
    await top.flush()
    expect(same(await base.read('pack'), pattern(300_000))).toBe(true)
  })

  test('is compared by its bytes where a write expects them', async () => {
    const { top } = await openPair()
    await top.write(new Map([['pack', await fill(top, 300_000)]]))
    const mark = new Map([['mark', bytes(1)]])
    expect(await top.write(mark, new Map([['pack', pattern(299_999)]]))).toBe('stale')
    expect(await top.write(mark, new Map([['pack', pattern(300_000)]]))).toBe('written')
    expect(await top.flush()).toBe('written')
  })

  test('is counted instead of what it hides', async () => {
    const { top } = await openPair()
    await top.write(
      new Map<string, Upload | null>([
        ['object', await fill(top, 300_000)],
        ['ref', null],
      ]),
    )
    expect(await top.measure('')).toEqual({ count: 1, bytes: 300_000 })
  })
})

async function codeOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.catch((cause: unknown) => cause)
  return error instanceof WikiError ? error.code : error
}

async function openPair() {
  const base = openMemoryStorage()
  await base.write(
    new Map([
      ['ref', text('old')],
      ['object', text('kept')],
    ]),
  )
  return { base, top: stage(base) }
}

/** Has the storage's writes wait until the returned function is called. */
function holdWrites(storage: Storage): () => void {
  const write = storage.write.bind(storage)
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  storage.write = (batch, expected) => held.then(() => write(batch, expected))
  return () => release()
}
