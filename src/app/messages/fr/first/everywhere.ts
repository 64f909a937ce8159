import type { FirstMessages } from '../../en/first'

export const common: FirstMessages['common'] = {
  cancel: 'Annuler',
  close: 'Fermer',
  undo: 'Défaire',
  tryAgain: 'Réessayer',
  dismiss: 'Masquer',
  loading: 'Un instant…',
  anonymous: 'Anonyme',
  comma: ', ',
  stop: '.',
  colon: '\u202f: ',
}
