/** `verso/data` in a tab: a workspace on a repository of its own in IndexedDB. */
import {
  number,
  openIndexedDbStorage,
  openRepository,
  openWorkspace,
  slug,
  text,
  type Model,
  type Oid,
  type Workspace,
} from '../../../../src/data/objects'
import type { Finding, VersoDesk } from '../desk'
import { author } from './workers'

const told = { slug: slug({ id: true }), title: text(), content: text({ body: true }) }
const plain = { ...told, rating: number() }
const indexed = { ...told, rating: number({ index: true }) }

type Store = {
  /** Two on one branch, whose models differ in the index alone. */
  readonly workspace: Workspace
  readonly models: { readonly 'by index': Model<typeof indexed>; readonly 'by reading': Model<typeof plain> }
  /** Newest first. */
  readonly commits: readonly Oid[]
}

const folder = 'records'

const recordOf = (i: number) => ({
  slug: `record-${i}`,
  title: `Record ${i}`,
  rating: i % 100,
  content: `${`What is told of record ${i}. `.repeat(20)}\n`,
})

const idOf = (i: number): string => recordOf(i).slug

async function openModels(): Promise<Omit<Store, 'commits'>> {
  const repository = openRepository(await openIndexedDbStorage('bench/records'))
  const workspace = await openWorkspace(repository, { branch: 'main', author })
  const other = await openWorkspace(repository, { branch: 'main', author })
  const models = {
    'by index': workspace.model('Record', indexed, { folder }),
    'by reading': other.model('Record', plain, { folder }),
  }
  return { workspace, models }
}

async function fill({ workspace, models }: Omit<Store, 'commits'>, count: number): Promise<void> {
  const model = models['by index']
  for (let i = 0; i < count; i++) await model.create(recordOf(i)).save()
  await workspace.commit({ message: 'Begin' })
  for (let i = 0; i < 120; i++) {
    const record = await model.read(idOf((i * 7919) % count))
    await record.with({ title: `Record, said anew ${i}` }).save({ commit: true, message: `Change ${i}` })
  }
}

async function listCommits(workspace: Workspace): Promise<readonly Oid[]> {
  const commits = []
  for await (const { oid } of workspace.walk()) if (commits.push(oid) > 110) break
  return commits
}

async function open(count: number): Promise<Store> {
  const first = await openModels()
  if (first.workspace.head === null) await fill(first, count)
  const opened = await openModels()
  await opened.models['by index'].find({ rating: 0 })
  return { ...opened, commits: await listCommits(opened.workspace) }
}

let opening: Promise<Store> | undefined

async function store(): Promise<Store> {
  if (!opening) throw new Error('There are no records yet.')
  return opening
}

const commitAt = ({ commits }: Store, back: number): Oid => {
  const commit = commits[back]
  if (commit) return commit
  throw new Error(`There are no ${back} commits.`)
}

function some(found: number): number {
  if (found > 0) return found
  throw new Error('Nothing was found.')
}

type Calls = Pick<VersoDesk, 'prepareRecords' | 'createRecords' | 'readRecord' | 'findRecords' | 'diffRecords'>

export const recordsDesk: Calls = {
  prepareRecords: async (count) => void (await (opening ??= open(count))),
  async createRecords(round, count) {
    const { workspace, models } = await store()
    const branch = await workspace.branch(`new-${round}`)
    const model = models['by reading'].on(branch)
    for (let i = 0; i < count; i++) await model.create({ ...recordOf(i), slug: `new-${round}-${i}` }).save()
    await branch.commit({ message: 'Bring in new ones' })
  },
  async readRecord(i) {
    await (await store()).models['by index'].read(idOf(i))
  },
  async findRecords(how: Finding, back) {
    const opened = await store()
    const options = back === 0 ? {} : { at: commitAt(opened, back) }
    const found = await (how === 'by index'
      ? opened.models[how].find({ rating: 7 }, options)
      : opened.models[how].find({ rating: 7 }, options))
    return some(found.length)
  },
  async diffRecords(back) {
    const opened = await store()
    return some((await opened.workspace.diff(commitAt(opened, back))).length)
  },
}
