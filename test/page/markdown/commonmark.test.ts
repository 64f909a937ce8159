/// <reference path="./commonmark-spec.d.ts" />
import specification from 'commonmark-spec'
import { describe, expect, it } from 'vitest'
import { createStrictParser } from '../../../src/page/markdown/parser'
import { normalize, tidy } from './normalize'

/** The specification shows tabs as arrows. */
const examples = specification.tests.map(({ markdown, html, number }) => ({
  number,
  markdown: markdown.replaceAll('→', '\t'),
  html: tidy(html.replaceAll('→', '\t')),
}))

/** The examples a page means otherwise, by the extension that does. */
const deviations: Readonly<Record<string, readonly number[]>> = {
  'a tag: #word is a link to what bears it': [64],
  'front matter: what is between dashes at the top is no text': [96, 98],
  'GFM’s disallowed HTML: script, style and textarea are shown as written': [170, 171, 172, 173, 176, 178],
  'wikilinks: two brackets are a link of their own': [548, 559, 590],
  'safe links: http, https and mailto, and no other scheme': [596, 598, 599, 601],
  'GFM’s addresses: a bare URL is a link': [602, 608, 611, 612],
}

describe('CommonMark 0.31.2', () => {
  it('has 652 examples', () => expect(examples).toHaveLength(652))

  it('is what the parser speaks before its extensions are added', () => {
    const parser = createStrictParser()
    const wrong = examples.filter(({ markdown, html }) => tidy(parser.render(markdown)) !== html)
    expect(wrong.map(({ number }) => number)).toEqual([])
  })

  it('is what a page is written in, but for what the extensions mean otherwise', () => {
    const others = examples.filter(({ markdown, html }) => normalize(markdown) !== html)
    const listed = Object.values(deviations).flat()
    expect(others.map(({ number }) => number)).toEqual(listed.toSorted((a, b) => a - b))
  })
})
