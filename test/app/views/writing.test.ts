import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openWriting, type Writing } from '../../../src/app/views/editing/writing.svelte'
import { WikiError } from '../../../src/errors'
import { parseOid, parsePagePath, parseRefName, parseWikiId, type Oid } from '../../../src/names'
import type { Draft, Edit, Page, Published } from '../../../src/worker'
import { createLocalStorage } from '../support/local-storage'

const wiki = parseWikiId('garden')
const path = parsePagePath('Mint.md')
const author = { name: 'Ada', email: '' }
const ref = parseRefName('refs/heads/main')

/** One page with its commits: a save on an old base appends to what is there, or conflicts when told to. */
class OnePage {
  commits: string[] = ['as it was']
  drafts = new Map<string, Draft>()
  conflicting = false
  failing = false
  /** There is no room for drafts. */
  full = false
  /** Runs while a save is under way. */
  meanwhile: () => void = () => undefined
  #oid = (at: number): Oid => parseOid(String(at).padStart(40, '0'))

  get head(): Oid {
    return this.#oid(this.commits.length)
  }
  get text(): string {
    return this.commits.at(-1) ?? ''
  }
  elsewhere(text: string): void {
    this.commits.push(text)
  }
  readHead = async (): Promise<Oid> => this.head
  readPage = async (): Promise<Page> => {
    if (this.text === '') throw new WikiError('not-found', 'There is no such page.')
    return { path, commit: this.head, oid: this.head, text: this.text, readOnly: null }
  }
  readDraft = async (): Promise<Draft | null> => this.drafts.get(path) ?? null
  writeDraft = async (_: unknown, draft: Draft): Promise<void> => {
    if (this.full) throw new WikiError('quota-exceeded', 'There is no room.')
    this.drafts.set(path, draft)
  }
  discardDraft = async (): Promise<void> => void this.drafts.delete(path)
  savePage = async (_: unknown, __: unknown, text: string, edit: Edit): Promise<Published> => {
    await Promise.resolve()
    this.meanwhile()
    if (this.failing) throw new WikiError('storage-failed', 'The database did not answer.')
    const merged = edit.base !== this.head
    if (merged && this.conflicting && !edit.settle) return { kind: 'conflicted', conflicts: [], theirs: this.head }
    if (text === this.text) return { kind: 'unchanged', commit: this.head }
    const from = this.head
    this.commits.push(merged ? `${this.text} + ${text}` : text)
    return { kind: 'published', update: { ref, from, to: this.head }, commit: this.head, merged }
  }
}

let repository: OnePage
let writing: Writing
let text: string

beforeEach(async () => {
  vi.stubGlobal('localStorage', createLocalStorage())
  repository = new OnePage()
  await open()
})
afterEach(() => vi.unstubAllGlobals())

async function open(): Promise<void> {
  const opened = await openWriting({ api: repository, wiki, path, branch: ref }, async () => ({ text: '# Mint\n' }))
  writing = opened.writing
  text = opened.opening.text
}
function type(typed: string): void {
  text = typed
  writing.typed(() => text)
}
const save = () => writing.save(() => text, { message: 'Edit', author })

