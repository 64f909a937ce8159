/**
 * Looks for patterns in a worker of its own, for a regular expression of JavaScript can take for ever and cannot be
 * interrupted: one that has not answered in time is ended with its worker, and whoever asked hears that it gave up.
 */
import type { Examiner, FoundLines, JudgedPage, LookForLines, SearchTest } from '../../data'

export type Look = { readonly id: number } & (
  | { readonly kind: 'judge'; readonly test: SearchTest; readonly pages: readonly JudgedPage[] }
  | ({ readonly kind: 'lines' } & LookForLines)
)
type Asked = Look extends infer Each ? (Each extends Look ? Omit<Each, 'id'> : never) : never

/** Milliseconds for a portion of a quarter of a megabyte, which a sound pattern needs some ten of. */
const patience = 1500

export type ExaminerWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

export function openExaminer(start: () => ExaminerWorker): Examiner {
  let worker: ExaminerWorker | undefined
  let last = 0
  const pending = new Map<number, (answer: unknown) => void>()

  const end = (): void => {
    worker?.terminate()
    worker = undefined
    for (const give of pending.values()) give(null)
    pending.clear()
  }
  const begin = (): ExaminerWorker => {
    const begun = start()
    begun.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: unknown }>) =>
      pending.get(data.id)?.(data.answer),
    )
    begun.addEventListener('error', end)
    return begun
  }
  const ask = (asked: Asked): Promise<unknown> =>
    new Promise((resolve) => {
      const id = ++last
      const timer = setTimeout(end, patience)
      pending.set(id, (answer) => (clearTimeout(timer), pending.delete(id), resolve(answer)))
      worker ??= begin()
      worker.postMessage({ ...asked, id })
    })

  return {
    // Types end at the edge of a realm: here they are taken on trust.
    judge: async (test, pages) => (await ask({ kind: 'judge', test, pages })) as readonly boolean[] | null,
    findLines: async (look) => (await ask({ kind: 'lines', ...look })) as readonly FoundLines[] | null,
  }
}
