import type { RestMessages } from '../../../en/rest'
import { formatNumber, isOne, plural } from '../../counted'
import { of } from '../../elided'
import { quoted } from '../../quoted'

type Counts = { readonly added: number; readonly removed: number }

const linesAdded = (count: number): string => plural(count, 'ligne ajoutée', 'lignes ajoutées')
const linesRemoved = (count: number): string => plural(count, 'ligne retirée', 'lignes retirées')

/** "2 lignes ajoutées, 1 retirée". */
function formatCounts({ added, removed }: Counts): string {
  if (added && removed) return `${linesAdded(added)}, ${plural(removed, 'retirée')}`
  if (added) return linesAdded(added)
  return removed ? linesRemoved(removed) : 'aucune ligne changée'
}

export const verso: RestMessages['verso'] = {
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  counts: formatCounts,
  notText: 'pas du texte',
  by: (author) => `par ${author}`,
  older: 'Plus anciennes',
  olderPlace: 'Lecture de révisions plus anciennes',
  firstPlace: 'Première lecture de l’historique ; ensuite, il s’ouvrira tout de suite',
  commitsRead: (done, total) => (total ? `${done} commits sur ${total}` : `${done} commits`),
  beginning: 'C’est ici que tout commence.',
  leftThere: (host) => `Des révisions plus anciennes sont encore sur ${host}.`,
  noMessage: 'Sans message',
  copyOid: 'Copier l’identifiant du commit',
  copied: 'Copié.',

  history: {
    title: (page) => `Historique ${of(page)}`,
    keys: 'Les touches J et K parcourent les révisions.',
    next: 'Révision suivante de la liste',
    previous: 'Révision précédente de la liste',
    list: 'Révisions, de la plus récente à la plus ancienne',
    empty: 'Pas encore d’historique',
    emptyText: 'Chaque fois que la page est enregistrée, une révision s’ajoute ici.',
    kind: { added: 'Ajoutée', changed: 'Modifiée', deleted: 'Supprimée', renamed: 'Renommée' },
    pick: (message, when) => `Choisir pour comparer\u202f: ${message}, ${when}`,
    pickOne: 'Choisissez deux révisions pour les comparer.',
    pickAnother: 'Une révision est choisie. Choisissez-en une autre.',
    picked: 'Deux révisions sont choisies.',
    comparePicked: 'Comparer les deux',
    unpick: 'Ne rien choisir',
    comparePrevious: 'Ce qui a changé',
    comparePreviousHint: 'Comparer avec la révision précédente',
    compareCurrent: 'Comparer avec l’actuelle',
    open: 'Ouvrir telle quelle',
    wholeCommit: 'Tout ce que ce commit a changé',
    restore: 'Restaurer',
    current: 'Actuelle',
    actions: (message) => `Plus sur ${quoted(message)}`,
    openPage: 'Ouvrir la page',
    draft: 'Vous avez un brouillon de cette page qui n’est pas enregistré.',
    compareDraft: 'Le comparer avec la page',
  },

  revision: {
    asOf: 'Voici la page telle qu’elle était le',
    notCurrent: 'Elle a changé depuis.',
    isCurrent: 'Elle n’a pas changé depuis.',
    isDeleted: 'Elle a été supprimée depuis.',
    isRenamed: (title) => `Elle s’appelle maintenant ${quoted(title)}.`,
    banner: 'Une ancienne révision',
    source: 'Source',
    restore: 'Restaurer cette révision',
    compare: 'Comparer avec l’actuelle',
    history: 'Historique',
    missing: 'La page n’existait pas alors',
    missingText: 'Cette révision date d’avant son écriture, ou d’après sa suppression.',
  },

  compare: {
    toolbar: 'Comparaison',
    before: 'Avant',
    after: 'Après',
    none: 'Avant qu’elle existe',
    draft: 'Votre brouillon, non enregistré',
    noDraft: 'Le brouillon n’est plus là',
    noDraftText: 'Il a été enregistré ou jeté, peut-être dans un autre onglet.',
    notThere: (commit) => `La page n’existait pas à ${commit}`,
    swap: 'Échanger les deux',
    previous: 'Modification précédente',
    next: 'Modification suivante',
    layout: 'Disposition',
    split: 'Côte à côte',
    unified: 'Une colonne',
    same: 'Il n’y a aucune différence',
    sameText: 'Les deux révisions ont le même texte.',
    notExact:
      'Ces textes diffèrent tant que la plus petite différence n’a pas été cherchée ; ce qui est montré reste vrai.',
    renamed: (from, to) => `Elle s’appelait alors ${from}, et s’appelle depuis ${to}.`,
    oneSideMissing: { before: 'La page n’existait pas avant.', after: 'La page n’existe plus.' },
    images: 'Deux images, à comparer à l’œil.',
    binary: 'Ce fichier n’est pas du texte, ses lignes ne peuvent donc pas être comparées.',
    absent: 'absente',
    imageAlt: { before: 'L’image avant', after: 'L’image après' },
    at: (at, of) => `Modification ${formatNumber(at)} sur ${formatNumber(of)}`,
    caption: (before, after) => `Ce qui a changé ${of(before)} à ${after}`,
  },

  diff: {
    columns: {
      split: ['Ligne avant', 'Texte avant', 'Ligne après', 'Texte après'],
      unified: ['Ligne avant', 'Ligne après', 'Texte'],
    },
    folded: (count) => plural(count, 'ligne inchangée', 'lignes inchangées'),
    change: (number, counts) => `Modification ${formatNumber(number)}\u202f: ${formatCounts(counts)}`,
    hidden: (counts) => `La différence est grande. Pas encore montré\u202f: ${formatCounts(counts)}.`,
    showMore: 'En montrer plus',
  },
  lineKind: { added: 'ajoutée : ', removed: 'retirée : ' },

  changes: {
    title: 'Modifications récentes',
    list: 'Modifications, de la plus récente à la plus ancienne',
    empty: 'Rien n’a encore changé',
    emptyText: 'Chaque enregistrement dans ce wiki sera listé ici.',
    files: (count) => plural(count, 'page ou fichier', 'pages et fichiers'),
    andMore: (count) => `et ${plural(count, 'autre', 'autres')}`,
    showRest: (count) => `Montrer ${plural(count, 'autre modification', 'autres modifications')} de cette séance`,
    sitting: (author, count) => `${author}, ${plural(count, 'modification')}`,
    noFiles: 'Aucune page changée',
    merge: 'Fusion',
  },

  commit: {
    title: 'Ce qu’un commit a changé',
    author: 'Écrit par',
    committer: 'Validé par',
    parents: (count) => (isOne(count) ? 'Suit' : 'Fusionne'),
    first: 'C’est le premier commit.',
    oid: 'Commit',
    files: (count) => plural(count, 'fichier modifié', 'fichiers modifiés'),
    noFiles: 'Ce commit n’a changé aucun fichier.',
    more: (count) =>
      `${plural(count, 'autre fichier modifié', 'autres fichiers modifiés')}, en plus de ceux listés ici.`,
    kind: { added: 'Ajouté', changed: 'Modifié', deleted: 'Supprimé', renamed: 'Renommé' },
    renamedFrom: of,
    similarity: (percent) => `identique à ${percent}`,
    open: 'Ouvrir',
    history: 'Historique',
    openAsItWas: 'Ouvrir tel quel',
    onlyRenamed: 'Le fichier a été renommé ; son contenu n’a pas changé.',
  },

  deleted: {
    title: 'Pages supprimées',
    list: 'Pages supprimées, la dernière d’abord',
    text: 'Rien ne se supprime pour de bon dans un wiki : chaque page peut se lire dans son dernier état et être rétablie.',
    empty: 'Aucune page n’a été supprimée',
    emptyText: 'Quand vous supprimez une page, elle est gardée ici, avec tout son historique.',
    by: (author) => `Supprimée par ${author}`,
    preview: 'La lire dans son dernier état',
    history: 'Historique',
    bringBack: 'Rétablir',
    open: 'L’ouvrir',
    onlyLast: (count) => `Seules les ${formatNumber(count)} dernières pages supprimées sont listées.`,
    searching: 'Recherche des pages supprimées dans l’historique',
    looked: (count) => plural(count, 'commit examiné', 'commits examinés'),
  },
}
