/**
 * Keys as people press them: `Mod+S`, `Shift+?`, `E`, `Escape`. `Mod` is Command on a Mac and Control elsewhere.
 */

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const names: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowLeft: '←', ArrowRight: '→', Enter: '↵' }

/** Whether the keys were pressed. Shift is part of a letter only when it is named; `?` already says it. */
export function isPressed(keys: string, event: Pressed, isMac: boolean): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const mod = isMac ? event.metaKey : event.ctrlKey
  const other = isMac ? event.ctrlKey : event.metaKey
  if (mod !== parts.includes('Mod') || other || event.altKey !== parts.includes('Alt')) return false
  if (/^[a-z]$/i.test(key) && event.shiftKey !== parts.includes('Shift')) return false
  return event.key.toLowerCase() === key.toLowerCase()
}

/** Whether the keys work while somebody types: those that write nothing. */
export const worksWhileTyping = (keys: string): boolean => keys.includes('Mod+') || keys === 'Escape'

/** The keys as a keyboard shows them: `Ctrl S`, `⌘ S`, `E`. */
export function formatKeys(keys: string, isMac: boolean): string {
  const mod = isMac ? '⌘' : 'Ctrl'
  return keys
    .split('+')
    .map((part) => (part === 'Mod' ? mod : (names[part] ?? part)))
    .join(' ')
}

export const isMac = (platform: string): boolean => /mac|iphone|ipad/i.test(platform)
