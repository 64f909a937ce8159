import type { RestMessages } from '../../../en/rest'
import { formatNumber, isOne, plural } from '../../counted'
import { quoted } from '../../quoted'

const links = (count: number): string => plural(count, 'lien')
const pages = (count: number): string => plural(count, 'page')

export const linking: RestMessages['linking'] = {
  around: 'Liens vers cette page',
  backlinks: 'Liens entrants',
  linksOut: 'Liens sortants',
  notYet: 'pas encore écrite',
  wantedBy: (count) => `Liée depuis ${pages(count)}`,
  noBacklinks: 'Aucune autre page ne mène ici pour l’instant.',
  waiting: 'Lecture des liens dans les pages…',
  failed: 'Les liens n’ont pas pu être rassemblés.',
  links,
  all: (count) => (isOne(count) ? 'Montrer la page' : `Montrer les ${pages(count)}`),
  embed: 'affichée là-bas',
  property: 'dans ses propriétés',
  mentions: 'Mentions sans lien',
  findMentions: 'Chercher des mentions',
  mentionsWaiting: 'Recherche des endroits où la page est nommée…',
  noMentions: 'Aucune autre page ne la nomme sans lien.',
  linkIt: 'Lier',
  linkItOn: (title, line) => `Lier\u202f: ${quoted(title)}, ligne ${formatNumber(line)}`,
  linkMessage: (title, page) => `Lier ${title} dans ${page}`,
  linked: (page) => `Lien ajouté dans ${quoted(page)}.`,
  cannotLink: (page) =>
    `Aucun lien ne peut se tenir là dans ${quoted(page)}\u202f: c’est du code, ou le texte a changé depuis.`,
  conflicted: 'Quelqu’un d’autre vient de modifier les mêmes lignes. Réessayez.',
  intro:
    'Les pages visées par des liens et qui n’existent pas, les plus demandées d’abord, puis les pages où rien ne mène.',
  wanted: 'Pages demandées',
  wantedCount: (count, all) => `${pages(count)}, ${links(all)}`,
  create: 'Créer',
  createNamed: (title) => `Créer ${quoted(title)}`,
  relink: 'Mener ailleurs…',
  relinkNamed: (title) => `Mener ailleurs… (liens vers ${quoted(title)})`,
  places: (count, on) => `${links(count)} dans ${pages(on)}`,
  noPage: 'Aucune page ne peut porter ce nom ; changez le lien là où il se trouve.',
  noneBroken: 'Chaque lien mène quelque part',
  noneBrokenNext: 'Les liens vers des pages qui n’existent pas seront listés ici.',
  orphans: 'Pages orphelines',
  noOrphans: 'Chaque page est liée depuis une autre.',
  more: (count) => `En montrer ${formatNumber(count)} de plus`,
  relinkTitle: (title) => `Liens vers ${quoted(title)}`,
  relinkTo: 'Page où ils doivent mener',
  relinkHint: 'Leurs mots restent tels quels ; seul change l’endroit où ils mènent.',
  notThere: 'Cette page n’existe pas.',
  looking: 'Recherche des liens',
  writing: 'Réécriture des liens',
  relinkDo: 'Les réécrire',
  relinkMessage: (missing, to) => `Mener à ${to} les liens vers ${missing}`,
  relinked: (count, to) => `${links(count)} ${isOne(count) ? 'mène' : 'mènent'} maintenant à ${quoted(to)}.`,
}
