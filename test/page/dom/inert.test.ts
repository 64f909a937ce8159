import { describe, expect, test } from 'vitest'
import { withoutActs } from '../../../src/page/dom/inert'
import { ratioOf } from '../../support/ratio'

describe('HTML that somebody else wrote', () => {
  test.each([
    ['<p style="color:red" id=a>x</p>', '<p  id=a>x</p>'],
    ['<p id="a"style=b>', '<p id="a" >'],
    ["<p STYLE='a'id=b>", '<p id=b>'],
    ['<p/style=a/>', '<p >'],
    ['<b\nonclick = "a > b" title=c>d</b>', '<b  title=c>d</b>'],
    ['<b style>x</b> <i style=a>', '<b >x</b> <i >'],
    ['<p title="<b style=a>">', '<p title="<b style=a>">'],
    ['<p data-style="a" style2="b">', '<p data-style="a" style2="b">'],
    ['so style="a" is written, 1 <2 style=b>', 'so style="a" is written, 1 <2 style=b>'],
    ['<p title="never closed style=a>', '<p title="never closed >'],
  ])('neither paints nor acts: %s', (html, kept) => {
    expect(withoutActs(html).replace(/ +/g, ' ')).toBe(kept.replace(/ +/g, ' '))
  })

  test.each(['<a style="', '<a ', '<a \'=" style=', '<a' + ' '.repeat(50), ' style=a', '<a style= '])(
    'costs no more than its length: %s',
    (piece) => {
      const make = (size: number): string => piece.repeat(size / piece.length) + ' style=a'
      expect(ratioOf([() => withoutActs(make(50_000)), () => withoutActs(make(400_000))], 30)).toBeLessThan(30)
    },
  )
})
