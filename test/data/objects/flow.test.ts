/** The whole way of an object store over git, in one story: create, save, commit, walk, diff, read, branch, merge, tag, query. */
import { expect, test } from 'vitest'
import { boolean, list, number, openWorkspace, slug, text } from '../../../src/data/objects'
import { fsck, git } from '../../support/git'
import { emptyRepository, saveToFolder } from '../../git/notation'
import { author, clockFrom, texts } from './notation'

test('records are created, saved, committed, walked, compared, branched, merged, tagged and found', async () => {
  const repository = await emptyRepository()
  const workspace = await openWorkspace(repository, { branch: 'main', author, now: clockFrom(1_760_000_000) })
  const recipes = workspace.model(
    'Recipe',
    {
      slug: slug({ id: true }),
      title: text(),
      rating: number({ required: false, index: true }),
      tags: list({ default: [] }),
      published: boolean({ default: true }),
      content: text({ body: true }),
    },
    { folder: 'recipes' },
  )

  // Create and save: in memory, in no commit.
  const soup = recipes.create({ slug: 'soup', title: 'Soup', content: 'Boil it.\n', tags: ['warm'] })
  await soup.save()
  expect(workspace.isChanged).toBe(true)
  expect(workspace.head).toBeNull()
  expect(await recipes.read('soup')).toMatchObject({ title: 'Soup', published: true, rating: null })

  // Commit, or save and commit in one.
  const first = await workspace.commit({ message: 'Begin with soup' })
  expect(first).toMatchObject({ kind: 'published', merged: false })
  await recipes
    .create({ slug: 'stew', title: 'Stew', content: 'Wait.\n', rating: 3 })
    .save({ commit: true, message: 'Add a stew' })

  // Walk.
  const messages = []
  for await (const { message } of workspace.walk()) messages.push(message)
  expect(messages).toEqual(['Add a stew', 'Begin with soup'])

  // Change by what was read, and compare.
  const read = await recipes.read('soup')
  await read.with({ title: 'Onion soup', rating: 5 }).save()
  expect(await workspace.diff(workspace.head!)).toEqual([
    {
      kind: 'changed',
      model: 'Recipe',
      id: 'soup',
      fields: { title: { before: 'Soup', after: 'Onion soup' }, rating: { before: null, after: 5 } },
    },
  ])
  await workspace.commit({ message: 'Name the onions' })
  await workspace.tag('v1', { message: 'The first menu' })

  // A branch, where others may be of another opinion about other things.
  const menu = await workspace.branch('menu')
  const theirs = recipes.on(menu)
  await (await theirs.read('soup')).with({ published: false }).save({ commit: true, message: 'Hide the soup' })
  await (await recipes.read('soup')).with({ content: 'Boil it slowly.\n' }).save({ commit: true, message: 'Take time' })
  expect(await workspace.merge('menu')).toMatchObject({ kind: 'merged', fastForward: false })
  expect(await recipes.read('soup')).toMatchObject({ published: false, content: 'Boil it slowly.\n', rating: 5 })

  // Ask, now and as of then.
  const titles = async (...query: Parameters<typeof recipes.find>) =>
    (await recipes.find(...query)).map(({ title }) => title)
  expect(await titles({ rating: { gte: 3 } }, { orderBy: '-rating' })).toEqual(['Onion soup', 'Stew'])
  expect(
    await titles({ or: [{ tags: { contains: 'warm' } }, { published: true }] }, { orderBy: 'title', limit: 1 }),
  ).toEqual(['Onion soup'])
  expect(await titles({ published: true }, { at: 'v1' })).toEqual(['Onion soup', 'Stew'])
  expect(await titles({}, { at: new Date(1_760_000_000_000) })).toEqual(['Soup'])

  // A migration on a branch of its own, compared before anybody takes it.
  const { changes } = await workspace.rehearse('shout', async (trial) => {
    for (const recipe of await recipes.on(trial).find()) await recipe.with({ title: recipe.title.toUpperCase() }).save()
  })
  expect(changes.map(({ id, fields }) => [id, fields['title']?.after])).toEqual([
    ['soup', 'ONION SOUP'],
    ['stew', 'STEW'],
  ])
  expect(await titles()).toEqual(['Onion soup', 'Stew'])

  // Delete.
  await (await recipes.read('stew')).delete()
  await workspace.commit({ message: 'No stew' })
  await expect(recipes.read('stew')).rejects.toMatchObject({ code: 'not-found' })

  // And any git reads it.
  const folder = await saveToFolder(repository)
  await fsck(folder)
  expect(await git(['show', 'main:recipes/soup.md'], { cwd: folder })).toBe(
    texts('---', 'title: Onion soup', 'tags:', '  - warm', 'published: false', 'rating: 5', '---', 'Boil it slowly.'),
  )
  expect(await git(['tag', '-n', '--list'], { cwd: folder })).toBe('v1              The first menu')
  expect(await git(['log', '-1', '--format=%an <%ae>: %s', 'main'], { cwd: folder })).toBe(
    'Ada <ada@example.org>: No stew',
  )
})
