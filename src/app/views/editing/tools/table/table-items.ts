/** What can be done to the table the cursor is in. */
import type { EditorCommand } from '../../../../../editor'
import { showKeys } from '../../../../actions.svelte'
import type { MenuItem } from '../../../../components/menu/menu-item'
import { messages } from '../../../../messages/all'

type TableCommand = Extract<EditorCommand, keyof typeof messages.writing.tables>

const groups: readonly (readonly TableCommand[])[] = [
  ['rowAbove', 'rowBelow', 'rowUp', 'rowDown', 'removeRow'],
  ['columnBefore', 'columnAfter', 'columnBack', 'columnForward', 'removeColumn'],
  ['alignStart', 'alignCenter', 'alignEnd'],
]

/** As `keys.ts` of the editor has them; the arrows are those of a table that runs from left to right. */
const keys: Partial<Readonly<Record<TableCommand, string>>> = {
  ...{ rowAbove: 'Alt+Shift+↑', rowBelow: 'Alt+Shift+↓', rowUp: 'Alt+↑', rowDown: 'Alt+↓' },
  ...{ columnBefore: 'Alt+Shift+←', columnAfter: 'Alt+Shift+→', columnBack: 'Alt+←', columnForward: 'Alt+→' },
  ...{ alignStart: 'Mod+Shift+L', alignCenter: 'Mod+Shift+E', alignEnd: 'Mod+Shift+R' },
}

export const tableItems = (run: (command: EditorCommand) => void): readonly MenuItem[] =>
  groups.flatMap((group, at) =>
    group.map((command, index) => ({
      label: messages.writing.tables[command],
      group: at > 0 && index === 0,
      ...(keys[command] && { keys: showKeys(keys[command]) }),
      run: () => run(command),
    })),
  )
