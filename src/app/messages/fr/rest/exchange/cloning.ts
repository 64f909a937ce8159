import type { RestMessages } from '../../../en/rest'
import { isOne, plural } from '../../counted'
import { quoted } from '../../quoted'

export const cloning: RestMessages['exchange']['clone'] = {
  title: 'Cloner un dépôt',
  intro: 'Un dépôt qui se trouve ailleurs devient un wiki dans ce navigateur. Il y reste relié.',
  wikiTitle: 'Titre du wiki',
  titleHint: 'Vide : le nom du dépôt.',
  submit: 'Cloner',
  running: (title) => `Clonage de ${quoted(title)}`,
  stopped: 'Arrêté. Rien n’en a été gardé.',

  extent: 'Jusqu’où ?',
  extents: {
    everything: {
      name: 'Tout',
      hint: 'Toutes les pages avec tout leur historique, entièrement lisible hors ligne ; c’est ce qui prend le plus de place.',
    },
    recent: {
      name: 'L’historique récent',
      hint: 'Toutes les pages avec leurs dernières révisions ; c’est le plus léger, et le reste pourra être récupéré plus tard.',
    },
    'on-demand': {
      name: 'L’historique maintenant, les anciens contenus à la demande',
      hint: 'Toutes les pages et la liste de chaque révision ; les anciens textes arrivent quand vous les ouvrez en ligne, ou tous à la fois plus tard.',
    },
  },

  largeTitle: 'Un grand dépôt',
  large: (what) => `Ce dépôt est grand\u202f: ${what}.`,
  largeObjects: (count) => plural(count, 'objet en route', 'objets en route'),
  largeBytes: (size) => `${size} déjà reçus, et d’autres sont en route`,
  largeNext: 'Vous pouvez arrêter ici, commencer avec moins, et récupérer le reste quand vous voudrez.',
  smaller: { recent: 'Prendre l’historique récent', 'on-demand': 'Laisser là-bas les anciens contenus' },
  goOn: 'Continuer ainsi',

  left: {
    title: (host) => `Resté sur ${host}`,
    shallow: (host) =>
      `Ce wiki n’a que l’historique récent. Les révisions plus anciennes sont encore sur ${host}\u202f; écrire et synchroniser marchent comme toujours.`,
    absent: (count, host) =>
      `Le contenu de ${plural(count, 'ancien fichier', 'anciens fichiers')} est encore sur ${host}. Il arrive quand ${isOne(count) ? 'le fichier est ouvert' : 'ces fichiers sont ouverts'}, ou peu à peu tant que vous êtes en ligne.`,
    history: {
      fetch: 'Récupérer tout l’historique',
      fetching: 'Récupération de tout l’historique',
      done: 'Tout l’historique est maintenant ici.',
    },
    contents: {
      fetch: 'Tous les récupérer maintenant',
      fetching: 'Récupération des anciens contenus',
      done: 'Tous les contenus sont maintenant ici, lisibles hors ligne.',
    },
    stopped: 'Arrêté. Rien n’est perdu ; vous pourrez continuer quand vous voudrez.',
  },
}
