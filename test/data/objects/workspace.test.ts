/** Workspaces among others: other tools, other tabs, hostile names, files, conflicts. */
import { describe, expect, test } from 'vitest'
import {
  file,
  InvalidRecord,
  json,
  list,
  newFile,
  number,
  slug,
  text,
  type FormatName,
} from '../../../src/data/objects'
import { fsck } from '../../support/git'
import { transact } from '../../../src/git'
import { emptyRepository, main, saveToFolder } from '../../git/notation'
import { filesIn, openOn, workspaceOf } from './notation'

const fields = {
  slug: slug({ id: true }),
  title: text(),
  rating: number({ required: false, validate: (rating) => (rating > 5 ? 'is over 5' : undefined) }),
}

describe('a record', () => {
  test('that is not valid is refused with all that is wrong with it', async () => {
    const pages = (await openOn(await emptyRepository())).model('Page', fields)
    const wrong = { slug: 'no/where', title: '\0', rating: 6 }
    const faults = [
      { field: 'slug', reason: 'has other characters than letters, digits, “-”, “_” and “.”' },
      { field: 'title', reason: 'has a NUL character' },
      { field: 'rating', reason: 'is over 5' },
    ]
    expect(pages.check(wrong)).toEqual(faults)
    expect(() => pages.create(wrong)).toThrow(
      expect.objectContaining({
        faults,
        data: { title: 'has a NUL character', rating: 'is over 5', slug: faults[0]!.reason },
      }),
    )
    // @ts-expect-error A title is required.
    expect(() => pages.create({ slug: 'a' })).toThrow('title is required')
    // @ts-expect-error There is no such field.
    expect(() => pages.create({ slug: 'a', title: 'A', tilte: 'B' })).toThrow('tilte is not a field of the model')
  })

  test('without an id of its own has one of 32 digits', async () => {
    const workspace = await openOn(await emptyRepository())
    const notes = workspace.model('Note', { content: text({ body: true }) })
    const { id } = notes.create({ content: 'Hello' })
    expect(id).toMatch(/^[0-9a-f]{32}$/)
  })

  test('that other tools wrote keeps what they say besides, byte for byte', async () => {
    const { repository, workspace } = await workspaceOf({
      'Page/a.md': '---\n# why\ntitle:   "A"   # short\nother: { x: [1] }\n---\nBody\n',
    })
    const pages = workspace.model('Page', fields)
    await (await pages.read('a')).with({ title: 'B', rating: 1 }).save({ commit: true, message: 'B' })
    expect(await filesIn(repository, await workspace.index())).toEqual({
      'Page/a.md': '---\n# why\ntitle:   "B"   # short\nother: { x: [1] }\nrating: 1\n---\nBody\n',
    })
  })

  test.each<readonly [FormatName, string, string, string]>([
    [
      'json',
      'Page/a.json',
      '{ "big": 12345678901234567890,\n  "title":"A" }',
      '{ "big": 12345678901234567890,\n  "title":"B" }',
    ],
    ['yaml', 'Page/a.yaml', '# why\ntitle: A # short\nother: [ 1,2 ]', '# why\ntitle: B # short\nother: [ 1,2 ]'],
    [
      'jsonl',
      'Page.jsonl',
      '{"slug":"z"}\n{"slug":"a", "n":1.0, "title":"A"}\n\n',
      '{"slug":"z"}\n{"slug":"a", "n":1.0, "title":"B"}\n\n',
    ],
    ['csv', 'Page.csv', 'slug,n,title\r\nz,"1",Z\r\na,1.0,"A"\r\n', 'slug,n,title\r\nz,"1",Z\r\na,1.0,B\r\n'],
  ])('kept as %s does so, too', async (format, path, before, after) => {
    const { repository, workspace } = await workspaceOf({ [path]: before })
    const pages = workspace.model('Page', fields, { format })
    await (await pages.read('a')).with({ title: 'B' }).save()
    await workspace.commit({ message: 'B' })
    expect(await filesIn(repository, await workspace.index())).toEqual({ [path]: after })
  })

  test('is no record where the model cannot read it, and says why', async () => {
    const { workspace } = await workspaceOf({
      'Page/a.md': '---\nrating: many\n---\n',
      'Page/b.md': '---\ntitle: 1.50\n---\n',
      'Page/c/d.md': 'deeper',
    })
    const pages = workspace.model('Page', fields)
    expect((await pages.find()).map(({ slug, title }) => [slug, title])).toEqual([['b', '1.50']])
    expect(await pages.listMisfits()).toEqual([
      {
        id: 'a',
        faults: [
          { field: 'title', reason: 'is required' },
          { field: 'rating', reason: 'is not a number' },
        ],
      },
    ])
    await expect(pages.read('a')).rejects.toThrow('title is required; rating is not a number')
  })

  test('gets another name with its id, and no name that is taken', async () => {
    const { repository, workspace } = await workspaceOf({
      'Page/a.md': '---\ntitle: A # kept\n---\n',
      'Page/b.md': '---\ntitle: B\n---\n',
    })
    const pages = workspace.model('Page', fields)
    const page = await pages.read('a')
    await expect(page.with({ slug: 'b' }).save()).rejects.toMatchObject({ code: 'already-exists' })
    await expect(pages.create({ slug: 'a', title: 'Another' }).save()).rejects.toMatchObject({ code: 'already-exists' })
    await page.with({ slug: 'c' }).save({ commit: true, message: 'Rename' })
    expect(Object.keys(await filesIn(repository, await workspace.index()))).toEqual(['Page/b.md', 'Page/c.md'])
    expect(await pages.read('c')).toMatchObject({ title: 'A' })
  })
})

