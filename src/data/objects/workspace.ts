/** A branch of a repository as a place where records are kept. */
import { WikiError } from '../../errors'
import {
  listCommits,
  rebaseChanges,
  resolveRef,
  scratchRepository,
  type Commit,
  type Merge,
  type Person,
  type Published,
  type Repository,
} from '../../git'
import { branchName, branchRef, parseRefName, type Oid, type RefName } from '../../names'
import { define, type Definition, type ModelOptions } from './definition'
import type { CommitOptions, Desk } from './desk'
import { diffRecords, type RecordChange } from './diff'
import type { Fields } from './fields/field'
import { Model } from './model'
import { readCommitOid, viewOf, type At } from './moments'
import { commitStaged, createRef, mergeBranch, mergeFiles, readHead, writeTagOf, type Ground } from './publishing'
import type { View } from './shelves/shelf'
import { readEdits, Staging } from './staging'

export type WorkspaceOptions = {
  /** Its short name, `main`. One without commits begins with the first commit. */
  readonly branch: string
  readonly author: Person
  /** Seconds since 1970, and minutes east of UTC; the clock of this device unless told. */
  readonly now?: Ground['now']
  /** 32 hexadecimal digits that nobody had before; random unless told. */
  readonly newId?: () => string
}

/** What became of a migration that was tried on a branch of its own. */
export type Rehearsal = {
  readonly workspace: Workspace
  readonly published: Published
  /** What it did, record by record. */
  readonly changes: readonly RecordChange[]
}

/**
 * Opens a branch. What is saved stays in memory until it is committed; several workspaces, and people in the wiki, may
 * work on one branch, and none overwrites another.
 */
export async function openWorkspace(repository: Repository, options: WorkspaceOptions): Promise<Workspace> {
  const branch = branchRef(options.branch)
  return new Workspace(repository, { ...options, branch }, await resolveRef(repository, branch))
}

type Settings = Omit<WorkspaceOptions, 'branch'> & { readonly branch: RefName }

