/**
 * Secrets under a key that no script can read out.
 *
 * The key is made on first use, is not extractable, and stays in a database of its own, apart from what it seals. That
 * keeps a token out of backups, exports and the reach of a script that can only read; a script on our page could still
 * use the key, and somebody who takes the disk may find it, for browsers do not wrap it any further.
 */
import { answer, Database } from './database/connection'

export interface Vault {
  /** The text, encrypted and authenticated (AES-GCM, 256 bits, a fresh nonce each time): bytes to keep anywhere. */
  seal(text: string): Promise<Uint8Array>
  /** The text again; null when its key was forgotten or the bytes are not what `seal` gave. */
  unseal(sealed: Uint8Array): Promise<string | null>
  /** Deletes the key: nothing sealed before opens again. */
  forget(): Promise<void>
  close(): void
}

/** The vault whose key is in the IndexedDB database of that name; all tabs share it. */
export async function openVault(name: string): Promise<Vault> {
  const database = await Database.open(name, { version: 1, create: (made) => void made.createObjectStore('keys') })
  return vaultWith(keysIn(database))
}

/** A vault whose key goes with the page. */
export function openMemoryVault(): Vault {
  let kept: CryptoKey | undefined
  return vaultWith({
    find: async () => kept,
    keep: async (key) => (kept ??= key),
    forget: async () => void (kept = undefined),
    close: () => {},
  })
}

/** The one place of the one key. */
type Keys = {
  find(): Promise<CryptoKey | undefined>
  /** Keeps the key unless there is one; resolves to the one that is kept. */
  keep(key: CryptoKey): Promise<CryptoKey>
  forget(): Promise<void>
  close(): void
}

const keys = (transaction: IDBTransaction): IDBObjectStore => transaction.objectStore('keys')

const findKey = (transaction: IDBTransaction): Promise<CryptoKey | undefined> => answer(keys(transaction).get('key'))

const keysIn = (database: Database): Keys => ({
  find: () => database.read(findKey),
  keep: (key) =>
    database.transact(async (transaction) => {
      const kept = await findKey(transaction)
      if (!kept) keys(transaction).put(key, 'key')
      return kept ?? key
    }),
  forget: () => database.transact(async (transaction) => void keys(transaction).clear()),
  close: () => database.close(),
})

const algorithm = 'AES-GCM'
/** In bytes: what NIST SP 800-38D recommends for GCM. */
const nonceLength = 12

const vaultWith = (place: Keys): Vault => ({
  async seal(text) {
    const key = (await place.find()) ?? (await place.keep(await generateKey()))
    const iv = crypto.getRandomValues(new Uint8Array(nonceLength))
    const encrypted = await crypto.subtle.encrypt({ name: algorithm, iv }, key, new TextEncoder().encode(text))
    return new Uint8Array([...iv, ...new Uint8Array(encrypted)])
  },
  async unseal(sealed) {
    const key = await place.find()
    return key ? decrypt(key, new Uint8Array(sealed)) : null
  },
  forget: () => place.forget(),
  close: () => place.close(),
})

const generateKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt'])

async function decrypt(key: CryptoKey, sealed: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    const iv = sealed.subarray(0, nonceLength)
    const text = await crypto.subtle.decrypt({ name: algorithm, iv }, key, sealed.subarray(nonceLength))
    return new TextDecoder().decode(text)
  } catch (error) {
    // Web Cryptography says OperationError for everything that does not decrypt, and nothing more.
    if (error instanceof DOMException && error.name === 'OperationError') return null
    throw error
  }
}
