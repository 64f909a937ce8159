/**
 * The tab's side of the render worker.
 *
 * Markdown from strangers can be written to keep a parser busy for minutes, so it is parsed beside the page, by a worker
 * that is stopped after three seconds and started anew for the next page.
 */
import { WikiError } from '../errors'
import type { RenderedPage } from '../page'
import type { Rendered, Renderer } from './api'
import workerUrl from './render?worker&url'
import { trustedWorkerUrl } from './trusted-worker'

/** Milliseconds a page may take. */
const patience = 3000

/** Ends a worker that failed, and says so to whoever waits for it. */
function failWith(reject: (error: WikiError) => void, worker: Worker): void {
  worker.onerror = ({ message }) => {
    worker.terminate()
    reject(new WikiError('internal', 'The page could not be rendered.', { detail: message ?? null }))
  }
}

/** Starts a worker and waits until it has loaded, so that a slow network is not taken for a slow page. */
function startWorker(): Promise<Worker> {
  const worker = new Worker(trustedWorkerUrl(new URL(workerUrl, location.href)), { type: 'module', name: 'render' })
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve(worker)
    failWith(reject, worker)
  })
}

/** Sends one page and waits for its answer; undefined when none came in time, and the worker is of no further use. */
function ask(worker: Worker, text: string, limit: number): Promise<RenderedPage | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, limit)
    worker.onmessage = ({ data }: MessageEvent<RenderedPage>) => {
      clearTimeout(timer)
      resolve(data)
    }
    failWith(reject, worker)
    worker.postMessage(text)
  })
}

/** Renders in a worker that starts with the first page. Pages are rendered in the order they were asked for. */
export function openRenderer(limit = patience): Renderer {
  let worker: Worker | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const renderNext = async (text: string): Promise<Rendered> => {
    const current = (worker ??= await startWorker())
    worker = undefined
    const page = await ask(current, text, limit)
    if (page) worker = current
    else current.terminate()
    // A page too large to render is shown like one that takes too long: as its source.
    return page?.kind === 'rendered' ? page : { kind: 'too-slow' }
  }

  return {
    render(text) {
      const rendered = queue.then(() => renderNext(text))
      queue = rendered.catch(() => undefined)
      return rendered
    },
  }
}
