/** PostgreSQL that could not begin once, as when a part of it did not load, is begun again when somebody asks anew. */
import { expect, test } from 'vitest'
import { formatError, WikiError } from '../../../src/errors'
import type { ChildWorker } from '../../../src/worker/live/kinds/child'
import { openRemotePostgres } from '../../../src/worker/live/kinds/postgres'

test('what failed to begin begins at the next question', async () => {
  const missing = new WikiError('offline', 'A part did not load.', { reason: 'part-missing' })
  const answers = [{ kind: 'error', error: formatError(missing) }, { kind: 'value' }, { kind: 'value', value: 'rows' }]
  const channel = new EventTarget()
  const worker = {
    postMessage: ({ id }: { readonly id: number }) =>
      void channel.dispatchEvent(new MessageEvent('message', { data: { id, ...answers.shift() } })),
    terminate: () => undefined,
    addEventListener: channel.addEventListener.bind(channel),
  } as ChildWorker
  const engine = openRemotePostgres(() => worker, {})
  const ask = () => engine.ask({ sql: 'SELECT 1', values: [], limits: { time: 1000, rows: 1 } })
  await expect(ask()).rejects.toMatchObject({ data: { reason: 'part-missing' } })
  expect(await ask()).toBe('rows')
})
