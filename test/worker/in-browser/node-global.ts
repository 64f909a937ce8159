/** What the build says in place of Node's `global` (see vite.config.ts), for dependencies that were bundled without it. */
Object.assign(globalThis, { global: globalThis })
