import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import {
  buildPageIndex,
  knownDialects,
  readFacts,
  renameHeadingIn,
  rewriteFragments,
  rewriteLinks,
  type DialectName,
} from '../../../src/page'

type Case = {
  readonly files: readonly string[]
  readonly move: readonly [string, string]
  readonly from?: string
  readonly in?: DialectName
}

function rewrite(text: string, { files, move, from = 'Here.md', in: name = 'plain' }: Case): string {
  const paths = [...new Set([...files, from, move[0]])].map(parsePagePath)
  const [old, now] = [parsePagePath(move[0]), parsePagePath(move[1])]
  const go = (path: (typeof paths)[number]): typeof path => (path === old ? now : path)
  const dialect = knownDialects[name]
  const place = { from: parsePagePath(from), to: go(parsePagePath(from)), moves: new Map([[old, now]]) }
  const indexes = { before: buildPageIndex(paths, { dialect }), after: buildPageIndex(paths.map(go), { dialect }) }
  return rewriteLinks(text, { ...place, ...indexes }).text
}

describe('A link in single quotation marks of YAML', () => {
  test('is followed to a page whose name has such a mark, and from there', () => {
    const moved: Case = { files: ["it's.md"], move: ["it's.md", "that's.md"] }
    expect(rewrite("---\nup: '[[it''s|it''s]]'\n---\n", moved)).toBe("---\nup: '[[that''s|it''s]]'\n---\n")
  })
})

