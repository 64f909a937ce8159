import { playwright } from '@vitest/browser-playwright'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './test/support/browser.mjs'

const define = { global: 'globalThis' }
const browserTests = 'test/**/*.browser.test.ts'

/** Two projects: what runs in plain Node, and what only a real browser can answer (IndexedDB, workers, the sanitizer). */
export default defineConfig({
  test: {
    // For what hangs; on a machine that is busy, what takes seconds takes minutes.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        define,
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [browserTests, 'test/e2e/**'],
          // Of its own accord it leaves one core alone; much of a test is waiting for git.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        define,
        plugins: [svelte({ configFile: false })],
        worker: { format: 'es' },
        // What is first met in a worker or behind a lazy import; found late, it would reload the page under a test.
        optimizeDeps: {
          include: [
            '@isomorphic-git/lightning-fs/src/DefaultBackend.js',
            'fflate',
            'diff',
            'dompurify',
            'markdown-it',
            'markdown-it-deflist',
            'markdown-it-footnote',
            'katex',
            'highlight.js/lib/core',
            'highlight.js/lib/languages/typescript',
            'fast-check',
            '@replit/codemirror-vim',
            '@lezer/markdown',
            'yaml',
          ],
          // They find their WebAssembly beside themselves.
          exclude: ['@sqlite.org/sqlite-wasm', '@electric-sql/pglite'],
        },
        test: {
          name: 'browser',
          include: [browserTests],
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
