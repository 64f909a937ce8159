import { userEvent } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import { TypingOn } from '../../../src/app/typing/typing-on'

const ending = new AbortController()
afterEach(() => ending.abort())

test('letters typed on where a box went away are no commands, until something else is pressed', async () => {
  const typing = new TypingOn()
  const heard: boolean[] = []
  addEventListener('keydown', (event) => void heard.push(typing.hear(event)), ending)
  const box = document.createElement('input')
  document.body.append(box)
  box.focus()
  await userEvent.keyboard('a')
  box.remove()
  await userEvent.keyboard('bc{Enter}d')
  expect(heard).toEqual([false, true, true, false, false])
})
