/** What other programs send to the installed app: shared to the service worker, or opened as a file. */
import type { Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'
import type { Verso } from './harness/verso'

const { received: words, editing, palette } = messages

// The system sends the form, whatever the page’s own rules for forms are.
test.use({ bypassCSP: true })

type Sent = { readonly title: string; readonly text: string; readonly url: string; readonly picture: boolean }

/** Sends what the system's share sheet would: a form, by a visit of the page. */
async function share(page: Page, sent: Sent): Promise<void> {
  await Promise.all([
    page.waitForURL((url) => url.hash.endsWith('/received')),
    page.evaluate(async ({ picture, ...said }) => {
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action: 'share', enctype: 'multipart/form-data' })
      for (const [name, value] of Object.entries(said)) form.append(makeInput('hidden', name, value))
      const files = new DataTransfer()
      if (picture) files.items.add(new File([await drawDot()], 'bean.png', { type: 'image/png' }))
      const chosen = makeInput('file', 'files', '')
      chosen.files = files.files
      form.append(chosen)
      document.body.append(form)
      form.submit()

      function makeInput(type: string, name: string, value: string): HTMLInputElement {
        const input = document.createElement('input')
        Object.assign(input, { type, name, value })
        return input
      }
      async function drawDot(): Promise<Blob> {
        const canvas = new OffscreenCanvas(1, 1)
        canvas.getContext('2d')
        return canvas.convertToBlob()
      }
    }, sent),
  ])
}

async function begin(verso: Verso, suggested: string, title: string): Promise<void> {
  const field = verso.main.getByLabel(words.titleOf)
  await expect(field).toHaveValue(suggested)
  await field.fill(title)
  await verso.main.getByRole('button', { name: words.beginNamed(title) }).click()
  await expect(verso.textBox(title)).toBeVisible()
}

test('what is shared waits, offline too, until it is begun as a draft and saved', async ({
  verso,
  server,
  problems,
}) => {
  problems.expect(/ERR_CONNECTION_REFUSED|fetching the script/)
  await verso.openFresh()
  await verso.isReadyForOffline()
  await server.close()
  await share(verso.page, { title: 'Beans', text: 'By the wall.', url: 'https://beans.example/', picture: true })
  await begin(verso, 'Beans', 'Runner')
  await expect(verso.textBox('Runner')).toContainText('By the wall.')
  await verso.saveAndRead('Runner')
  await verso.expectReading('Beans', 'https://beans.example/')
  await expect(verso.main.locator('img')).toHaveJSProperty('naturalWidth', 1)

  await verso.go('received')
  await expect(verso.main.getByRole('heading', { name: words.empty })).toBeVisible()
})

test('what is shared takes nobody’s title: not a page’s, and not an unsaved text’s', async ({ verso }) => {
  await verso.openFresh()
  await verso.go('edit/Shed.md')
  await verso.type('Shed', '# Shed\n\nRakes.')
  await verso.isReadyForOffline()
  await share(verso.page, { title: 'Home', text: 'Elsewhere.', url: '', picture: false })
  const field = verso.main.getByLabel(words.titleOf)
  await expect(verso.main.getByRole('button', { name: words.beginNamed('Home') })).toBeDisabled()
  await field.fill('Shed')
  await verso.main.getByRole('button', { name: words.beginNamed('Shed') }).click()
  await expect(verso.main.getByText(words.taken)).toBeVisible()
  await verso.startEditing('Shed')
  await expect(verso.textBox('Shed')).toContainText('Rakes.')
})

test('a Markdown file that is opened with Verso is a draft of its own words', async ({ verso, page }) => {
  // What the system does when somebody opens a file with the app, while its window is open.
  await page.addInitScript(() => {
    let consumer: (launch: unknown) => void = () => undefined
    Object.defineProperty(window, 'launchQueue', {
      value: { setConsumer: (given: typeof consumer) => (consumer = given) },
    })
    addEventListener('launch-by-test', (event) => consumer((event as CustomEvent).detail))
  })
  const launch = (text: string, address: string): Promise<void> =>
    page.evaluate(
      ([text, targetURL]) => {
        const file = new File([text], 'Potager.md', { type: 'text/markdown' })
        const detail = { targetURL, files: text ? [{ getFile: () => Promise.resolve(file) }] : [] }
        dispatchEvent(new CustomEvent('launch-by-test', { detail }))
      },
      [text, new URL(address, verso.url).href] as const,
    )
  await verso.openFresh()
  await launch('# Potager\n\nDes haricots.', '#/received')
  await begin(verso, 'Potager', 'Potager')
  await expect(verso.textBox('Potager')).toContainText('Des haricots.')

  await launch('', '#/search')
  await expect(page.getByRole('combobox', { name: palette.findPage })).toBeVisible()
})

test('the shortcuts of the home screen open what they promise', async ({ verso, page }) => {
  await verso.openFresh()
  await page.goto(`${verso.url}#/new`)
  await expect(page.getByLabel(editing.titleField, { exact: true })).toBeFocused()
  await page.goto(`${verso.url}#/search`)
  await expect(page.getByRole('combobox', { name: palette.findPage })).toBeFocused()
})
