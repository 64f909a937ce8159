/** The laws of `src/storage/holds.ts`, run against every kind, and a tab that can die. */
import { describe, expect, test } from 'vitest'
import type { Holds, LetGo } from '../../src/storage'

/** A tab's view of a device's holds. When it dies, what it held is let go, and nothing else happens. */
export function mortal(holds: Holds): Holds & { die(): Promise<void> } {
  const held: LetGo[] = []
  return {
    async hold(name) {
      const letGo = await holds.hold(name)
      held.push(letGo)
      return letGo
    },
    whileFree: (name, act) => holds.whileFree(name, act),
    die: async () => void (await Promise.all(held.map((letGo) => letGo()))),
  }
}

export function holdsContract(name: string, holds: Holds): void {
  const isFree = (held: string): Promise<boolean> => holds.whileFree(held, async () => {})
  const nextName = (): string => `test/${crypto.randomUUID()}`

  describe(name, () => {
    test('holds a name until the last of its holders lets go', async () => {
      const held = nextName()
      const [one, other] = [await holds.hold(held), await holds.hold(held)]
      await one()
      await one()
      expect(await isFree(held)).toBe(false)
      expect(await isFree(`${held} too`)).toBe(true)
      await other()
      expect(await isFree(held)).toBe(true)
    })

    test('lets nobody hold a name, or find it free, while somebody acts on its being free', async () => {
      const held = nextName()
      const steps: string[] = []
      let finish = (): void => {}
      const acting = holds.whileFree(held, () => new Promise((resolve) => (finish = resolve)))
      await expect.poll(() => isFree(held)).toBe(false)
      const holding = holds.hold(held).then((letGo) => (steps.push('held'), letGo))
      expect(await isFree(nextName())).toBe(true)
      steps.push('acted')
      finish()
      expect(await acting).toBe(true)
      const letGo = await holding
      expect(steps).toEqual(['acted', 'held'])
      await letGo()
    })

    test('frees a name whose act failed, and hands the failure on', async () => {
      const held = nextName()
      await expect(holds.whileFree(held, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
      expect(await isFree(held)).toBe(true)
    })
  })
}
