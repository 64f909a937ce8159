import type { FirstMessages } from '../../en/first'

export const common: FirstMessages['common'] = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  undo: 'Rückgängig',
  tryAgain: 'Noch einmal',
  dismiss: 'Ausblenden',
  loading: 'Einen Moment\u00a0…',
  anonymous: 'Anonym',
  comma: ', ',
  stop: '.',
  colon: ': ',
}
