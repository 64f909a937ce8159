/** The laws of live state, for any kind of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LiveFiles, LiveKind } from '../../src/handlers/live'

export type Trial<State> = {
  open(): Promise<State>
  /** Files as they are after an export. */
  readonly files: fc.Arbitrary<LiveFiles>
  /** Files of which the one named is at fault, in that line. */
  readonly faulty: readonly { readonly files: LiveFiles; readonly file: string; readonly line: number }[]
  readonly runs: number
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const filesOf = (texts: Readonly<Record<string, string>>): LiveFiles =>
  new Map(Object.entries(texts).map(([path, text]) => [path, bytesOf(text)]))

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

export async function exportTexts<State>(kind: LiveKind<State>, state: State): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for await (const { path, bytes } of kind.export(state)) texts[path] = decode(bytes)
  return texts
}

const textsOf = (files: LiveFiles): Record<string, string> =>
  Object.fromEntries(Array.from(files, ([path, bytes]) => [path, decode(bytes)]))

const nothing = (): void => undefined

export function obeysTheLawsOfLiveState<State>(kind: LiveKind<State>, trial: Trial<State>): void {
  const options = { numRuns: trial.runs }

  describe(`live state of the kind “${kind.kind}”`, () => {
    test('gives back the files it was made from, byte for byte, and names no others', async () => {
      await fc.assert(
        fc.asyncProperty(trial.files, async (files) => {
          const state = await trial.open()
          await kind.import(new Map([...files, ['README.md', bytesOf('of people')]]), state, nothing)
          expect(await exportTexts(kind, state)).toEqual(textsOf(files))
          for (const path of files.keys()) expect([path, kind.owns(path)]).toEqual([path, true])
        }),
        options,
      )
    })

    test('is the same after another, and the same when its files come in another order', async () => {
      await fc.assert(
        fc.asyncProperty(trial.files, trial.files, async (before, files) => {
          const state = await trial.open()
          await kind.import(before, state, nothing)
          await kind.import(new Map([...files].reverse()), state, nothing)
          expect(await exportTexts(kind, state)).toEqual(textsOf(files))
        }),
        options,
      )
    })

    test('names its files in one order', async () => {
      await fc.assert(
        fc.asyncProperty(trial.files, async (files) => {
          const state = await trial.open()
          await kind.import(files, state, nothing)
          const paths = Object.keys(await exportTexts(kind, state))
          expect(paths).toEqual([...paths].sort())
        }),
        options,
      )
    })

    test('is what it was when files cannot be read, and says where they are at fault', async () => {
      for (const { files, file, line } of trial.faulty)
        await fc.assert(
          fc.asyncProperty(trial.files, async (before) => {
            const state = await trial.open()
            await kind.import(before, state, nothing)
            const note = (): void => expect.fail('noted what did not happen')
            await expect(kind.import(files, state, note)).rejects.toMatchObject({
              code: 'damaged',
              data: { file, line },
            })
            expect(await exportTexts(kind, state)).toEqual(textsOf(before))
          }),
          { numRuns: 3 },
        )
    })
  })
}
