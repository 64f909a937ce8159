/**
 * Files on their way into the text: asked about where they are large, kept with the draft, and linked to where the cursor
 * was when they came.
 */
import type { Editor } from '../../../../editor'
import type { PagePath, WikiId } from '../../../../names'
import { buildPageIndex, isImage, writeLink, type PageIndex } from '../../../../page'
import type { WikiApi } from '../../../../worker'
import { messages } from '../../../messages/all'
import type { Notices } from '../../../notices.svelte'
import type { WikiPages } from '../../../shell/wiki-pages.svelte'
import { tellFailure } from '../../../tell-failure'
import type { Writing } from '../writing.svelte'
import { nameFile, placeFile } from './place-file'
import { isLarge, measure, shrink, type Picture } from './shrink'

type Means = {
  readonly api: Pick<WikiApi, 'keepFile'>
  readonly notices: Notices
  readonly wiki: WikiId
  readonly path: PagePath
  readonly pages: WikiPages
  readonly writing: Writing
  readonly editor: () => Editor | null
}

export type LargePicture = Picture & { readonly file: File }

/** What somebody decides about large pictures; null: leave them out. */
export type Choice = 'shrink' | 'keep' | null

/** What a page shows in its place: everything a browser can, by its name. */
const isShown = (path: PagePath): boolean => isImage(path) || /\.(?:mp3|m4a|ogg|wav|flac|mp4|webm|mov|pdf)$/i.test(path)

export class Attaching {
  /** The large pictures that somebody is asked about now. */
  asked = $state.raw<readonly LargePicture[]>([])
  /** All files, with those that are kept for the text. */
  readonly index: PageIndex = $derived.by(() => {
    const { pages, writing } = this.#means
    if (writing.files.length === 0) return pages.index
    return buildPageIndex([...pages.paths, ...writing.files.map(({ path }) => path)], pages.rules)
  })
  readonly #means: Means
  #answer: ((choice: Choice) => void) | undefined

  constructor(means: Means) {
    this.#means = means
  }

  answer = (choice: Choice): void => {
    this.asked = []
    this.#answer?.(choice)
    this.#answer = undefined
  }

  /** Puts the files into the text, at the cursor. Failures are said, and leave the text as it is. */
  attach = async (files: readonly File[]): Promise<void> => {
    const { notices, editor } = this.#means
    const now = new Date()
    const places = files.map((file) => ({ file, place: editor()?.reserve(messages.desk.storing(nameFile(file, now))) }))
    const choice = await this.#decide(files)
    for (const { file, place } of places) {
      const link = await this.#keep(file, choice, now).catch((error: unknown) => tellFailure(notices, error))
      if (link) place?.fill(places.length > 1 ? `${link}\n` : link)
      else place?.release()
    }
    editor()?.focus()
  }

  async #decide(files: readonly File[]): Promise<ReadonlyMap<File, Choice>> {
    const measured = await Promise.all(files.map(async (file) => ({ file, picture: await measure(file) })))
    const asked = measured.flatMap(({ file, picture }) =>
      picture && isLarge(file, picture) ? [{ file, ...picture }] : [],
    )
    if (asked.length === 0) return new Map()
    this.answer(null) // whoever was asked before has gone on to something else
    this.asked = asked
    const choice = await new Promise<Choice>((resolve) => (this.#answer = resolve))
    return new Map(asked.map(({ file }) => [file, choice]))
  }

  async #keep(file: File, choices: ReadonlyMap<File, Choice>, now: Date): Promise<string | null> {
    const choice = choices.get(file)
    if (choice === null) return null
    const { api, wiki, path: page, writing } = this.#means
    const kept = choice === 'shrink' ? await shrink(file) : file
    const path = this.#place(nameFile(kept, now))
    const oid = await api.keepFile(wiki, path, new Uint8Array(await kept.arrayBuffer()))
    writing.files = [...writing.files, { path, oid }]
    return writeLink({ target: path, from: page, label: labelOf(file, path), embedded: isShown(path) }, this.index)
  }

  #place(name: string): PagePath {
    const { pages, writing, path: page } = this.#means
    const taken = new Set([...pages.paths, ...writing.files.map(({ path }) => path)].map((path) => path.toLowerCase()))
    const isTaken = (path: PagePath): boolean => taken.has(path.toLowerCase())
    return placeFile(name, { page, attachments: pages.index.dialect.attachments, isTaken })
  }
}

/** Names that cameras give say nothing to those who cannot see the picture. */
const unsaid = /^(?:image|photo|img|dsc|pxl|screenshot)[-_. \d]/i

/** What is said in the place of a picture: its file's name, where somebody gave it one. */
function labelOf({ name }: File, path: PagePath): string | null {
  if (!isImage(path)) return name
  return unsaid.test(name) ? null : name.replace(/\.\w+$/, '')
}
