/** The worker that looks through texts for patterns, and is ended when one takes too long. It knows nothing else. */
import { findLines, judge } from '../data'
import type { Look } from './catalog/examiner'

self.addEventListener('message', ({ data }: MessageEvent<Look>) => {
  const { id } = data
  const answer =
    data.kind === 'judge'
      ? judge(data.test, data.pages)
      : data.texts.map((text) => findLines(text, data.markers, data.most))
  self.postMessage({ id, answer })
})
