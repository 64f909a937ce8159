import type { FirstMessages } from '../../en/first'

export const ways: FirstMessages['ways'] = {
  graph: 'Graphe de toutes les pages et de leurs liens',
  graphAround: 'Graphe autour de la page',
  links: 'Liens qui ne mènent nulle part',
  blame: 'Qui a écrit ceci',
  findInHistory: 'Chercher dans l’historique',
  time: 'Voyager dans le temps',
  today: 'Page du jour',
  thisWeek: 'Page de la semaine',
  guide: 'Guide',
  databases: 'Bases de données',
  query: 'Interroger le wiki (requêtes)',
  models: 'Modèles',
  look: 'Aperçu du lien sélectionné',
  addProperty: 'Ajouter une propriété',
}