export class Workspace {
  private readonly models = new Map<string, Definition>()
  private readonly staging: Staging
  private readonly ground: Ground
  private readonly desk: Desk
  private turn: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly repository: Repository,
    private readonly settings: Settings,
    head: Oid | null,
  ) {
    const { branch, author, now = clock, newId = randomId } = settings
    this.staging = new Staging(repository, head)
    this.ground = {
      repository,
      branch,
      author,
      now,
      shelves: () => [...this.models.values()].map(({ shelf }) => shelf),
    }
    this.desk = {
      staging: this.staging,
      newId,
      viewAt: (at) => this.viewAt(at),
      inTurn: (step) => this.inTurn(step),
      commit: (options) => this.commit(options),
    }
  }

  /** The name of its branch. */
  get name(): string {
    return branchName(this.settings.branch)
  }

  /** The commit it is on; null while its branch has none. */
  get head(): Oid | null {
    return this.staging.base
  }

  /** Whether something was saved that is not committed. */
  get isChanged(): boolean {
    return !this.staging.isEmpty
  }

  /**
   * Declares a model, and gives it to create, read and find its records with. Throws `invalid-name` for a folder that leads
   * elsewhere, and fields that cannot be.
   *
   *     const recipes = workspace.model('Recipe', {
   *       slug: slug({ id: true }),
   *       title: text(),
   *       rating: number({ required: false, index: true }),
   *       tags: list({ default: [] }),
   *       content: text({ body: true }),
   *     }, { folder: 'recipes' })
   */
  model<Fs extends Fields>(name: string, fields: Fs, options?: ModelOptions): Model<Fs> {
    return this.adopt(define(name, fields, options))
  }

  /** What `Model.on` calls: a model that was declared elsewhere, in this workspace. */
  adopt<Fs extends Fields>(definition: Definition<Fs>): Model<Fs> {
    this.models.set(definition.name, definition)
    return new Model(definition, this.desk)
  }

  /** The tree that would be committed, by its oid; null for the empty one. `at` takes it until something else is saved. */
  async index(): Promise<Oid | null> {
    return (await this.staging.view()).tree
  }

  /**
   * Commits what was saved. When the branch has moved, what others committed is merged, or the outcome is `conflicted`:
   * then nothing is committed, and everything is still here.
   */
  commit(options: CommitOptions): Promise<Published> {
    return this.inTurn(async () => {
      const published = await commitStaged(this.ground, this.staging, options)
      if (published.kind !== 'conflicted') this.staging.rebase(published.commit)
      return published
    })
  }

  /** Forgets what was saved and not committed. */
  discard(): Promise<void> {
    return this.inTurn(() => Promise.resolve(this.staging.rebase(this.head)))
  }

  /** Goes on from where the branch is now, with what is not committed; false, and all as before, when the two conflict. */
  follow(): Promise<boolean> {
    return this.inTurn(async () => {
      const [scratch, base] = [scratchRepository(this.repository), this.head]
      const head = await readHead(scratch, this.settings.branch, base)
      const rebasing = { base, head, mergeFile: mergeFiles(this.ground) }
      const rebased = await rebaseChanges(scratch, this.staging.list(), rebasing)
      if (rebased.kind === 'rebased') this.staging.rebase(head, await readEdits(scratch, rebased.edits))
      return rebased.kind === 'rebased'
    })
  }

  /** The commits behind it, newest first, each once. */
  async *walk({ at, signal }: { readonly at?: At; readonly signal?: AbortSignal } = {}): AsyncGenerator<Commit> {
    const tip = at === undefined ? this.head : await readCommitOid(this.repository, at, this.head)
    if (tip !== null) yield* listCommits(this.repository, [tip], signal)
  }

  /** What records of its models say at `to` (what would be committed, unless told) that they did not say at `from`. */
  async diff(from: At, to?: At): Promise<readonly RecordChange[]> {
    const [before, after] = [await this.viewAt(from), await this.viewAt(to)]
    const changes = await Promise.all([...this.models.values()].map((model) => diffRecords(model, before, after)))
    return changes.flat()
  }

  /** Makes a branch of its commit, and opens it with the same models. What is not committed stays here. */
  async branch(name: string): Promise<Workspace> {
    const branch = branchRef(name)
    const head = this.readOwnHead()
    await createRef(this.repository, branch, () => Promise.resolve(head))
    const workspace = new Workspace(this.repository, { ...this.settings, branch }, head)
    for (const [model, definition] of this.models) workspace.models.set(model, definition)
    return workspace
  }

  /**
   * Merges a branch or tag into its own: page by page, property by property, row by row. With conflicts nothing changes. What
   * is not committed is put on top, see `follow`.
   */
  async merge(name: string, options?: CommitOptions): Promise<Merge> {
    const { message = `Merge ${name} into ${this.name}`, ...rest } = options ?? {}
    const merge = await this.inTurn(() => mergeBranch(this.ground, name, { ...rest, message }))
    if (merge.kind === 'merged') await this.follow()
    return merge
  }

  /** Gives its commit a name, with a message where there is something to say. Throws `already-exists`. */
  async tag(name: string, { message = '' }: { readonly message?: string } = {}): Promise<void> {
    const object = this.readOwnHead()
    await createRef(this.repository, parseRefName(`refs/tags/${name}`), (staged) =>
      writeTagOf(this.ground, staged, { name, object, message }),
    )
  }

  /**
   * Runs a migration on a branch of its own, commits what it does, and tells what that is, record by record. To accept it,
   * merge the branch; this workspace stays as it is.
   */
  async rehearse(
    name: string,
    migrate: (workspace: Workspace) => Promise<unknown>,
    options: CommitOptions = { message: `Try ${name}` },
  ): Promise<Rehearsal> {
    const before = this.readOwnHead()
    const workspace = await this.branch(name)
    await migrate(workspace)
    const published = await workspace.commit(options)
    return { workspace, published, changes: await workspace.diff(before) }
  }

  private readOwnHead(): Oid {
    if (this.head !== null) return this.head
    throw new WikiError('not-found', `The branch “${this.name}” has no commit yet.`, {
      reason: 'nothing-saved',
      name: this.name,
    })
  }

  private async viewAt(at: At | undefined): Promise<View> {
    const view = await this.staging.view()
    return at === undefined ? view : viewOf(view.repository, at, this.head)
  }

  private inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
    const done = this.turn.then(step)
    this.turn = done.catch(() => undefined)
    return done
  }
}

const clock: Ground['now'] = () => {
  const now = new Date()
  return { time: Math.floor(now.getTime() / 1000), offset: -now.getTimezoneOffset() }
}

const randomId = (): string => crypto.randomUUID().replaceAll('-', '')
