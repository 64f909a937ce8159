import { expect, test } from 'vitest'
import { directionOf, findLanguage } from '../../../src/app/messages/languages'

test.each([
  [['de-AT', 'en'], 'de'],
  [['zh-CN'], 'zh-Hans'],
  [['pt-BR', 'es-MX'], 'es'],
  [['AR-eg'], 'ar'],
  [['tlh'], 'en'],
  [[], 'en'],
])('of the languages %j a browser wants, %s is spoken', (wanted, spoken) => {
  expect(findLanguage(wanted)).toBe(spoken)
})

test('Arabic alone is written from right to left', () => {
  expect([directionOf('ar'), directionOf('ja')]).toEqual(['rtl', 'ltr'])
})
