import { describe, expect, it } from 'vitest'
import { openRenderer } from '../../src/worker'

/** Markdown that keeps the parser busy for seconds: half a million items of a list, just below what is rendered at all. */
const endless = '- a\n'.repeat(500_000)

describe('The renderer', () => {
  it('renders beside the page, in the order it was asked', async () => {
    const renderer = openRenderer()
    const pages = await Promise.all(['# One', '# Two'].map((text) => renderer.render(text)))
    expect(pages.map((page) => page.kind === 'rendered' && page.headings[0]?.id)).toEqual(['one', 'two'])
  })

  it('gives up on a page that takes too long, and renders the next one', async () => {
    const renderer = openRenderer(200)
    const pages = await Promise.all([endless, '# Next'].map((text) => renderer.render(text)))
    expect(pages.map((page) => page.kind)).toEqual(['too-slow', 'rendered'])
  })
})
