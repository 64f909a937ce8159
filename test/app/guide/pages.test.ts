/** The guide as pages: whole in every language that has them, and without links that lead nowhere. */
import { describe, expect, test } from 'vitest'
import { findGuidePage, guidePages, readGuide } from '../../../src/app/guide/pages'
import { languages } from '../../../src/app/messages/languages'
import { slugOf } from '../../../src/page'
import { guide, listCodeInTables, listExamples, withoutExamples } from './examples'

const isLanguage = (tag: string): tag is keyof typeof languages => tag in languages
const tags = Object.keys(languages).filter(isLanguage)
const headingsOf = (markdown: string): readonly string[] =>
  [...withoutExamples(markdown).matchAll(/^#+ (.*)$/gm)].map(([, words = '']) => words)

describe('the guide', () => {
  test('has all its pages in English', async () => {
    for (const page of guidePages) {
      const { markdown, language } = await readGuide(page, 'en')
      expect(language).toBe('en')
      expect(markdown).toMatch(/^# \S/)
    }
    expect(findGuidePage('')).toBe('start')
    expect(findGuidePage('constructor')).toBeUndefined()
  })

  test('is whole in every language there is', () => {
    const whole = tags.flatMap((tag) => guidePages.map((page) => `${tag}/${page}`))
    expect(whole.filter((name) => !guide.has(name))).toEqual([])
  })

  test('is read in the language spoken, and in English where that has no such page', async () => {
    for (const tag of tags)
      for (const page of guidePages) {
        const own = guide.get(`${tag}/${page}`)
        const { markdown, language } = await readGuide(page, tag)
        expect(language, `${tag}/${page}`).toBe(own === undefined ? 'en' : tag)
        expect(markdown).toBe(own ?? guide.get(`en/${page}`))
      }
  })
})

describe.each([...guide.keys()])('the page %s', (name) => {
  const [tag = '', page = ''] = name.split('/')
  const markdown = guide.get(name) ?? ''

  test('has the examples and the parts of the English one', () => {
    const source = guide.get(`en/${page}`) ?? ''
    expect(listExamples(markdown)).toEqual(listExamples(source))
    expect(listCodeInTables(markdown)).toEqual(listCodeInTables(source))
    expect(headingsOf(markdown).length).toBe(headingsOf(source).length)
    expect(markdown.match(/^\|/gm)?.length).toBe(source.match(/^\|/gm)?.length)
  })

  test('links to pages and headings that are there', () => {
    const links = [...markdown.matchAll(/\]\(([\w-]+)\.md(?:#([^)]+))?\)/g)]
    for (const [link, to = '', heading] of links) {
      const there = guide.get(`${tag}/${to}`) ?? guide.get(`en/${to}`)
      expect(there, link).toBeDefined()
      if (heading) expect(headingsOf(there ?? '').map(slugOf), link).toContain(decodeURIComponent(heading))
    }
    expect(markdown.match(/\]\((?!https:\/\/…)/g)?.length ?? 0).toBe(links.length)
  })
})
