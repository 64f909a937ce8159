import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'

export const received: RestMessages['received'] = {
  title: 'Reçu',
  intro:
    'Ce que vous avez partagé avec Verso, ou ouvert dans Verso. Cela devient un brouillon que vous pouvez parcourir avant de l’enregistrer.',
  empty: 'Rien n’attend ici',
  emptyNext:
    'Partagez un texte, un lien ou une image avec Verso depuis une autre application, ou ouvrez-y un fichier Markdown.',
  titleOf: 'Titre de la page',
  titleHint: 'Une barre oblique fait un dossier.',
  needsTitle: 'La page a besoin d’un titre.',
  taken: 'Un texte non enregistré se trouve déjà sous ce titre. Choisissez-en un autre.',
  files: (count) => `${plural(count, 'fichier')} avec`,
  begin: 'Commencer en brouillon',
  drop: 'L’écarter',
  beginNamed: (title) => `Commencer en brouillon\u202f: ${title}`,
  dropNamed: (title) => `L’écarter\u202f: ${title}`,
  words: 'Ce qu’il dit',
  home: 'Aller à l’accueil du wiki',
}
