/** The ways to bring a Chromium to a machine that has none, the most native first. */
import { execFileSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { packagedBrowser } from './browser.mjs'

const packageName = '@sparticuz/chromium@153.0.0'

/** @param {string} program @param {readonly string[]} parameters */
const run = (program, ...parameters) =>
  execFileSync(program, parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })

const isRoot = () => process.getuid?.() === 0

// Ubuntu's own package is an empty shell around a snap, which no container can start: Debian only.
const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

function installByApt() {
  run('apt-get', 'update', '-qq')
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
}

/** @param {string} packed @param {string} target */
const inflate = (packed, target) =>
  pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(target, { mode: 0o755 }))

/** The package's files, as npm gives them after it checked them: a folder with `bin/*.br`. @param {string} folder */
function fetchPackage(folder) {
  const printed = execFileSync('npm', ['pack', packageName, '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
  })
  run('tar', '-xzf', join(folder, printed.trim()), '-C', folder)
  return join(folder, 'package', 'bin')
}

/** @param {string} folder @param {string} archive @param {string} target */
async function unpack(folder, archive, target) {
  mkdirSync(target, { recursive: true })
  const tar = join(folder, archive.replace(/\.br$/, ''))
  await inflate(join(folder, archive), tar)
  run('tar', '-xf', tar, '-C', target)
}

/** The folder appears whole or not at all, so a run cut short leaves nothing that looks like a browser. */
async function unpackFromNpm() {
  mkdirSync(dirname(packagedBrowser), { recursive: true })
  const work = mkdtempSync(`${packagedBrowser}-`)
  try {
    const packed = fetchPackage(work)
    const made = join(work, 'made')
    await unpack(packed, 'al2023.tar.br', made)
    await unpack(packed, 'swiftshader.tar.br', made)
    await inflate(join(packed, 'chromium.br'), join(made, 'chromium'))
    rmSync(packagedBrowser, { recursive: true, force: true })
    renameSync(made, packagedBrowser)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** @type {readonly { name: string, fits: () => boolean, bring: () => void | Promise<void> }[]} */
export const ways = [
  { name: 'Debian’s chromium package', fits: () => isRoot() && isDebian(), bring: installByApt },
  {
    name: `the npm package ${packageName} (67 MB)`,
    fits: () => process.platform === 'linux' && process.arch === 'x64',
    bring: unpackFromNpm,
  },
  {
    name: 'Playwright’s own Chromium',
    fits: () => true,
    bring: () => void run('npx', 'playwright', 'install', 'chromium'),
  },
]