describe('A link to a page that is renamed', () => {
  const renamed: Case = { files: ['a/Old name.md', 'Other.md'], move: ['a/Old name.md', 'a/New name.md'] }

  test.each([
    ['[[Old name]]', '[[New name]]'],
    ['[[old name]]', '[[New name]]'],
    ['[[Old name|words]]', '[[New name|words]]'],
    ['[[ Old name | words ]]', '[[ New name | words ]]'],
    ['[[words|Old name]]', '[[words|New name]]'],
    ['| [[Old name\\|words]] |', '| [[New name\\|words]] |'],
    ['[[Old name#Top#Sub|x]]', '[[New name#Top#Sub|x]]'],
    ['![[Old name#^id]]', '![[New name#^id]]'],
    ['[[a/Old name.md]]', '[[a/New name.md]]'],
    ['[[/a/Old name]]', '[[/a/New name]]'],
    ['[[./a/Old name]]', '[[./a/New name]]'],
    ['[x](a/Old%20name.md#top "t")', '[x](a/New%20name.md#top "t")'],
    ['[x](<a/Old name.md>)', '[x](<a/New name.md>)'],
    ['[x](a/Old%20name)', '[x](a/New%20name)'],
    ['[x](/a/Old%20name.md?plain=1)', '[x](/a/New%20name.md?plain=1)'],
    ['[x]([[Old name]])', '[x]([[New name]])'],
    ['[x][r]\n\n[r]: a/Old%20name.md "t"', '[x][r]\n\n[r]: a/New%20name.md "t"'],
    ['<a href="a/Old%20name.md">x</a>', '<a href="a/New%20name.md">x</a>'],
    ['---\nup: "[[Old name]]"\n---\n', '---\nup: "[[New name]]"\n---\n'],
    ['key:: [[Old name]]', 'key:: [[New name]]'],
    ['[x](a/Old&#32;name.md)', '[x](a/New%20name.md)'],
    ['[x](a/Old&#32;name.md?a&amp;b#x)', '[x](a/New%20name.md?a&amp;b#x)'],
    ['[x](a\\/Old%20name.md)', '[x](a/New%20name.md)'],
    ['<a href=a/Old%20name.md>x</a>', '<a href=a/New%20name.md>x</a>'],
    ['<a href = "a/Old&#x20;name.md">x</a>', '<a href = "a/New%20name.md">x</a>'],
    ['[r]\n\n[r]:\r\n  a/Old%20name.md "t"', '[r]\n\n[r]:\r\n  a/New%20name.md "t"'],
    ['%%[[Old name]]%%\n\n%%\n[[Old name]]\n%%', '%%[[New name]]%%\n\n%%\n[[New name]]\n%%'],
    ['`[[Old name]]` Old name', '`[[Old name]]` Old name'],
    ['\ufeffa\r\n[[Old name]]\r\nb', '\ufeffa\r\n[[New name]]\r\nb'],
  ])('%j becomes %j', (text, expected) => {
    expect(rewrite(text, renamed)).toBe(expected)
  })

  test.each([
    ["---\nup: '[[Old]]'\n---\n", 'it’s.md', "---\nup: '[[it’s]]'\n---\n"],
    ["---\nup: '[[Old]]'\n---\n", "it's.md", "---\nup: '[[it''s]]'\n---\n"],
    ['[x](Old.md)', 'A&amp;B.md', '[x](A%26amp;B.md)'],
    ['[x](Old.md)', 'A&B.md', '[x](A&B.md)'],
    ['<img src=Old.md>', 'a=`b`.md', '<img src=a%3D%60b%60.md>'],
    ['---\nup: "[[Old]]"\n---\n', "it's.md", '---\nup: "[[it\'s]]"\n---\n'],
    ['---\nup: ["[[Old]]", "[[Old|x]]"]\n---\n', 'an "old" one.md', '---\nup: ["[[Old]]", "[[Old|x]]"]\n---\n'],
    ['---\nup: "[[Old]]"\n---\n', 'back\\slash.md', '---\nup: "[[Old]]"\n---\n'],
    ['---\nup: [[Old]]\n---\n', 'a, b.md', '---\nup: [[Old]]\n---\n'],
    ['---\nup: [[Old]]\n---\n', "it's.md", "---\nup: [[it's]]\n---\n"],
    ["<img src='Old.md'>", "it's.md", "<img src='it%27s.md'>"],
    ['<img src="Old.md">', 'a &lt; "b".md', '<img src="a%20%26lt;%20%22b%22.md">'],
    ['| [x](Old.md) | [y](<Old.md>) |\n|-|-|\n', 'a|b.md', '| [x](a%7Cb.md) | [y](<a%7Cb.md>) |\n|-|-|\n'],
    ['`c [x](Old.md)', 'a`b.md', '`c [x](a%60b.md)'],
    ['cost $1 [x](Old.md)', 'a$b.md', 'cost $1 [x](a%24b.md)'],
  ])('is written so that it can be read where it stands: %j of %j is %j', (text, to, expected) => {
    const written = rewrite(text, { files: [], move: ['Old.md', to] })
    expect(written).toBe(expected)
    expect(readFacts(written).properties).toHaveLength(readFacts(text).properties.length)
  })

  test.each([
    ['[[Plan]] [x](Plan.md)', 'Plan.md', 'plan.md', '[[plan]] [x](plan.md)'],
    ['[x](%C3%9Cber.md) [y](Über.md)', 'Über.md', 'Älter.md', '[x](%C3%84lter.md) [y](Älter.md)'],
  ])('is in the letters of the new name, encoded where the old one was: %j', (...[text, from, to, expected]) => {
    expect(rewrite(text, { files: [], move: [from, to] })).toBe(expected)
  })

  test('keeps the spaces that stand for dashes', () => {
    const renamed: Case = { files: ['Old-Name.md'], move: ['Old-Name.md', 'New-Name.md'], in: 'github-wiki' }
    expect(rewrite('[[Old Name]] [[words|Old-Name]] [x](Old-Name)', renamed)).toBe(
      '[[New Name]] [[words|New-Name]] [x](New-Name)',
    )
  })

  test('is by a page’s name in Logseq, whatever its file is called', () => {
    const move = ['pages/a___b.md', 'pages/a___c d.md'] as const
    expect(rewrite('- [[a/b]] [x]([[a/b]])', { files: [], move, from: 'pages/x.md', in: 'logseq' })).toBe(
      '- [[a/c d]] [x]([[a/c d]])',
    )
  })

  test('takes along the definition that Foam made for it', () => {
    const text =
      '[[old]] and [[other]]\n\n[//begin]: # "Autogenerated"\n[old]: old.md "Old"\n[other]: other.md "Other"\n[//end]: # "x"\n'
    expect(rewrite(text, { files: ['old.md', 'other.md'], move: ['old.md', 'new.md'], in: 'foam' })).toBe(
      '[[new]] and [[other]]\n\n[//begin]: # "Autogenerated"\n[new]: new.md "Old"\n[other]: other.md "Other"\n[//end]: # "x"\n',
    )
  })

  test('leaves the definitions of other links their names', () => {
    const text =
      '[old] [[old]] [x](two.md) [two.md]\n\n[old]: http://a.b\n\n[//begin]: # "x"\n[old]: old.md "Old"\n[two.md]: http://c.d\n[//end]: # "x"\n'
    expect(rewrite(text, { files: ['two.md'], move: ['old.md', 'new.md'], in: 'foam' })).toBe(
      '[old] [[new]] [x](two.md) [two.md]\n\n[old]: http://a.b\n\n[//begin]: # "x"\n[new]: new.md "Old"\n[two.md]: http://c.d\n[//end]: # "x"\n',
    )
    expect(rewrite(text, { files: ['old.md'], move: ['two.md', 'three.md'], in: 'foam' })).toBe(
      text.replace('(two.md)', '(three.md)'),
    )
  })

  test('leaves alone what SilverBullet has baked into the page', () => {
    const baked = 'a [[Old@12]]\n<!--#lua x-->\n* [[Other]]\n<!--/lua-->\n'
    expect(rewrite(baked, { files: ['Other.md'], move: ['Old.md', 'New.md'], in: 'silverbullet' })).toBe(
      'a [[New@12]]\n<!--#lua x-->\n* [[Other]]\n<!--/lua-->\n',
    )
  })
})

