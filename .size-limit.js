import { existsSync, readFileSync } from 'node:fs'

const app = 'dist/app'
const read = (name) => (existsSync(`${app}/${name}`) ? readFileSync(`${app}/${name}`, 'utf8') : '')
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => `${app}/${name}`)

/** The entry, and every script it needs before it can run. */
const eager = all(read('index.html'), /(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)
/** What a first visit fetches for the time without a network. */
const precached = all(read('sw.js'), /["`']?url["`']?:["`']([^"`']+)["`']/g)

export default [
  { name: 'Scripts before the first paint', path: eager, gzip: true, limit: '100 kB' },
  // Of these the grammar of every dialect, live styling, tables and completion are 14 kB, and 4 kB what Vim's chunk needs of CodeMirror.
  { name: 'The editor', path: `${app}/assets/editor-*.js`, gzip: true, limit: '150 kB' },
  { name: 'The engine', path: `${app}/assets/engine-*.js`, gzip: true, limit: '120 kB' },
  {
    name: 'The catalog',
    path: [`${app}/assets/catalog-*.js`, `${app}/assets/sqlite3-*.wasm`],
    gzip: true,
    // SQLite is 470 kB of it; the rest reads commits and pages by itself, so that no question holds up the engine.
    limit: '620 kB',
  },
  { name: 'The renderer', path: `${app}/assets/render-*.js`, gzip: true, limit: '60 kB' },
  // Fetched by those who open a database of PostgreSQL, and kept from then on.
  {
    name: 'PostgreSQL',
    path: [`${app}/assets/{postgres,pglite,initdb}-*`],
    gzip: true,
    limit: '6 MB',
  },
  // SQLite and the catalog are 1.5 MB of it; the worker of live databases, which has git and SQLite's script in it once
  // more, 0.6 MB; the editor 0.5 MB, formulas 0.3 MB; models, queries, tables and the guide 0.5 MB. All of it works without
  // a network, so all of it is kept; compressed it is 2 MB.
  { name: 'Everything kept for offline', path: precached, gzip: false, brotli: false, limit: '6 MB' },
]
