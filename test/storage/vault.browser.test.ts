import { expect, test } from 'vitest'
import { deleteIndexedDb, openVault, type Vault } from '../../src/storage'
import { vaultContract } from '../contract/vault'

vaultContract('a vault in IndexedDB', (law) => withVaults(async (open) => law(await open())))

test('a vault opens after a reload what another tab sealed, when both made it at once', () =>
  withVaults(async (open) => {
    const [one, other] = await Promise.all([open(), open()])
    const [first, second] = await Promise.all([one.seal('first'), other.seal('second')])
    one.close()
    other.close()
    const later = await open()
    expect(await later.unseal(first)).toBe('first')
    expect(await later.unseal(second)).toBe('second')
  }))

test('a vault forgets for every tab', () =>
  withVaults(async (open) => {
    const [one, other] = [await open(), await open()]
    const sealed = await one.seal('secret')
    await other.forget()
    expect(await one.unseal(sealed)).toBeNull()
  }))

test('a vault’s key cannot be taken out of the browser', () =>
  withVaults(async (open, name) => {
    await (await open()).seal('secret')
    const key = await readKey(name)
    expect(key).toBeInstanceOf(CryptoKey)
    if (key instanceof CryptoKey) await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow('not extractable')
  }))

type Law = (open: () => Promise<Vault>, name: string) => Promise<void>

async function withVaults(law: Law): Promise<void> {
  const name = `test/${crypto.randomUUID()}`
  const vaults: Vault[] = []
  try {
    await law(async () => {
      const vault = await openVault(name)
      vaults.push(vault)
      return vault
    }, name)
  } finally {
    for (const vault of vaults) vault.close()
    await deleteIndexedDb(name)
  }
}

/** Reads the key as any script on the page could. */
const readKey = (name: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(new Error('The database did not open.'))
    opening.onsuccess = () => {
      const reading = opening.result.transaction('keys').objectStore('keys').get('key')
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result)
      }
    }
  })
