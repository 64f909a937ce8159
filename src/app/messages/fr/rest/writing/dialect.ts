import type { RestMessages } from '../../../en/rest'
import { quoted } from '../../quoted'

export const dialect: RestMessages['dialect'] = {
  title: (wiki) => `Écrire dans ${quoted(wiki)}`,
  intro:
    'Les programmes écrivent les wikis différemment. Verso reconnaît aux fichiers comment celui-ci est écrit ; ce que vous choisissez ici vaut à la place, sur cet appareil.',
  names: {
    plain: 'Il ne porte la trace d’aucun programme en particulier.',
    obsidian: 'Il est écrit comme écrit Obsidian.',
    foam: 'Il est écrit comme écrit Foam.',
    silverbullet: 'Il est écrit comme écrit SilverBullet.',
    logseq: 'Il est écrit comme écrit Logseq.',
    'github-wiki': 'Il est écrit comme les wikis de GitHub.',
    gollum: 'Il est écrit comme écrit Gollum.',
    'tiddlywiki-like': 'Il est écrit comme écrit TiddlyWiki.',
  },
  asDetected: (what) => `Comme ses fichiers\u202f: ${what}`,
  pipeOrder: 'Un lien avec son propre texte',
  pipeOrders: { 'target-first': '[[Page|texte]]', 'label-first': '[[texte|Page]]' },
  form: 'Nouveaux liens',
  forms: { wikilink: '[[Page]]', markdown: '[Page](Page.md)' },
  files: 'Les images et autres fichiers vont',
  fileKinds: {
    root: () => 'à la racine du wiki',
    beside: () => 'à côté de la page',
    folder: (name) => (name === '' ? 'dans un seul dossier' : `dans le dossier ${quoted(name)}`),
    below: (name) => (name === '' ? 'dans un dossier à côté de la page' : `dans ${quoted(name)} à côté de la page`),
  },
  filesFolder: 'Nom du dossier',
  noFolder: 'Donnez un nom au dossier.',
  templates: 'Dossier des modèles',
  templatesHint: (folder) =>
    folder === null
      ? 'Vide : tout dossier nommé « Templates ».'
      : `Vide\u202f: ${quoted(folder)}, comme le disent les fichiers.`,
  periods: { days: 'Pages des jours', weeks: 'Pages des semaines' },
  folder: 'Dossier',
  folderHints: {
    days: 'Vide : la racine du wiki.',
    weeks: 'Vide : avec les jours. « / » est la racine du wiki.',
  },
  format: 'Nom',
  formatHints: {
    days: 'YYYY est l’année, MM le mois, DD le jour.',
    weeks: 'GGGG est l’année de la semaine, WW son numéro.',
  },
  examples: { day: (path) => `Aujourd’hui\u202f: ${path}`, week: (path) => `Cette semaine\u202f: ${path}` },
  noName: 'Ce n’est pas un nom de fichier.',
  template: 'Commence comme',
  templateHint: 'Le chemin d’un modèle. Vide : comme une nouvelle page.',
  save: 'Enregistrer',
  saved: 'Enregistré pour cet appareil.',
}