describe('a file of a record', () => {
  const covers = { slug: slug({ id: true }), cover: file({ required: false, largest: 4 }) }
  const bytes = (...values: number[]) => new Uint8Array(values)

  test('lies beside it, changes with it, and goes with it', async () => {
    const repository = await emptyRepository()
    const workspace = await openOn(repository)
    const books = workspace.model('Book', covers)
    await books.create({ slug: 'a', cover: newFile('front.png', bytes(1)) }).save({ commit: true, message: 'One' })
    const from = workspace.head!
    const book = await books.read('a')
    expect(await book.cover?.bytes()).toEqual(bytes(1))
    await book.with({ cover: newFile('front.png', bytes(2)) }).save()
    expect(await workspace.diff(from)).toMatchObject([{ kind: 'changed', id: 'a', fields: { cover: {} } }])
    await (await books.read('a')).with({ slug: 'b' }).save({ commit: true, message: 'Two' })
    expect(Object.keys(await filesIn(repository, await workspace.index()))).toEqual(['Book/b.md', 'Book/b/front.png'])
    expect(await (await books.read('b')).cover?.bytes()).toEqual(bytes(2))
    await (await books.read('b')).delete()
    expect(await workspace.index()).toBeNull()
  })

  test('is bounded, and is never looked for elsewhere', async () => {
    const { workspace } = await workspaceOf({
      'Book/a.md': '---\ncover: ../../secret\n---\n',
      secret: 's',
      'Book/b.md': '---\ncover: b/c\n---\n',
      'Book/b/c': 'large',
    })
    const books = workspace.model('Book', covers)
    expect(() => books.create({ slug: 'x', cover: newFile('a', bytes(1, 2, 3, 4, 5)) })).toThrow(
      'cover is larger than 4 bytes',
    )
    expect(() => books.create({ slug: 'x', cover: newFile('../a', bytes(1)) })).toThrow(
      'cover has a name that no file should have',
    )
    expect(await books.listMisfits()).toMatchObject([{ id: 'a' }])
    await expect((await books.read('b')).cover?.bytes()).rejects.toMatchObject({ code: 'too-large' })
  })
})

test.each(['../a', '..', '.git', 'a/../b', 'a/b', 'a\\b', '\0', '', '.hidden'])(
  'no id leads out of the folder: “%s”',
  async (id) => {
    const { workspace } = await workspaceOf({ 'a.md': '---\ntitle: A\n---\n', 'M/a/b.md': '---\ntitle: A\n---\n' })
    const model = workspace.model('M', { id: text({ id: true }), title: text() })
    expect(() => model.create({ id, title: 'A' })).toThrow(InvalidRecord)
    await expect(model.read(id)).rejects.toMatchObject({ code: 'not-found' })
    expect(() => workspace.model('N', {}, { folder: '../x' })).toThrow(
      expect.objectContaining({ code: 'invalid-name' }),
    )
  },
)

