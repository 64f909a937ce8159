/**
 * A folder of a storage as the file system isomorphic-git knows.
 *
 * lightning-fs is the face; under it, in place of its own store with a table of all files that is written half a second
 * late, sits a backend that maps each file to a key. A write is stored when its promise resolves. Folders exist because
 * a key lies in them, so making and removing them does nothing.
 */
import LightningFS from '@isomorphic-git/lightning-fs'
import type { Storage } from './storage'

export type FileSystem = { readonly promises: LightningFS.PromisifiedFS }

/** `folder` is the key of the file system's root, such as `git` for the file `/HEAD` under the key `git/HEAD`. */
export const openFileSystem = (storage: Storage, folder: string): FileSystem =>
  new LightningFS(folder || '/', { backend: new StorageBackend(storage, folder.replace(/\/$/, '')), defer: true })

declare module '@isomorphic-git/lightning-fs' {
  // The option is described in its README ("Providing a custom backend"), but missing from its types.
  interface Options {
    backend?: StorageBackend
  }
}

type Encoding = { readonly encoding?: 'utf8' }
type Stat = { readonly type: 'file' | 'dir'; readonly mode: number; readonly size: number; readonly mtimeMs: number }

/** lightning-fs calls it with normalised absolute paths. */
class StorageBackend {
  readonly #storage: Storage
  readonly #folder: string

  constructor(storage: Storage, folder: string) {
    this.#storage = storage
    this.#folder = folder
  }

  async readFile(path: string, { encoding }: Encoding = {}): Promise<Uint8Array | string> {
    const bytes = await this.#storage.read(this.#key(path))
    if (!bytes) throw failure('ENOENT', path)
    return encoding === 'utf8' ? new TextDecoder().decode(bytes) : bytes
  }

  async writeFile(path: string, data: Uint8Array | string): Promise<void> {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    await this.#storage.write(new Map([[this.#key(path), bytes]]))
  }

  async unlink(path: string): Promise<void> {
    await this.#storage.write(new Map([[this.#key(path), null]]))
  }

  async rename(from: string, to: string): Promise<void> {
    const bytes = await this.#storage.read(this.#key(from))
    if (!bytes) throw failure('ENOENT', from)
    if (from !== to)
      await this.#storage.write(
        new Map([
          [this.#key(from), null],
          [this.#key(to), bytes],
        ]),
      )
  }

  async stat(path: string): Promise<Stat> {
    const size = await this.#storage.size(this.#key(path))
    if (size !== undefined) return { type: 'file', mode: 0o100644, size, mtimeMs: 0 }
    if (path !== '/' && (await this.#below(path)).length === 0) throw failure('ENOENT', path)
    return { type: 'dir', mode: 0o40755, size: 0, mtimeMs: 0 }
  }

  lstat(path: string): Promise<Stat> {
    return this.stat(path)
  }

  async readdir(path: string): Promise<string[]> {
    const inside = await this.#below(path)
    if (inside.length === 0 && path !== '/') throw failure('ENOENT', path)
    return [...new Set(inside.map((rest) => rest.replace(/\/.*/s, '')))]
  }

  async mkdir(): Promise<void> {}
  async rmdir(): Promise<void> {}

  async readlink(path: string): Promise<never> {
    throw failure('EINVAL', path)
  }

  async symlink(_target: string, path: string): Promise<never> {
    throw failure('EPERM', path)
  }

  /** Called after each write, for backends that write late. */
  saveSuperblock(): void {}
  async flush(): Promise<void> {}

  #key(path: string): string {
    return this.#folder === '' ? path.slice(1) : this.#folder + path
  }

  /** What follows the folder's path in the keys that lie in it. */
  async #below(path: string): Promise<readonly string[]> {
    const prefix = this.#key(path === '/' ? path : `${path}/`)
    return (await this.#storage.list(prefix)).map((key) => key.slice(prefix.length))
  }
}

/** isomorphic-git goes by the code. */
const failure = (code: 'ENOENT' | 'EINVAL' | 'EPERM', path: string): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code })
