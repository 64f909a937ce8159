import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spaced } from '../../../src/app/messages/zh-Hans/spaced'

test.each([
  ['张三', '由张三删除'],
  ['Ada', '由 Ada 删除'],
  ['Ada 和张三', '由 Ada 和张三删除'],
  ['“Ada”', '由“Ada”删除'],
  ['', '由删除'],
])('in Chinese a space stands only between Chinese and Latin: %j', (author, said) => {
  expect(spaced`由${author}删除`).toBe(said)
})

test('numbers are formatted and spaced as words are, wherever the gap is', () => {
  expect([spaced`${1204}个页面`, spaced`共${3}处`, spaced`第${1}–${2}行`, spaced`${'张三'}${2}人`]).toEqual([
    '1,204 个页面',
    '共 3 处',
    '第 1–2 行',
    '张三 2 人',
  ])
})

test('what is inserted stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const said = spaced`由${text}删除`
      expect([`由${text}删除`, `由 ${text} 删除`, `由 ${text}删除`, `由${text} 删除`]).toContain(said)
    }),
  )
})
