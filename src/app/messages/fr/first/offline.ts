import type { FirstMessages } from '../../en/first'

export const offline: FirstMessages['offline'] = {
  offline: 'Hors ligne. Ce que vous écrivez est gardé dans ce navigateur.',
  updateReady: 'Une nouvelle version est prête.',
  updateReload: 'Recharger',
  updatePreparing: 'Mise à l’abri de votre texte, puis rechargement…',
  updateHeld:
    'Un texte n’a pas encore pu être mis à l’abri, rien n’a donc été rechargé. Enregistrez-le, puis réessayez.',
  install: 'Installer Verso',
}
