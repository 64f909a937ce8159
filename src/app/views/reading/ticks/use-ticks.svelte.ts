/**
 * Ticks on the sheet, saved: each click at once in sight, several within two seconds as one commit, with a way back.
 *
 * A tick is of a task as it was read. If the page has moved meanwhile the task is looked for by its words; where it is not
 * found, nothing is written and the reader is told.
 */
import type { PagePath, WikiId } from '../../../../names'
import { readTask, titleOf } from '../../../../page'
import { useEngine, useNotices } from '../../../engine-context'
import { messages } from '../../../messages'
import { tellFailure } from '../../../tell-failure'
import { startEdit } from '../../../verso/author'
import { applyTicks, describeTicks, type Tick } from './ticks'

/** Milliseconds after the last tick. */
const pause = 2000

type Page = { readonly wiki: WikiId; readonly path: PagePath }
type Waiting = { readonly page: Page; readonly ticks: Map<number, Tick>; readonly settle: ((kept: boolean) => void)[] }

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
  let waiting: Waiting | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function save({ wiki, path }: Page, ticks: readonly Tick[], message: string): Promise<boolean> {
    const edit = await startEdit(api, wiki, message)
    const { text } = await api.readPage(wiki, path)
    const ticked = applyTicks(text, ticks)
    const published =
      ticked === undefined ? undefined : await api.savePage(wiki, path, ticked, { ...edit, draft: 'kept' })
    if (published?.kind !== 'conflicted' && published) return true
    notices.post({ tone: 'alert', text: t.gone })
    return false
  }

  const saveOrTell = (page: Page, ticks: readonly Tick[], message: string): Promise<boolean> =>
    save(page, ticks, message).catch((error: unknown) => tellFailure(notices, error))

  async function write({ page, ticks, settle }: Waiting): Promise<void> {
    const changed = [...ticks.values()].filter(({ from, to }) => from !== to)
    const kept = changed.length === 0 || (await saveOrTell(page, changed, describeTicks(changed, page.path)))
    for (const tell of settle) tell(kept)
    if (!kept || changed.length === 0) return
    const back = changed.map((tick) => ({ ...tick, from: tick.to, to: tick.from }))
    const run = () => saveOrTell(page, back, t.undoMessage(titleOf(page.path)))
    notices.post({ tone: 'status', text: t.saved(changed.length), action: { label: messages.common.undo, run } })
  }

  function flush(): void {
    clearTimeout(timer)
    const batch = waiting
    waiting = undefined
    if (batch) void write(batch)
  }

  function mark(page: Page, { text, line, to }: { text: string; line: number; to: string }): Promise<boolean> {
    const task = readTask(text, line)
    if (!task) return Promise.resolve(false)
    if (waiting?.page.path !== page.path) flush()
    waiting ??= { page, ticks: new Map(), settle: [] }
    const before = waiting.ticks.get(line)
    waiting.ticks.set(line, { line, words: task.text, from: before?.from ?? task.mark, to })
    clearTimeout(timer)
    timer = setTimeout(flush, pause)
    const { settle } = waiting
    return new Promise((resolve) => settle.push(resolve))
  }

  $effect(() => {
    const flushHidden = (): void => void (document.hidden && flush())
    document.addEventListener('visibilitychange', flushHidden)
    return () => (document.removeEventListener('visibilitychange', flushHidden), flush())
  })
  return { mark, flush }
}
