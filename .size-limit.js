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
  { name: 'The editor', path: `${app}/assets/editor-*.js`, gzip: true, limit: '130 kB' },
  { name: 'The engine', path: `${app}/assets/engine-*.js`, gzip: true, limit: '120 kB' },
  { name: 'The renderer', path: `${app}/assets/render-*.js`, gzip: true, limit: '60 kB' },
  { name: 'Everything kept for offline', path: precached, gzip: false, brotli: false, limit: '1.8 MB' },
]
