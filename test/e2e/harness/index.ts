/**
 * How an end-to-end test is written.
 *
 *   import { expect, test } from '.'
 *
 *   test('a saved page is there after a reload', async ({ verso }) => {
 *     await verso.openFresh()
 *     await verso.writePage('Garden', 'Beans by the wall.')
 *     await verso.page.reload()
 *     await verso.expectReading('Garden', 'Beans by the wall.')
 *   })
 *
 * `verso` speaks the product's words on one tab (verso.ts; its sentences come from the product's own messages);
 * `verso.inNewTab()` gives another tab of the same browser. `server` is the project's real server with the built app and
 * an empty folder of shared repositories; it can be closed and opened again at the same address. Every test has a
 * browser context of its own, so it starts with no wikis.
 *
 * A test fails on any console error, uncaught error or violation of the security policy, in any tab or worker.
 * `problems.expect(/…/)` says which one is part of the test. For a browser that is killed, or installs the app, see
 * own-profile.ts; for another host than ours, static-host.ts. The app is what `npm run build` made.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { makeFolder } from '../../support/git'
import { startServer, type ServerOptions, type TestServer } from '../../support/git-server'
import { Problems } from './problems'
import { Verso } from './verso'

export { expect }

/** The folder of the built app; `VERSO_APP` names another. */
export const app = process.env['VERSO_APP'] ?? join(import.meta.dirname, '../../../dist/app')

export type Server = {
  /** Without a slash at the end. */
  readonly url: string
  /** The folder of bare repositories it shares. */
  readonly repositories: string
  close(): Promise<void>
  /** Opens again at the same address. */
  reopen(): Promise<void>
}

type Fixtures = {
  /** What the server is started with besides; set by `test.use({ serverOptions: … })`. */
  readonly serverOptions: ServerOptions
  readonly server: Server
  readonly problems: Problems
  readonly verso: Verso
}

async function openServer(options: ServerOptions): Promise<Server> {
  if (!existsSync(join(app, 'index.html'))) throw new Error('There is no build to test. Run “npm run build” first.')
  const repositories = options.repositories ?? (await makeFolder('verso-e2e'))
  const start = (port: number): Promise<TestServer> => startServer({ ...options, app, repositories, port })
  let running: TestServer | undefined = await start(0)
  const { url } = running
  return {
    url,
    repositories,
    async close() {
      await running?.close()
      running = undefined
    },
    async reopen() {
      running ??= await start(Number(new URL(url).port))
    },
  }
}

export const test = base.extend<Fixtures>({
  serverOptions: [{}, { option: true }],
  server: async ({ serverOptions }, use) => {
    const server = await openServer(serverOptions)
    await use(server)
    await server.close()
  },
  problems: async ({ context }, use) => {
    const problems = new Problems(context)
    await use(problems)
    expect(problems.unexpected).toEqual([])
  },
  // `problems` is asked for so that every test is watched.
  verso: async ({ page, server, problems: _problems }, use) => use(new Verso(page, `${server.url}/`)),
})
