import type { FirstMessages } from '../../en/first'

export const common: FirstMessages['common'] = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  undo: 'Deshacer',
  tryAgain: 'Reintentar',
  dismiss: 'Descartar',
  loading: 'Un momento…',
  anonymous: 'Anónimo',
  comma: ', ',
  stop: '.',
  colon: ': ',
}
