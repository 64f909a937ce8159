/** The tab's side of the worker that lays graphs out. */
import { WikiError } from '../../../errors'
import { trustedWorkerUrl } from '../../../worker'
import layoutUrl from './layout?worker&url'
import type { Order, Step } from './simulate'

type Hearer = { readonly onstep: (step: Step) => void; readonly onfail: (error: WikiError) => void }

/** Starts laying out, in a worker of its own; the answer stops it. */
export function layOut(order: Order, { onstep, onfail }: Hearer): () => void {
  const worker = new Worker(trustedWorkerUrl(new URL(layoutUrl, location.href)), { type: 'module', name: 'layout' })
  worker.onmessage = ({ data }: MessageEvent<Step>) => {
    if (data.done) worker.terminate()
    onstep(data)
  }
  worker.onerror = ({ message }) => {
    worker.terminate()
    onfail(new WikiError('internal', 'The graph could not be laid out.', { detail: message ?? null }))
  }
  worker.postMessage(order)
  return () => worker.terminate()
}
