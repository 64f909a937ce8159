import type { FirstMessages } from '../../en/first'

export const offline: FirstMessages['offline'] = {
  offline: 'Offline. Was du schreibst, bleibt in diesem Browser.',
  updateReady: 'Eine neue Version ist bereit.',
  updateReload: 'Neu laden',
  updatePreparing: 'Dein Text wird gesichert, dann wird neu geladen\u00a0…',
  updateHeld:
    'Ein Teil des Textes ließ sich noch nicht sichern, darum wurde nicht neu geladen. Speichere ihn und versuch es noch einmal.',
  install: 'Verso installieren',
}
