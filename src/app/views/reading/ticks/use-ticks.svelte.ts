/**
 * Ticks on the sheet, saved: each click at once in sight, several within two seconds as one commit, with a way back.
 *
 * A tick is of a task as it was read. If the page has moved meanwhile the task is looked for by its words; where it is not
 * found, nothing is written and the reader is told.
 */
import type { PagePath, WikiId } from '../../../../names'
import { readTask, titleOf } from '../../../../page'
import { useEngine, useNotices } from '../../../engine-context'
import { flushWhenLeft } from '../../../joining/flush-when-left.svelte'
import { JoinedEdits } from '../../../joining/joined-edits'
import { messages } from '../../../messages'
import { tellFailure } from '../../../tell-failure'
import { startEdit } from '../../../verso/author'
import { applyTicks, describeTicks, joinTicks, type Tick } from './ticks'

type Page = { readonly wiki: WikiId; readonly path: PagePath }
type Marked = Tick & { readonly settle: (kept: boolean) => void }

export type Ticks = {
  /** Marks the task on a line (from 1) of the text as it is shown; false when that could not be kept. */
  readonly mark: (page: Page, task: { text: string; line: number; to: string }) => Promise<boolean>
  /** Saves now what was ticked, as when the page is left. */
  readonly flush: () => void
}

/** Call while a component starts. */
export function useTicks(): Ticks {
  const { api } = useEngine()
  const notices = useNotices()
  const t = messages.prose.tasks
  /** The page that was ticked last. */
  let open: { readonly page: Page; readonly edits: JoinedEdits<Marked> } | undefined

  async function save({ wiki, path }: Page, ticks: readonly Tick[], message: string): Promise<boolean> {
    const edit = await startEdit(api, wiki, message)
    const { text } = await api.readPage(wiki, path)
    const ticked = applyTicks(text, ticks)
    const published =
      ticked === undefined ? undefined : await api.savePage(wiki, path, ticked, { ...edit, draft: 'kept' })
    if (published && published.kind !== 'conflicted') return true
    notices.post({ tone: 'alert', text: t.gone })
    return false
  }

  const saveOrTell = (page: Page, ticks: readonly Tick[], message: string): Promise<boolean> =>
    save(page, ticks, message).catch((error: unknown) => tellFailure(notices, error))

  async function write(page: Page, marked: readonly Marked[]): Promise<void> {
    const ticks = joinTicks(marked)
    const kept = ticks.length === 0 || (await saveOrTell(page, ticks, describeTicks(ticks, page.path)))
    for (const { settle } of marked) settle(kept)
    if (!kept || ticks.length === 0) return
    const back = ticks.map((tick) => ({ ...tick, from: tick.to, to: tick.from }))
    const run = () => saveOrTell(page, back, t.undoMessage(titleOf(page.path)))
    notices.post({ tone: 'status', text: t.saved(ticks.length), action: { label: messages.common.undo, run } })
  }

  function editsOf(page: Page): JoinedEdits<Marked> {
    if (open?.page.path === page.path) return open.edits
    flush()
    open = { page, edits: new JoinedEdits((marked) => write(page, marked)) }
    return open.edits
  }

  function mark(page: Page, { text, line, to }: { text: string; line: number; to: string }): Promise<boolean> {
    const task = readTask(text, line)
    if (!task) return Promise.resolve(false)
    const tick = { line, words: task.text, from: task.mark, to }
    return new Promise((settle) => editsOf(page).add({ ...tick, settle }))
  }

  const flush = (): void => open?.edits.flush()
  flushWhenLeft(flush)
  return { mark, flush }
}
