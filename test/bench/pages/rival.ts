/** The page of an engine that lives in a worker of its own: `isomorphic.html` starts `isomorphic.js`. */
import { expose } from './desk'
import type { Answer } from './worker-desk'

const worker = new Worker(location.pathname.replace(/html$/, 'js'), { type: 'module' })
const waiting = new Map<number, (answer: Answer) => void>()
let last = 0

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  waiting.get(data.id)?.(data)
  waiting.delete(data.id)
})

expose(
  (call, args) =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, ({ value, fault }) => (fault === null ? resolve(value) : reject(new Error(fault))))
      worker.postMessage({ id, call, args })
    }),
)
