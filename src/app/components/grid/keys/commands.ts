/** What keys mean in a grid besides going somewhere. */

export type GridCommand =
  /** Edits the cell, or follows it. */
  | 'enter'
  /** Follows it, even where it could be edited. */
  | 'open'
  | 'choose-row'
  | 'choose-all'
  /** Chooses no more than the cell. */
  | 'alone'
  | 'clear'
  | 'remove-rows'
  /** A letter that begins an edit. */
  | 'type'

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

export function commandOf({ key, ctrlKey, metaKey, shiftKey }: Keys): GridCommand | undefined {
  const isChord = ctrlKey || metaKey
  if (isChord && key.toLowerCase() === 'a') return 'choose-all'
  if (isChord) return chords[key]
  const named = commands[key]
  if (named) return named
  if (key === ' ') return shiftKey ? 'choose-row' : 'enter'
  return key.length === 1 ? 'type' : undefined
}

const chords: Readonly<Record<string, GridCommand>> = { Delete: 'remove-rows', Enter: 'open' }

const commands: Readonly<Record<string, GridCommand>> = {
  Enter: 'enter',
  F2: 'enter',
  Escape: 'alone',
  Delete: 'clear',
  Backspace: 'clear',
}
