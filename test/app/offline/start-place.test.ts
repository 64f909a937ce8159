import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { placeAtStart, startsSearching } from '../../../src/app/offline/start-place'
import { formatRoute, parseRoute } from '../../../src/app/router'
import { parseWikiId } from '../../../src/names'

const wiki = parseWikiId('garden')
const lead = (hash: string) => {
  const place = placeAtStart(parseRoute(hash), wiki)
  return place && formatRoute(place)
}

describe('a start', () => {
  test('at the bare address leads to the home of the wiki', () => {
    expect(lead('#/')).toBe('#/w/garden')
  })

  test('by any shortcut of the home screen leads into the wiki', () => {
    const manifest = readFileSync('public/manifest.webmanifest', 'utf8')
    const shortcuts = manifest.matchAll(/"name": "([^"]+)", "url": "\.\/([^"]+)"/g)
    const places = [...shortcuts].map(([, name, hash]) => [name, lead(hash ?? '')])
    expect(places).toEqual([
      ['New page', '#/w/garden/new'],
      ['Today', '#/w/garden/today'],
      ['Search', '#/w/garden'],
      ['Recent changes', '#/w/garden/changes'],
    ])
  })

  test('by the shortcut of that name opens the search, and by no other', () => {
    expect(startsSearching(parseRoute('#/search'))).toBe(true)
    for (const hash of ['#/', '#/new', '#/w/garden']) expect(startsSearching(parseRoute(hash))).toBe(false)
  })

  test('with what was shared or opened leads to where it is looked at', () => {
    expect(lead('#/received')).toBe('#/w/garden/received')
  })

  test('at a place in a wiki stays there', () => {
    expect(lead('#/w/other/changes')).toBeUndefined()
    for (const hash of ['#/nowhere', 'constructor', '#toString']) expect(lead(hash)).toBeUndefined()
  })
})
