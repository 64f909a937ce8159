/** Runs before `npm start`: builds the app and the server when there is no build, or sources are newer than it. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? '', '../..')
const sources = ['src', 'public', 'package.json', 'vite.config.ts', 'tsconfig.json']
const products = ['dist/app/index.html', 'dist/server/main.js']

/** When anything below `path` last changed; 0 when it does not exist. A folder changes when a file goes. */
function newest(path) {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  const children = statSync(path).isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : []
  return Math.max(mtimeMs, ...children)
}

const changed = Math.max(...sources.map((path) => newest(join(root, path))))
const built = Math.min(...products.map((path) => newest(join(root, path))))

function end(sentence) {
  console.error(sentence)
  process.exit(1)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  end(`Verso needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`)
}
if (built <= changed) {
  if (!existsSync(join(root, 'node_modules/vite')))
    end('What Verso is built with is not installed yet. Run “npm ci” first.')
  console.log(built === 0 ? 'Building Verso, once …' : 'Building Verso again, since its sources changed …')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) end('Verso could not be built; what went wrong stands above.')
}
