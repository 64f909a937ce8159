/** isomorphic-git on stock lightning-fs, as both READMEs show it. */
import './buffer'
import LightningFS from '@isomorphic-git/lightning-fs'
import { createPatch } from 'diff'
import * as git from 'isomorphic-git'
import http from 'isomorphic-git/http/web'
import { storedHere, type Desk } from './desk'
import { serve, unable } from './worker-desk'

const fs = new LightningFS('bench')
const here = { fs, dir: '/wiki' }
const author = { name: 'Ada', email: 'ada@example.org' }
let isCheckedOut = false

async function write(path: string, text: string): Promise<void> {
  const folders = path.split('/').slice(0, -1)
  for (const depth of folders.keys()) await makeFolder(`/wiki/${folders.slice(0, depth + 1).join('/')}`)
  await fs.promises.writeFile(`/wiki/${path}`, text, 'utf8')
}

const makeFolder = (path: string): Promise<unknown> => fs.promises.mkdir(path).catch(() => undefined) // it is there

async function readText(oid: string, filepath: string): Promise<string> {
  return new TextDecoder().decode((await git.readBlob({ ...here, oid, filepath })).blob)
}

async function changedPaths(before: string, after: string): Promise<readonly string[]> {
  const paths: unknown = await git.walk({
    ...here,
    trees: [git.TREE({ ref: before }), git.TREE({ ref: after })],
    map: async (path, [one, other]) => {
      const [a, b] = [await one?.oid(), await other?.oid()]
      if (a === b) return null
      return (await (other ?? one)?.type()) === 'tree' ? undefined : path
    },
  })
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : []
}

const desk: Desk = {
  start: async () => undefined,
  clone: (url, extent) =>
    extent === 'on-demand'
      ? unable()
      : git.clone({
          ...here,
          http,
          url,
          noCheckout: true,
          ...(extent === 'recent' ? { depth: 1, singleBranch: true } : {}),
        }),
  settle: () => fs.promises.flush(),
  async prepare() {
    if (!isCheckedOut) await git.checkout(here)
    isCheckedOut = true
  },
  open: async (path) => (await readText(await git.resolveRef({ ...here, ref: 'HEAD' }), path)).length,
  history: async (filepath) => (await git.log({ ...here, filepath, depth: 50 })).length,
  changes: async (commit, parent) => (await changedPaths(parent, commit)).length,
  diff: async (path, before, after) => createPatch(path, await readText(before, path), await readText(after, path)),
  async save(path, text) {
    await write(path, text)
    await git.add({ ...here, filepath: path })
    await git.commit({ ...here, message: 'bench', author })
  },
  async put(texts) {
    for (const [path, text] of Object.entries(texts)) await write(path, text)
    await git.add({ ...here, filepath: Object.keys(texts) })
    await git.commit({ ...here, message: 'bench', author })
  },
  pull: (branch) => git.pull({ ...here, http, ref: branch, singleBranch: true, fastForward: true, author }),
  stored: storedHere,
}

serve(desk)
