import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { buildPageIndex, chooseDialect, countLinks, detectDialect, noStatistics, type Dialect } from '../../../src/page'

type Repository = Readonly<Record<string, string>>

/** The dialect of a repository of these files, as it would be told with all its pages read. */
function detect(files: Repository, remote: string | null = null): Dialect {
  const paths = Object.keys(files).map(parsePagePath)
  const index = buildPageIndex(paths)
  const links = paths.reduce((sum, path) => countLinks(sum, files[path] ?? '', path, index), noStatistics)
  return detectDialect({ paths, configs: new Map(Object.entries(files)), remote, links })
}

describe('The dialect of a repository', () => {
  test('is Obsidian’s with its settings', () => {
    const dialect = detect({
      '.obsidian/app.json':
        '{"useMarkdownLinks": true, "newLinkFormat": "relative", "attachmentFolderPath": "./files", "newFileLocation": "current"}',
      '.obsidian/daily-notes.json': '{"folder": "Days/", "format": "YYYY/MM/DD", "template": "Templates/Day"}',
      '.obsidian/templates.json': '{"folder": "Templates"}',
      'a.md': '[[b|text]]',
    })
    expect(dialect).toMatchObject({
      name: 'obsidian',
      newLinks: { form: 'markdown', path: 'relative' },
      attachments: { kind: 'below', folder: 'files' },
      dailyNotes: { folder: 'Days', format: 'YYYY/MM/DD', template: 'Templates/Day' },
      templates: 'Templates',
      newPages: { kind: 'beside' },
    })
  })

  test('has the weeks of Obsidian’s plugins for them', () => {
    const periodic = '{"weekly": {"format": "[W]WW", "template": "T/Week.md", "folder": "/Weeks"}, "daily": null}'
    const calendar = '{"weeklyNoteFormat": "GGGG-WW", "weeklyNoteTemplate": "", "weeklyNoteFolder": "Calendar"}'
    const files = {
      '.obsidian/plugins/periodic-notes/data.json': periodic,
      '.obsidian/plugins/calendar/data.json': calendar,
    }
    expect(detect(files).weeklyNotes).toEqual({ folder: 'Weeks', format: '[W]WW', template: 'T/Week.md' })
    const { [`.obsidian/plugins/periodic-notes/data.json`]: _, ...older } = files
    expect(detect(older).weeklyNotes).toEqual({ folder: 'Calendar', format: 'GGGG-WW', template: null })
    expect(detect({ '.obsidian/plugins/periodic-notes/data.json': '{"weekly": 7}' }).weeklyNotes.folder).toBeNull()
  })

  test('is Obsidian’s as it comes when its settings say nothing, or are broken', () => {
    for (const app of ['{}', '', 'null', '[1', '{"attachmentFolderPath": 7, "newLinkFormat": {}}'])
      expect(detect({ '.obsidian/app.json': app, 'a.md': '' })).toMatchObject({
        name: 'obsidian',
        pipeOrder: 'target-first',
        newLinks: { form: 'wikilink', path: 'shortest' },
        attachments: { kind: 'root' },
        dailyNotes: { folder: '', format: 'YYYY-MM-DD', template: null },
      })
  })

  test('is Logseq’s with its folders', () => {
    const config = ';; :journals-directory "no"\n{:journals-directory "days"\n :journal/file-name-format "yyyy-MM-dd"}'
    expect(detect({ 'logseq/config.edn': config, 'pages/a.md': '' })).toMatchObject({
      name: 'logseq',
      dailyNotes: { folder: 'days', format: 'YYYY-MM-DD' },
      fileNames: 'logseq',
    })
  })

  test.each([
    ['github-wiki', { 'Home.md': '', '_Sidebar.md': '' }],
    ['gollum', { 'Home.md': '', '_Header.md': '' }],
    ['gollum', { 'Home.md': '', '.redirects.gollum': '' }],
    ['foam', { '.foam/templates/daily-note.md': '', 'a.md': '' }],
    ['silverbullet', { 'index.md': '', 'CONFIG.md': '' }],
    ['obsidian', { 'a.md': '', 'Board.canvas': '' }],
    ['plain', { 'README.md': '', 'docs/a.md': '' }],
  ])('is %s by what lies among its files', (name, files: Repository) => {
    expect(detect(files).name).toBe(name)
  })

  test('is GitHub’s by its address', () => {
    const files = { 'Home.md': '[[a|b]]' }
    expect(detect(files, 'https://github.com/o/r.wiki.git')).toMatchObject({
      name: 'github-wiki',
      pipeOrder: 'label-first',
    })
    expect(detect(files, 'https://github.com/o/r.git')).toMatchObject({ name: 'plain', pipeOrder: 'target-first' })
  })

  test('has the pipe order in which its links lead somewhere, whatever wrote it', () => {
    const pages = { 'Home.md': '', 'Plan.md': '' }
    const labelFirst = { ...pages, 'x.md': '[[our plan|Plan]] [[start|Home]] [[Plan|nowhere]]' }
    const targetFirst = { ...pages, 'x.md': '[[Plan|our plan]] [[Home|start]] [[Plan|Home]]' }
    expect(detect(labelFirst).pipeOrder).toBe('label-first')
    expect(detect({ ...targetFirst, '_Sidebar.md': '' }).pipeOrder).toBe('target-first')
    expect(detect({ ...labelFirst, '.obsidian/app.json': '{}' }).pipeOrder).toBe('label-first')
  })

  test('writes new links as most are written', () => {
    expect(detect({ 'a.md': '[b](b.md) [c](../c.md) [site](https://example.org) [[d]]' }).newLinks.form).toBe(
      'markdown',
    )
    expect(detect({ 'a.md': '[[b]] [[c]] [d](d.md) ![x](x.png)' }).newLinks.form).toBe('wikilink')
  })

  test('gives way to what somebody chose', () => {
    const detected = detect({ 'a.md': '' })
    expect(chooseDialect(detected, { pipeOrder: 'label-first' })).toEqual({ ...detected, pipeOrder: 'label-first' })
  })
})