describe('writing a page', () => {
  test('saves it as a commit, and leaves no draft', async () => {
    type('mine')
    await writing.keeper.flush()
    expect(await save()).toEqual({ kind: 'saved', text: 'mine' })
    expect(repository.text).toBe('mine')
    expect(repository.drafts.size).toBe(0)
    expect(writing.dirty).toBe(false)
  })

  test('says when somebody else’s edit was merged in, and shows the merged text', async () => {
    type('mine')
    repository.elsewhere('theirs')
    expect(await save()).toEqual({ kind: 'merged', text: 'theirs + mine' })
    expect(writing.base).toBe(repository.head)
  })

  test('keeps what is typed while a save is under way', async () => {
    type('first')
    repository.meanwhile = () => type('first and more')
    expect(await save()).toEqual({ kind: 'saved', text: null })
    expect(writing.dirty).toBe(true)
    await writing.keeper.flush()
    expect(repository.drafts.get(path)).toMatchObject({ text: 'first and more', base: repository.head })
  })

  test('takes nothing of a merge back with the words typed during it', async () => {
    const before = writing.base
    type('first')
    repository.elsewhere('theirs')
    repository.meanwhile = () => type('first and more')
    await save()
    // The box has not seen their text, so the next save is still an edit of what it has seen.
    expect(writing.base).toBe(before)
  })

  test('keeps a text that conflicts as a draft, and saves nothing', async () => {
    type('mine')
    repository.elsewhere('theirs')
    repository.conflicting = true
    expect(await save()).toEqual({ kind: 'conflicted' })
    expect(repository.text).toBe('theirs')
    expect(repository.drafts.get(path)?.text).toBe('mine')
  })

  test('keeps what is typed although another tab’s save discarded the draft', async () => {
    type('mine')
    await writing.keeper.flush()
    repository.drafts.clear()
    await writing.keepAgain(() => text)
    await writing.keeper.flush()
    expect(repository.drafts.get(path)?.text).toBe('mine')
    repository.drafts.clear()
    repository.elsewhere('theirs')
    repository.conflicting = true
    await save()
    expect(repository.drafts.get(path)?.text).toBe('mine')
  })

  test('keeps no draft again of what is saved', async () => {
    type('mine')
    await save()
    await writing.keepAgain(() => text)
    await writing.keeper.flush()
    expect(repository.drafts.size).toBe(0)
  })

  test('can settle a conflict for mine: the rest of theirs stays on the page, all of it in the history', async () => {
    type('mine')
    repository.elsewhere('theirs')
    repository.conflicting = true
    await save()
    writing.keepMine()
    expect(await save()).toEqual({ kind: 'merged', text: 'theirs + mine' })
    expect(repository.commits).toEqual(['as it was', 'theirs', 'theirs + mine'])
  })

  test('can settle a conflict for theirs: no draft is left', async () => {
    type('mine')
    repository.elsewhere('theirs')
    repository.conflicting = true
    await save()
    expect(await writing.takeTheirs()).toBe('theirs')
    expect(writing.conflict).toBeNull()
    expect(repository.drafts.size).toBe(0)
  })

  test('can settle a conflict place by place: what was made of both is saved on theirs', async () => {
    type('mine')
    repository.elsewhere('theirs')
    repository.conflicting = true
    await save()
    const theirs = writing.conflict
    writing.settle(theirs)
    type('theirs and mine')
    await writing.keeper.flush()
    expect(repository.drafts.get(path)).toMatchObject({ text: 'theirs and mine', base: theirs })
    expect(await save()).toEqual({ kind: 'saved', text: 'theirs and mine' })
    expect(repository.commits).toEqual(['as it was', 'theirs', 'theirs and mine'])
    expect(repository.drafts.size).toBe(0)
  })

  test('can set a conflict aside: the text is kept, and the next save asks again', async () => {
    type('mine')
    repository.elsewhere('theirs')
    repository.conflicting = true
    await save()
    writing.setAside()
    expect(writing.conflict).toBeNull()
    expect(repository.drafts.get(path)?.text).toBe('mine')
    expect(await save()).toEqual({ kind: 'conflicted' })
    expect(writing.conflict).toBe(repository.head)
  })

  test('keeps the draft when saving fails, and can be tried again', async () => {
    type('mine')
    await writing.keeper.flush()
    repository.failing = true
    expect(await save()).toEqual({ kind: 'failed' })
    expect(writing.error?.code).toBe('storage-failed')
    expect(repository.drafts.get(path)?.text).toBe('mine')
    repository.failing = false
    expect(await save()).toEqual({ kind: 'saved', text: 'mine' })
    expect(writing.error).toBeNull()
  })

  test('brings a text back that there was no room for, and forgets that once it is saved', async () => {
    repository.full = true
    type('mine')
    await expect(writing.keeper.flush()).rejects.toThrow('no room')
    expect(writing.keeper.error?.code).toBe('quota-exceeded')
    await open()
    expect(text).toBe('mine')
    repository.full = false
    expect(await save()).toEqual({ kind: 'saved', text: 'mine' })
    expect(writing.keeper.error).toBeNull()
    await open()
    expect(writing.dirty).toBe(false)
  })

  test('brings unsaved text back as an edit of the commit it was typed on', async () => {
    const before = repository.head
    type('mine')
    await writing.keeper.flush()
    repository.elsewhere('theirs')
    await open()
    expect(text).toBe('mine')
    expect(writing.base).toBe(before)
    expect(await save()).toEqual({ kind: 'merged', text: 'theirs + mine' })
  })
})

describe('when the page moves elsewhere', () => {
  test('a text nobody has touched follows it', async () => {
    repository.elsewhere('theirs')
    expect(await writing.branchMoved()).toBe('theirs')
    expect(writing.base).toBe(repository.head)
    expect(writing.moved).toBeNull()
  })

  test('a text that was touched stays, and the writer is told', async () => {
    type('mine')
    repository.elsewhere('theirs')
    expect(await writing.branchMoved()).toBeUndefined()
    expect(writing.moved).toEqual({ kind: 'changed', head: repository.head })
    repository.elsewhere('')
    await writing.branchMoved()
    expect(writing.moved?.kind).toBe('deleted')
  })

  test('our own save is nobody else’s change', async () => {
    type('mine')
    await save()
    expect(await writing.branchMoved()).toBeUndefined()
    expect(writing.moved).toBeNull()
  })
})
