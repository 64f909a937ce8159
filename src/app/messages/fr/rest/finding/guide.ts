import type { RestMessages } from '../../../en/rest'

export const guide: RestMessages['guide'] = {
  contents: 'Pages du guide',
  inEnglish: 'Cette page n’est pas encore traduite ; la voici en anglais.',
  pages: {
    start: 'Premiers pas',
    search: 'Recherche',
    queries: 'Requêtes',
    models: 'Modèles',
    tables: 'Bases de données',
    together: 'Ensemble',
    dialects: 'Autres programmes',
  },
  how: {
    search: 'Comment chercher',
    queries: 'Comment marchent les requêtes',
    models: 'Comment marchent les modèles',
    tables: 'Comment marchent les bases de données',
  },
}
