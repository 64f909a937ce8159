/** An upload against a plain array, on random appends, overwrites and reads. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { ByteRange, Storage, Upload } from '../../src/storage'
import { pattern, same } from './bytes'

type InStorage = (law: (storage: Storage) => Promise<void>) => Promise<void>

/** In bytes: more than a kind stores in one go, so that some of it is stored and some is not when the upload is taken. */
const most = 1_800_000

// Near the borders that a kind may cut at, and anywhere.
const someSize = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(6), fc.integer({ min: -2, max: 2 })).map(([n, d]) => Math.max(n * 262_144 + d, 0)),
  },
  { weight: 3, arbitrary: fc.nat(700_000) },
  { weight: 2, arbitrary: fc.nat(20) },
)
const someByte = fc.nat(255)
const someAct = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('append' as const), size: someSize, byte: someByte }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('overwrite' as const), at: fc.nat(), size: someSize, byte: someByte }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const), at: fc.nat(), size: someSize }) },
)
type Act = typeof someAct extends fc.Arbitrary<infer Value> ? Value : never

/** Takes random acts on uploads of fresh storages; what is read meanwhile, and what is taken in the end, is the model's. */
export async function uploadsAgreeWithModel(inStorage: InStorage, rounds: number): Promise<void> {
  const property = fc.asyncProperty(fc.array(someAct, { minLength: 1, maxLength: 10 }), (acts) =>
    inStorage(async (storage) => {
      const upload = await storage.upload()
      let model = new Uint8Array()
      for (const act of acts) model = await take(upload, model, act)
      await storage.write(new Map([['pack', upload]]))
      expect(same(await storage.read('pack'), model)).toBe(true)
    }),
  )
  await fc.assert(property, { numRuns: rounds })
}

async function take(upload: Upload, model: Uint8Array<ArrayBuffer>, act: Act): Promise<Uint8Array<ArrayBuffer>> {
  if (act.kind === 'append') {
    const bytes = marked(Math.min(act.size, most - model.length), act.byte)
    await upload.append(bytes)
    expect(upload.size).toBe(model.length + bytes.length)
    return joined(model, bytes)
  }
  const { start, end } = rangeIn(model.length, act)
  if (act.kind === 'read') expect(same(await upload.read({ start, end }), model.slice(start, end))).toBe(true)
  else {
    const bytes = marked(end - start, act.byte)
    await upload.overwrite(start, bytes)
    model.set(bytes, start)
  }
  return model
}

function rangeIn(size: number, { at, size: length }: { readonly at: number; readonly size: number }): ByteRange {
  const start = at % (size + 1)
  return { start, end: Math.min(start + length, size) }
}

/** Bytes that tell their position, and from which act they are. */
const marked = (size: number, byte: number): Uint8Array => pattern(size).map((value) => value ^ byte)

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
