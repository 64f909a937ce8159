import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdKeys } from '../../../src/app/typing/held-keys'
import { openOn } from '../../editor/open'

let commands: string[]
const hear = ({ key, target }: KeyboardEvent): void =>
  void (target === document.body && key.length === 1 && commands.push(key))

beforeEach(() => {
  commands = []
  document.body.replaceChildren()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  addEventListener('keydown', hear)
})
afterEach(() => removeEventListener('keydown', hear))

const openBox = (into: HTMLElement = document.body): HTMLInputElement => {
  const box = document.createElement('input')
  into.append(box)
  box.focus()
  return box
}

test('what is typed before its box is there goes into the box, and commands nothing', async () => {
  holdKeys()
  await userEvent.keyboard('tart{Backspace}s')
  const box = openBox()
  const heard: string[] = []
  box.addEventListener('input', () => heard.push(box.value))
  await userEvent.keyboard('!')
  expect(box.value).toBe('tars!')
  expect(heard.at(-1)).toBe('tars!')
  expect(commands).toEqual([])
})

test('keys are commands again once the box had its own, or nothing is waited for', async () => {
  const end = holdKeys()
  await userEvent.keyboard('a')
  end()
  await userEvent.keyboard('b')
  expect(commands).toEqual(['b'])
})

test('Enter and Escape are pressed in what opened', async () => {
  const dialog = document.createElement('dialog')
  document.body.append(dialog)
  holdKeys()
  await userEvent.keyboard('a{Enter}')
  const pressed: string[] = []
  dialog.addEventListener('keydown', ({ key }) => pressed.push(key))
  dialog.append(document.createElement('input'))
  dialog.showModal()
  await expect.poll(() => pressed).toEqual(['a', 'Enter'])
  dialog.close()
  holdKeys()
  await userEvent.keyboard('{Escape}')
  dialog.showModal()
  await expect.poll(() => dialog.open).toBe(false)
})

test('an editor takes what was typed before it opened, line by line', async () => {
  holdKeys()
  await userEvent.keyboard('- one{Enter}two')
  const editor = openOn('')
  await expect.poll(() => editor.text).toBe('- one\n- two')
  editor.close()
})
