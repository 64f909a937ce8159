import { expect, test } from 'vitest'
import { beginPage } from '../../../src/app/views/editing/beginning/begin-page'
import { parsePagePath } from '../../../src/names'
import { openEngine, ada } from '../../worker/notation'

const now = new Date(2026, 10, 21, 9, 5)

async function openWiki(files: Readonly<Record<string, string>>) {
  const api = openEngine()
  const { id: wiki } = await api.createWiki('Days')
  const news = Object.entries(files).map(([path, text]) => ({
    path: parsePagePath(path),
    bytes: new TextEncoder().encode(text),
  }))
  await api.importFiles(wiki, news, { message: 'm', author: ada, base: await api.readHead(wiki) })
  return { api, wiki, now }
}

const files = {
  '.obsidian/app.json': '{}',
  '.obsidian/daily-notes.json': '{"folder": "Days", "template": "T/Day"}',
  '.obsidian/plugins/periodic-notes/data.json': '{"weekly": {"folder": "Weeks", "template": "T/Week"}}',
  'T/Day.md': '# {{date:D MMMM}}\n{{cursor}}\n',
  'T/Week.md': '# Week {{date:W}}: {{title}}\n',
  'T/Other.md': 'Of another: {{date}}',
}

test('the pages of days and weeks begin as their own templates say', async () => {
  const ground = await openWiki(files)
  const day = await beginPage(ground, parsePagePath('Days/2026-11-20.md'), undefined)
  expect(day).toEqual({ text: '# 20 November\n\n', cursor: 14 })
  const week = await beginPage(ground, parsePagePath('Weeks/2026-W48.md'), undefined)
  expect(week).toEqual({ text: '# Week 48: 2026-W48\n' })
  expect((await beginPage(ground, parsePagePath('Days/Walk.md'), undefined)).text).toBe('# Walk\n\n')
})

test('what somebody chose for weeks goes before what the files say', async () => {
  const ground = await openWiki(files)
  const weeklyNotes = { folder: null, format: 'YYYY [week] W', template: 'T/Other.md' }
  await ground.api.writeDialect(ground.wiki, { weeklyNotes })
  const week = await beginPage(ground, parsePagePath('Days/2026 week 48.md'), undefined)
  expect(week.text).toBe('Of another: 2026-11-23')
})