describe('two workspaces on one branch', () => {
  const open = async (format: FormatName, files: Readonly<Record<string, string>>) => {
    const { repository, workspace } = await workspaceOf(files)
    const other = await openOn(repository)
    const model = workspace.model(
      'Page',
      { ...fields, tags: list({ default: [] }), data: json({ required: false }) },
      { format },
    )
    return { repository, workspace, other, mine: model, theirs: model.on(other) }
  }

  test.each<readonly [FormatName, Readonly<Record<string, string>>]>([
    ['page', { 'Page/a.md': '---\ntitle: A\nrating: 1\n---\nText\n' }],
    ['json', { 'Page/a.json': '{"title":"A","rating":1}' }],
    ['yaml', { 'Page/a.yaml': 'title: A\nrating: 1\n' }],
    ['jsonl', { 'Page.jsonl': '{"slug":"a","title":"A","rating":1}\n{"slug":"b","title":"B"}\n' }],
    ['csv', { 'Page.csv': 'slug,title,rating\na,A,1\nb,B,\n' }],
  ])('keep what both say about one record, as %s', async (format, files) => {
    const { repository, workspace, other, mine, theirs } = await open(format, files)
    await (await theirs.read('a')).with({ title: 'Theirs' }).save({ commit: true, message: 'Theirs' })
    await theirs.create({ slug: 'd', title: 'D' }).save({ commit: true, message: 'D' })
    await (await mine.read('a')).with({ rating: 5 }).save()
    await mine.create({ slug: 'c', title: 'C' }).save()
    expect(await workspace.commit({ message: 'Mine' })).toMatchObject({ kind: 'published', merged: true })
    expect(await mine.read('a')).toMatchObject({ title: 'Theirs', rating: 5 })
    expect((await mine.find({ slug: { in: ['c', 'd'] } })).map(({ title }) => title)).toEqual(['C', 'D'])
    expect(await other.follow()).toBe(true)
    expect(other.head).toBe(workspace.head)
    await fsck(await saveToFolder(repository))
  })

  test('keep what is saved while a commit is under way', async () => {
    const { workspace, mine } = await open('page', { 'x.md': '' })
    await mine.create({ slug: 'a', title: 'A' }).save()
    const committing = workspace.commit({ message: 'A' })
    await Promise.all([committing, mine.create({ slug: 'b', title: 'B' }).save()])
    expect((await mine.find()).map(({ slug }) => slug)).toEqual(['a', 'b'])
    expect(await workspace.diff(workspace.head!)).toMatchObject([{ kind: 'added', id: 'b' }])
  })

  test('hear of a conflict as a value, and lose nothing', async () => {
    const { workspace, mine, theirs } = await open('page', { 'Page/a.md': '---\ntitle: A\n---\n' })
    await (await theirs.read('a')).with({ title: 'Theirs' }).save({ commit: true, message: 'Theirs' })
    await (await mine.read('a')).with({ title: 'Mine' }).save()
    const head = workspace.head
    expect(await workspace.commit({ message: 'Mine' })).toMatchObject({
      kind: 'conflicted',
      conflicts: [{ path: 'Page/a.md' }],
    })
    expect(await workspace.follow()).toBe(false)
    expect([workspace.head, workspace.isChanged]).toEqual([head, true])
    expect(await mine.read('a')).toMatchObject({ title: 'Mine' })
    expect(await mine.read('a', { at: 'main' })).toMatchObject({ title: 'Theirs' })
    await workspace.discard()
    expect(await workspace.follow()).toBe(true)
    expect(await mine.read('a')).toMatchObject({ title: 'Theirs' })
  })

  test('keep every record when both save and commit at once', async () => {
    const { repository, workspace, other, mine, theirs } = await open('page', { 'x.md': '' })
    const all = ['a', 'b', 'c', 'd', 'e', 'f']
    await Promise.all(
      all.flatMap((slug) => [
        mine.create({ slug: `m${slug}`, title: slug }).save({ commit: true, message: slug }),
        theirs.create({ slug: `t${slug}`, title: slug }).save({ commit: true, message: slug }),
      ]),
    )
    await Promise.all([workspace.follow(), other.follow()])
    expect((await mine.find()).map(({ slug }) => slug)).toEqual([
      ...all.map((slug) => `m${slug}`),
      ...all.map((slug) => `t${slug}`),
    ])
    await fsck(await saveToFolder(repository))
  })

  test('write nothing to a branch that is gone', async () => {
    const { repository, workspace, mine } = await open('page', { 'x.md': '' })
    await mine.create({ slug: 'a', title: 'A' }).save()
    await transact(repository, () => Promise.resolve([{ ref: main, from: workspace.head, to: null }]))
    await expect(workspace.commit({ message: 'Late' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await mine.read('a')).toMatchObject({ title: 'A' })
  })
})

test('branches that say different things about one property conflict, and stay as they are', async () => {
  const { workspace } = await workspaceOf({ 'Page/a.md': '---\ntitle: A\n---\n' })
  const pages = workspace.model('Page', fields)
  const branch = await workspace.branch('b')
  await (await pages.on(branch).read('a')).with({ title: 'B' }).save({ commit: true, message: 'B' })
  await (await pages.read('a')).with({ title: 'C' }).save({ commit: true, message: 'C' })
  const head = workspace.head
  expect(await workspace.merge('b')).toMatchObject({ kind: 'conflicted', conflicts: [{ path: 'Page/a.md' }] })
  expect(workspace.head).toBe(head)
  await expect(workspace.branch('b')).rejects.toMatchObject({ code: 'already-exists' })
  await expect(workspace.tag('main')).resolves.toBeUndefined()
  await expect(workspace.branch('b/c')).rejects.toMatchObject({ code: 'already-exists' })
  await expect(pages.find({}, { at: 'nowhere' })).rejects.toMatchObject({ code: 'not-found' })
})