describe('A link to a page that is moved to another folder', () => {
  const moved: Case = { files: ['a/Note.md', 'a/pic.png'], move: ['a/Note.md', 'b/c/Note.md'] }

  test.each([
    ['[[Note]]', '[[Note]]'],
    ['[[a/Note|x]]', '[[b/c/Note|x]]'],
    ['[x](a/Note.md)', '[x](b/c/Note.md)'],
  ])('%j becomes %j', (text, expected) => {
    expect(rewrite(text, moved)).toBe(expected)
  })

  test('is a path once its name alone means another page', () => {
    expect(rewrite('[[Note]]', { files: ['a/Note.md', 'x/y/Note.md'], move: ['a/Note.md', 'x/y/z/Note.md'] })).toBe(
      '[[z/Note]]',
    )
    const other: Case = { files: ['deep/down/Note.md', 'Old.md'], move: ['Old.md', 'Note.md'] }
    expect(rewrite('[[Note]] [[Old]]', other)).toBe('[[down/Note]] [[Note]]')
  })

  test('of the page itself is seen from its new folder', () => {
    const text = '[p](pic.png) ![p](./pic.png) [n](../Here.md) [[Here]] [gone](gone.md) [#](#top)'
    expect(rewrite(text, { ...moved, from: 'a/Note.md', files: [...moved.files, 'Here.md'] })).toBe(
      '[p](../../a/pic.png) ![p](../../a/pic.png) [n](../../Here.md) [[Here]] [gone](gone.md) [#](#top)',
    )
  })

  test('is an image’s, too', () => {
    const text = '![[pic.png|100]] ![x](a/pic.png) <img src="a/pic.png" width="5">'
    expect(rewrite(text, { files: moved.files, move: ['a/pic.png', 'img/new pic.png'] })).toBe(
      '![[new pic.png|100]] ![x](img/new%20pic.png) <img src="img/new%20pic.png" width="5">',
    )
  })
})

