import type { RestMessages } from '../../../en/rest'
import { formatNumber, isOne, plural } from '../../counted'
import { quoted } from '../../quoted'

const links = (count: number): string => plural(count, 'lien')
const rewritten = (count: number): string => plural(count, 'lien réécrit', 'liens réécrits')

export const moving: RestMessages['moving'] = {
  folderTitle: 'Renommer ou déplacer le dossier',
  looking: 'Recherche des liens',
  moving: 'Réécriture des liens',
  noLinks: 'Aucun lien ne mène ici, rien d’autre ne change donc.',
  files: (count) => `${plural(count, 'fichier')} ${isOne(count) ? 'sera déplacé' : 'seront déplacés'}.`,
  withTitle: 'Son titre est le même\u202f: le renommer aussi',
  titleAlone: 'Aucun lien ne mène ici\u202f; le titre dans la page change avec elle.',
  links: (count, pages) =>
    `${links(count)} dans ${plural(pages, 'page')} ${isOne(count) ? 'sera réécrit' : 'seront réécrits'}, dans le même commit.`,
  onPage: links,
  line: (line) => `Ligne ${formatNumber(line)}`,
  before: 'Avant',
  after: 'Après',
  morePages: (count) => `et ${plural(count, 'autre page', 'autres pages')}`,
  moreLines: (count) => `et ${plural(count, 'autre ligne', 'autres lignes')}`,
  done: (to) => `Renommé en ${quoted(to)}.`,
  doneWithLinks: (to, count) => `Renommé en ${quoted(to)}\u202f; ${rewritten(count)}.`,
  movedMeanwhile:
    'Quelqu’un d’autre a modifié les mêmes lignes au même moment. Regardez la page de nouveau avant de continuer.',
  taken: (path) => `Il y a déjà une page ${quoted(path)}.`,
  headingTitle: 'Renommer une section',
  heading: 'Titre de la section',
  headingTo: 'Son nouveau titre',
  headingHint: 'Tel qu’il est écrit dans la page. Les liens qui y mènent sont réécrits.',
  renameHeading: 'Renommer une section…',
  renameThis: 'Renommer cette section…',
  copyHeading: 'Copier un lien vers elle',
  headingCopied: 'Le lien est copié.',
  headingMenu: (heading) => `Plus sur ${quoted(heading)}`,
  headingDraft: 'Cette page a du texte non enregistré. Enregistrez-le ou jetez-le avant de renommer une section.',
  headingMessage: (from, to, page) => `Renommer la section ${quoted(from)} en ${quoted(to)} dans ${page}`,
  headingDone: (to) => `La section s’appelle maintenant ${quoted(to)}.`,
  headingDoneWithLinks: (to, count) => `La section s’appelle maintenant ${quoted(to)}\u202f; ${rewritten(count)}.`,
  dropInto: (name) => `Déplacer vers ${quoted(name)}`,
  dropAtRoot: 'Sortir de tous les dossiers',
  dropNowhere: 'Reste où il est',
}
