/** A git server elsewhere, which may be gone for a while; the app's own server has a proxy to it. */
import { join } from 'node:path'
import { makeRepository, startServer, type CommitStep, type TestServer } from '../../support/git-server'
import { makeFolder } from '../../support/git'
import { startMeddler, type Meddler } from '../../git/transport/meddler'
import { test as base } from '.'

export { expect } from '.'

export class GitHost {
  #server: TestServer | undefined
  #url = ''

  constructor(readonly repositories: string) {}

  /** As people say it: `127.0.0.1:4321`. */
  get name(): string {
    return new URL(this.#url).host
  }

  get origin(): string {
    return this.#url
  }

  /** Makes a repository with these commits; gives its address. */
  async share(name: string, steps: readonly CommitStep[]): Promise<string> {
    await makeRepository(this.repositories, `${name}.git`, steps)
    return `${this.#url}/repositories/${name}.git`
  }

  /** The path of the repository, for native git. */
  bare = (name: string): string => join(this.repositories, `${name}.git`)

  /** Opens, at the address it had before. */
  async open(): Promise<void> {
    const port = this.#url === '' ? 0 : Number(new URL(this.#url).port)
    this.#server ??= await startServer({ repositories: this.repositories, port })
    this.#url = this.#server.url
  }

  async close(): Promise<void> {
    await this.#server?.close()
    this.#server = undefined
  }
}

type Fixtures = {
  readonly host: GitHost
  /** Somebody on the line to the host, who can spoil answers; `meddler.url` in the place of the host’s own. */
  readonly meddler: Meddler
}

export const test = base.extend<Fixtures>({
  // Playwright reads the names of what is asked for here, so something has to be.
  host: async ({ browserName: _anyBrowser }, use) => {
    const host = new GitHost(await makeFolder('verso-host'))
    await host.open()
    await use(host)
    await host.close()
  },
  meddler: async ({ host }, use) => {
    const meddler = await startMeddler(host.origin)
    await use(meddler)
    await meddler.close()
  },
  serverOptions: async ({ host, meddler }, use) => use({ allow: [host.origin, meddler.url] }),
})
