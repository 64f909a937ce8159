import type { RestMessages } from '../../../en/rest'
import { quoted } from '../../quoted'

export const origin: RestMessages['branches']['origin'] = {
  title: 'Seulement sur origin',
  intro:
    'Elles y étaient à la dernière synchronisation ou récupération. En ouvrir une l’amène ici, et ne change rien là-bas.',
  open: 'Ouvrir',
  remove: 'Supprimer sur origin',
  make: 'Remettre sur origin',

  there: {
    same: 'Sur origin aussi',
    as: (name) => `Sur origin sous le nom ${name}`,
    'not-yet': 'Pas encore sur origin',
    gone: 'N’est plus sur origin',
    'to-make': 'Ira sur origin à la prochaine synchronisation',
  },
  tag: {
    'not-yet': 'Ira sur origin à la prochaine synchronisation',
    other:
      'Sur origin, ce nom désigne un autre instant. Votre étiquette reste telle quelle ; supprimez-la pour prendre l’autre.',
    gone: 'N’est plus sur origin',
  },

  ask: {
    question: (name) => `${name} est aussi sur origin.`,
    what: 'La prochaine synchronisation l’y supprimera, sauf si quelqu’un y a ajouté quelque chose d’ici là.',
    here: 'Supprimer ici seulement',
    both: 'Supprimer ici et sur origin',
  },
  rename: 'La renommer aussi sur origin',
  renameWhat: 'La prochaine synchronisation l’y enverra sous son nouveau nom, et y supprimera l’ancien.',
  untagged: (name) =>
    `L’étiquette ${name} est supprimée ici. La prochaine synchronisation la supprimera sur origin\u202f; ce qu’elle nommait reste.`,

  errand: {
    waits: 'La prochaine synchronisation la supprimera sur origin.',
    moved: 'Elle n’a pas été supprimée sur origin : quelqu’un l’y a modifiée.',
    refused: 'Origin ne l’a pas accepté.',
    again: 'Réessayer',
    anyway: 'Supprimer quand même',
    leave: 'L’y laisser',
    leaveTag: 'La reprendre de là-bas',
  },
  refusals: {
    moved: 'Quelqu’un d’autre l’a modifié là-bas entre-temps.',
    'cannot-delete': 'Le serveur ne laisse personne supprimer des branches ou des étiquettes.',
    'main-branch': 'C’est la branche principale du serveur, que personne ne peut y supprimer.',
    'history-missing':
      'Cela remonte à des commits plus anciens qui ne sont ni là-bas ni ici. Récupérez d’abord tout l’historique d’où le wiki est venu.',
    'not-allowed': 'Le jeton manque, n’est pas valable ou ne le permet pas. Donnez-en un autre.',
    refused: 'Le serveur n’a pas donné de raison que Verso connaît.',
  },
  said: (words) => `Le serveur a dit\u202f: ${quoted(words)}`,
  removedTags: 'Supprimées ici, encore sur origin',
}