describe('A link to a heading that is called otherwise now', () => {
  const page = parsePagePath('Plan.md')
  const index = buildPageIndex([page, parsePagePath('Here.md')])
  const [old] = readFacts('# Old part').headings
  const heading = { page, id: old?.id ?? '', to: { text: 'New [part]', id: 'new-part' } }

  test.each([
    ['[[Plan#Old part|x]] [[Plan#Other]]', '[[Plan#New part|x]] [[Plan#Other]]'],
    ['[[x|Plan#old-part]]', '[[x|Plan#new-part]]'],
    ['[[Plan#Old part#Sub]] [[Plan#Top#Old part]]', '[[Plan#New part#Sub]] [[Plan#Top#New part]]'],
    [
      '[x](Plan.md#old-part) [y](#old-part) [[Here#Old part]]',
      '[x](Plan.md#new-part) [y](#old-part) [[Here#Old part]]',
    ],
  ])('%j becomes %j', (text, expected) => {
    expect(rewriteFragments(text, [heading], { from: parsePagePath('Here.md'), index }).text).toBe(expected)
  })

  test('leaves links to blocks and to headings of other words alone', () => {
    const links = '[[Plan#^old]] ![[Plan#^old]] [x](Plan.md#^old) [[Plan#Rest]] [x](Plan.md#rest)'
    const text = '# Old\n\ntext ^old\n\n## Rest\n'
    const renamed = renameHeadingIn(text, { path: page, heading: 'old', to: 'New' })?.renamed ?? []
    expect(renamed).toHaveLength(1)
    expect(rewriteFragments(links, renamed, { from: parsePagePath('Here.md'), index }).text).toBe(links)
  })

  test.each([
    ['# A\n\n# Old\n', 'A', '[[Plan#a-1]] [[Plan#A]] [x](Plan.md#a-1)'],
    ['# A\n\n# Old\n', 'A^B', '[[Plan#ab]] [[Plan#A]] [x](Plan.md#ab)'],
    ['# A\n\n# Old\n', 'New (one)', '[[Plan#New (one)]] [[Plan#A]] [x](Plan.md#new-one)'],
  ])('of %j, %j now, leads to it and no other', (text, to, expected) => {
    const renamed = renameHeadingIn(text, { path: page, heading: 'old', to })?.renamed ?? []
    const links = '[[Plan#Old]] [[Plan#A]] [x](Plan.md#old)'
    expect(rewriteFragments(links, renamed, { from: parsePagePath('Here.md'), index }).text).toBe(expected)
  })

  test('within its page follows, too', () => {
    const text = '# New [part]\r\n[y](#old-part) [[#Old part]]'
    expect(rewriteFragments(text, [heading], { from: page, index })).toEqual({
      text: '# New [part]\r\n[y](#new-part) [[#New part]]',
      count: 2,
      lines: [{ line: 2, before: '[y](#old-part) [[#Old part]]', after: '[y](#new-part) [[#New part]]' }],
    })
  })
})

describe('A heading that is called otherwise', () => {
  const path = parsePagePath('Plan.md')

  test.each(['- a list', '> a quotation', '```', '# a heading', '<!-- a comment', '1. one', '***', '    code', 'C #'])(
    'stays one, and leaves the others what they are: %j',
    (to) => {
      for (const text of [
        'Old\n---\n\n## Rest\n\n## End',
        '> Old\r\n> ===\r\n\r\n## Rest\r\n## End',
        '# Old\n## Rest\n## End',
      ]) {
        const { text: changed = '', renamed } = renameHeadingIn(text, { path, heading: 'old', to }) ?? {}
        if (changed === '') continue
        expect(
          readFacts(changed)
            .headings.map(({ text }) => text)
            .slice(1),
        ).toEqual(['Rest', 'End'])
        expect(renamed?.map(({ id }) => id)).toEqual(['old'])
      }
    },
  )

  test('has a sign before its words where an underline would not make them one', () => {
    const rename = (text: string, to: string): string | undefined =>
      renameHeadingIn(text, { path, heading: 'old', to })?.text
    expect(rename('Old\n---\n\n## Rest', '- New')).toBe('## - New\n\n## Rest')
    expect(rename('> Old\n> ===\n', '1. New')).toBe('> # 1. New\n')
    expect(rename('Old\n---\n', 'New')).toBe('New\n---\n')
    expect(rename('## Old\n', '##')).toBeUndefined()
  })
})
