/** What holds of every vault. */
import { describe, expect, test } from 'vitest'
import type { Vault } from '../../src/storage'

export function vaultContract(name: string, withVault: (law: (vault: Vault) => Promise<void>) => Promise<void>): void {
  describe(name, () => {
    test('gives back what it sealed, of any length and script', () =>
      withVault(async (vault) => {
        for (const secret of ['', 'a', 'ghp_token', 'pässwörd 🔑', 'x'.repeat(100_000)]) {
          expect(await vault.unseal(await vault.seal(secret))).toBe(secret)
        }
      }))

    test('seals the same text differently each time, and never shows it', () =>
      withVault(async (vault) => {
        const [one, other] = await Promise.all([vault.seal('secret token'), vault.seal('secret token')])
        expect(one).not.toEqual(other)
        expect(new TextDecoder().decode(one)).not.toContain('secret')
        expect(await vault.unseal(one)).toBe(await vault.unseal(other))
      }))

    test('opens nothing that was changed, cut short or never sealed', () =>
      withVault(async (vault) => {
        const sealed = await vault.seal('secret')
        for (let index = 0; index < sealed.length; index++) {
          const changed = sealed.map((byte, at) => (at === index ? byte ^ 1 : byte))
          expect(await vault.unseal(changed)).toBeNull()
          expect(await vault.unseal(sealed.slice(0, index))).toBeNull()
        }
      }))

    test('opens nothing any more once its key is forgotten, and seals anew', () =>
      withVault(async (vault) => {
        const before = await vault.seal('secret')
        await vault.forget()
        expect(await vault.unseal(before)).toBeNull()
        const after = await vault.seal('another')
        expect(await vault.unseal(after)).toBe('another')
        expect(await vault.unseal(before)).toBeNull()
      }))
  })
}
