import { defineConfig } from '@playwright/test'
import { launchOptions } from './test/support/browser.mjs'

/** The built app in a real browser, against the project's own server. See test/e2e/harness for how to write one. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  projects: [
    { name: 'e2e', testMatch: '*.spec.ts' },
    { name: 'screenshots', testMatch: 'screenshots.ts' },
  ],
  // Each has a server and a browser of its own; a machine of two cores is done sooner with two.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 120_000,
  // Keys, timers and processes of a browser that share two cores: what passes only the second time is listed as flaky,
  // and is to be looked into, as a fault of the app or of the test (`--retries 0 --repeat-each 10`).
  retries: 1,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // Recording every test would take a fifth of the time.
    trace: 'on-first-retry',
    serviceWorkers: 'allow',
  },
})
