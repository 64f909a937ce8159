import type { FirstMessages } from '../../en/first'
import { quoted } from '../quoted'

export const restoring: FirstMessages['restoring'] = {
  message: (page, when) => `Restaurer ${quoted(page)} dans son état du ${when}`,
  done: (when) => `Restaurée dans son état du ${when}. Les révisions entre-temps sont gardées.`,
  same: 'La page dit déjà ce qu’elle disait alors.',
  conflicted: 'La page a été modifiée entre-temps. Rien n’a été écrasé ; regardez-la et réessayez.',
  bringBackMessage: (page) => `Rétablir ${quoted(page)}`,
  broughtBack: (page) => `${quoted(page)} est de retour.`,
}
