import { describe, expect, test } from 'vitest'
import { formatKeys, isMac, isPressed, worksWhileTyping, type Pressed } from '../../src/app/keys'

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('a key', () => {
  test('Mod is Command on a Mac and Control elsewhere, and never the other one', () => {
    expect(isPressed('Mod+S', press('s', { ctrlKey: true }), false)).toBe(true)
    expect(isPressed('Mod+S', press('s', { metaKey: true }), true)).toBe(true)
    expect(isPressed('Mod+S', press('s', { metaKey: true }), false)).toBe(false)
    expect(isPressed('Mod+S', press('s', { ctrlKey: true }), true)).toBe(false)
  })

  test('a letter alone is left to the browser when a modifier is held', () => {
    expect(isPressed('E', press('e'), false)).toBe(true)
    expect(isPressed('E', press('E', { shiftKey: true }), false)).toBe(false)
    expect(isPressed('E', press('e', { ctrlKey: true }), false)).toBe(false)
    expect(isPressed('E', press('e', { altKey: true }), false)).toBe(false)
  })

  test('a sign is the sign, with whatever keys it takes on this keyboard', () => {
    expect(isPressed('?', press('?', { shiftKey: true }), false)).toBe(true)
    expect(isPressed('/', press('/'), false)).toBe(true)
    expect(isPressed('/', press('/', { shiftKey: true }), false)).toBe(true)
  })

  test('letters stay letters while somebody types', () => {
    expect(['E', '?', 'Mod+S', 'Escape'].filter(worksWhileTyping)).toEqual(['Mod+S', 'Escape'])
  })

  test('is written as the keyboard at hand shows it', () => {
    expect(formatKeys('Mod+S', isMac('Mozilla/5.0 (Macintosh; Intel Mac OS X)'))).toBe('⌘ S')
    expect(formatKeys('Mod+S', isMac('Mozilla/5.0 (X11; Linux x86_64)'))).toBe('Ctrl S')
    expect(formatKeys('Escape', false)).toBe('Esc')
  })
})
