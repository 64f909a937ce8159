/** No component says a sentence of its own: what people read is in the catalogue. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const app = join(import.meta.dirname, '../../../src/app')

/** Without what braces hold, which is script; nested ones from the inside out. */
function withoutScript(template: string): string {
  const next = template.replace(/\{[^{}]*\}/g, '')
  return next === template ? template : withoutScript(next)
}

const attribute = /\s(?:aria-label|aria-description|title|placeholder|alt|label|said|hint)="([^"]*)"/g
const textNode = />([^<>]+)</g
const sentence = /\p{L}[^\n]*\s[^\n]*\p{L}|\p{L}{3,}/u

/** What a component's template says in words of its own. */
export function listLiterals(source: string): readonly string[] {
  const template = withoutScript(
    source.replace(/<script[^]*?<\/script>|<style[^]*?<\/style>|<!--[^]*?-->/g, '').replace(/=>|&\w+;/g, ' '),
  )
  const said = [...template.matchAll(attribute), ...template.matchAll(textNode)].map(([, words = '']) => words.trim())
  return said.filter((words) => sentence.test(words))
}

test('a sentence that stands in a component is found, and one of the catalogue is none', () => {
  expect(listLiterals('<script>const a = "b c"</script><p title="Two words">{t.x} Not yet</p>')).toEqual([
    'Two words',
    'Not yet',
  ])
  expect(listLiterals('<!-- Two words --><p class="two words" title={t.x}>{#if a > b}{t.y}{/if} · ▾</p>')).toEqual([])
})

test('no component says anything in words of its own', () => {
  const components = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'))
  expect(components.length).toBeGreaterThan(100)
  const said = components.flatMap((file) =>
    listLiterals(readFileSync(join(app, file), 'utf8')).map((words) => `${file}: ${words}`),
  )
  expect(said).toEqual([])
})
