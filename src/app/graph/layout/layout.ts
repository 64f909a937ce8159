/** The worker that lays graphs out: one order, and then the steps until it is done. Who wants another ends it. */
import { simulate, type Order } from './simulate'

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  for (const step of simulate(data)) postMessage(step, { transfer: [step.places.buffer] })
})
