import { afterEach, expect, it, vi } from 'vitest'
import { enrichNear } from '../../../../src/app/views/prose/rich/near'

const stage = document.createElement('main')
afterEach(() => stage.remove())

it('What comes near the screen is enriched once, however many watch it, and what is far not at all', async () => {
  const [near, between, far] = ['p', 'div', 'p'].map((name) => document.createElement(name))
  if (between) between.style.height = '9000px'
  stage.replaceChildren(...[near, between, far].filter((element) => element !== undefined))
  document.body.append(stage)
  const enrich = vi.fn()
  const stops = [1, 2].map(() => enrichNear(stage, [{ selector: 'p', enrich }]))
  await vi.waitFor(() => expect(enrich).toHaveBeenCalled())
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  expect(enrich.mock.calls).toEqual([[near]])
  far?.scrollIntoView()
  await vi.waitFor(() => expect(enrich).toHaveBeenCalledTimes(2))
  for (const stop of stops) stop()
})
