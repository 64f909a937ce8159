import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../counted'
import { quoted } from '../../quoted'

const pages = (count: number): string => plural(count, 'page')

export const graph: RestMessages['graph'] = {
  title: 'Graphe',
  titleAround: (page) => `Autour de ${quoted(page)}`,
  whole: 'Tout le graphe',
  picture: (count, links) => `${pages(count)} et ${plural(links, 'lien')} entre elles, en image`,
  pictureKeys:
    'Les flèches déplacent l’image, + et − l’agrandissent et la réduisent, 0 la montre en entier. Les mêmes pages sont dans la liste à côté.',
  count: (shown, all) => (shown === all ? pages(all) : `${formatNumber(shown)} sur ${pages(all)}`),
  laying: 'elles prennent place…',
  waiting: 'Lecture des liens entre les pages…',
  placing: 'Les pages prennent place…',
  empty: 'Il n’y a pas encore de page',
  emptyNext: 'Écrivez une page et liez-la à une autre ; les deux apparaîtront ici, reliées par un trait.',
  lost: (page) => `${quoted(page)} n’est pas dans le graphe`,
  lostNext:
    'La page a peut-être été déplacée ou supprimée, ou est écrite sous une forme dont les liens ne sont pas lus.',
  find: 'Trouver ici',
  tag: 'Tag',
  anyTag: 'Tous les tags',
  folder: 'Dossier',
  anyFolder: 'Tous les dossiers',
  links: 'Liens',
  linksAll: 'Toutes les pages',
  linked: 'Pages avec des liens',
  orphans: 'Pages orphelines',
  depth: 'Pas',
  depthOf: (steps) => plural(steps, 'pas', 'pas'),
  nothing: 'Aucune page ne passe ces filtres.',
  clear: 'Montrer toutes les pages',
  nearer: 'Agrandir',
  further: 'Réduire',
  fit: 'Tout montrer',
  walk: 'Suivre les liens',
  walkKeys: 'Les flèches haut et bas choisissent, droite y va, gauche revient, Entrée ouvre.',
  back: 'Retour',
  backTo: (page) => `Revenir à ${page}`,
  openPage: (page) => `Ouvrir ${page}`,
  goTo: (page) => `Aller à ${page} et à ses liens`,
  out: 'mène à',
  into: 'mène ici',
  both: 'dans les deux sens',
  found: 'Trouvé',
  noFound: 'Aucune page affichée ne contient ces mots.',
  alone: 'Aucun lien ne mène ici ni ne part d’ici.',
  more: (count) => `et encore ${pages(count)}`,
  here: (page, links) => `${page}\u202f: ${plural(links, 'voisine')}`,
}
