import type { FirstMessages } from '../../en/first'

export const offline: FirstMessages['offline'] = {
  offline: 'Sin conexión. Lo que escribes se guarda en este navegador.',
  updateReady: 'Hay una versión nueva.',
  updateReload: 'Recargar',
  updatePreparing: 'Guardando tu texto para recargar…',
  updateHeld:
    'Algún texto no se ha podido guardar todavía, así que no se ha recargado nada. Guárdalo e inténtalo de nuevo.',
  install: 'Instalar Verso',
}
