import type { FirstMessages } from '../../en/first'

export const restoring: FirstMessages['restoring'] = {
  message: (page, when) => `„${page}“ wiederherstellen, Stand vom ${when}`,
  done: (when) => `Wiederhergestellt ist der Stand vom ${when}. Die Revisionen dazwischen bleiben erhalten.`,
  same: 'Die Seite liest sich schon so wie damals.',
  conflicted:
    'Die Seite wurde inzwischen geändert. Nichts wurde überschrieben; sieh sie dir an und versuch es noch einmal.',
  bringBackMessage: (page) => `„${page}“ zurückholen`,
  broughtBack: (page) => `„${page}“ ist wieder da.`,
}
