/** A wiki that has something to show everywhere. */
import { messages } from '../../../../src/app/messages/all'
import { makeRepository } from '../../../support/git-server'
import { expect, type Server } from '..'
import type { Verso } from '../verso'

const { editing, exchange, merging, reading } = messages

const garden = `# Garden

Beans by the [[wall]], and a [[Shed]]. A [link](https://example.org), \`code\`, and a footnote.[^1]

## To do

- [x] Sow
- [ ] Thin the carrots

| Bed | Crop |
| --- | --- |
| Wall | Beans |

> [!note] Water in the evening.

\`\`\`js
const beans = 3
\`\`\`

[^1]: From the almanac.
`

const mint = `---
keeper: Ana
tags: [herbs/kitchen]
due: 2026-05-01
picked: false
---

# Mint

In the shade of the [[Garden]], with **leaves** for tea.

## When

In spring.
`

/** A wiki in which every place has something to show: a draft, a deleted page, a remote with a conflict. */
export async function growWiki(verso: Verso, { repositories }: Server): Promise<void> {
  const { page, main } = verso
  await verso.openFresh()
  await verso.writePage('Gone', '# Gone\n\nAway.')
  await page.getByRole('button', { name: reading.more, exact: true }).click()
  await page.getByRole('menuitem', { name: reading.remove, exact: true }).click()
  await verso.writePage('Mint', mint)
  await verso.writePage('Garden', garden)
  await verso.editPage('Garden', garden.replace('Beans by', 'Lovage by'))
  await makeRepository(repositories, 'wiki.git', [{ message: 'Theirs', files: { 'Home.md': '# Another wiki\n' } }])
  // Else two first pages of one name would be put together without anybody.
  await page.goto(`${verso.url}#/settings`)
  await main.getByRole('switch', { name: merging.rules.list['new-pages'].name }).uncheck()
  await verso.go('remote')
  await main.getByRole('button', { name: 'wiki' }).click()
  await main.getByRole('button', { name: exchange.connect.submit, exact: true }).click()
  await expect(main).toContainText(exchange.remote.never)
  await verso.startEditing('Garden')
  await verso.type('Garden', `${garden}\nNot saved yet.`)
  await expect(page.getByText(editing.draftKept)).toBeVisible()
}
