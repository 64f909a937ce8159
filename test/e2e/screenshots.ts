/** `npm run screenshots`: takes the manifest's pictures from the real app, after a change of its look. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import type { Verso } from './harness/verso'

const folder = join(import.meta.dirname, '../../public/screenshots')

const garden = `# Kitchen garden

Three beds along the south wall, begun in March. The soil is heavy, so every bed gets [[Compost]] in autumn.

## The beds

| Bed | This year | Next year |
| --- | --- | --- |
| Wall | Beans, lovage | Tomatoes |
| Middle | Carrots, onions | Beans |
| Gate | Potatoes | Carrots |

## To do

- [x] Sow the broad beans
- [x] Mend the water butt
- [ ] Thin the carrots
- [ ] Order seed potatoes, see [[Seed calendar]]

> Plant your beans when elm leaves are the size of a farthing.
`

const compost = '# Compost\n\nBrown and green in turn, never more than a hand deep. Turned every six weeks.\n'
const calendar =
  '# Seed calendar\n\n- **February**: broad beans, under fleece\n- **March**: onions, carrots\n- **May**: beans\n'

async function growWiki(verso: Verso): Promise<void> {
  verso.author = 'Ada Lovage'
  await verso.openFresh()
  await verso.writePage('Compost', compost)
  await verso.writePage('Seed calendar', calendar)
  await verso.writePage('Kitchen garden', garden.replace('- [x] Mend', '- [ ] Mend').replace('Three beds', 'Two beds'))
  await verso.editPage('Kitchen garden', garden.replace('- [x] Mend', '- [ ] Mend'))
  await verso.editPage('Kitchen garden', garden.replace('begun in March', 'begun last March'))
  await verso.editPage('Kitchen garden', garden)
}

/** Waits until nothing moves and no notice covers anything. */
async function picture(page: Page, name: string): Promise<void> {
  await expect(page.getByText('Saved.')).toHaveCount(0)
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

test.describe('wide', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('a page, and two revisions of it compared', async ({ verso, page }) => {
    await growWiki(verso)
    await verso.readPage('Kitchen garden')
    await picture(page, 'wide-page')
    await verso.openHistory('Kitchen garden')
    await verso.compareEnds()
    await expect(verso.main.getByText('farthing').first()).toBeVisible()
    await picture(page, 'wide-compare')
  })
})

test.describe('narrow', () => {
  test.use({ viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true })

  test('a page, and its history', async ({ verso, page }) => {
    await growWiki(verso)
    await verso.readPage('Kitchen garden')
    await picture(page, 'narrow-page')
    await verso.openHistory('Kitchen garden')
    await picture(page, 'narrow-history')
  })
})
