import type { RestMessages } from '../../../en/rest'
import { formatNumber, isOne, plural } from '../../counted'

type Counts = Parameters<RestMessages['rows']['changedIn']>[1]

const rowsOf = (count: number): string => plural(count, 'ligne')

function formatChanges(table: string, { added, changed, removed }: Counts): string {
  const all = rowsOf(added + changed + removed)
  const kinds = [
    { count: added, word: 'ajoutée' },
    { count: removed, word: 'retirée' },
    { count: changed, word: 'modifiée' },
  ].filter(({ count }) => count > 0)
  const wordOf = ({ count, word }: (typeof kinds)[number]): string => (isOne(count) ? word : `${word}s`)
  const [only, ...others] = kinds
  if (only && others.length === 0) return `${all} ${wordOf(only)} dans ${table}`
  const parts = kinds.map((kind) => `${formatNumber(kind.count)} ${wordOf(kind)}`)
  return `${all} touchées dans ${table}\u202f: ${parts.join(', ')}`
}

export const rows: RestMessages['rows'] = {
  changedIn: formatChanges,
  noneIn: (table) => `Aucune ligne de ${table} ne dit autre chose.`,
  besides: 'L’ordre des lignes ou un commentaire a changé aussi.',
  columnAdded: (name) => `Colonne ajoutée\u202f: ${name}`,
  columnRemoved: (name) => `Colonne retirée\u202f: ${name}`,
  kind: { added: 'Ajoutée', changed: 'Modifiée', removed: 'Retirée' },
  rearranged: 'Seul l’ordre des colonnes a changé.',
  view: 'Comparer',
  asRows: 'Les lignes',
  asText: 'Le texte',
  list: 'Lignes qui diffèrent',
  more: (count) => `Afficher ${rowsOf(count)} de plus`,
  became: 'devenu',
  null: 'aucune valeur',
  empty: 'texte vide',
  absent: 'absent',
  bytes: (size) => `octets (${size})`,
  long: 'Tout afficher',
  short: 'Afficher moins',

  conflict: {
    settled: (settled, all) =>
      settled === all
        ? `${rowsOf(all)}, tout est réglé`
        : `${formatNumber(settled)} sur ${rowsOf(all)} ${isOne(settled) ? 'réglée' : 'réglées'}`,
    row: (table, at, all) => `${table}, ligne ${formatNumber(at)} sur ${formatNumber(all)}`,
    open: 'Pas encore réglée',
    both: 'Les deux ont modifié cette ligne.',
    bothAdded: 'Les deux ont ajouté une ligne avec cette clé.',
    keepBoth: 'Garder les deux lignes',
    keepAllBoth: 'Garder les deux pour toutes les lignes ajoutées',
    renumbered: (side: string, row: string) => `${side}\u202f: la ligne devient ${row}.`,
    gone: (side, other) => `${side}\u202f: la ligne a disparu. ${other}\u202f: elle a été modifiée.`,
    before: 'Avant',
    result: 'Résultat',
    takeCell: (take, column) => `${take}\u202f: ${column}`,
    other: 'Autre valeur',
    otherFor: (column) => `Autre valeur pour ${column}`,
    all: (take) => `${take} dans toutes les lignes`,
    next: 'Ligne suivante à régler',
    previous: 'Ligne précédente à régler',
    reopen: 'Tout rouvrir',
    asText: 'Régler en tant que texte',
  },

  past: {
    title: (name) => `Historique de ${name}`,
    schema: 'le schéma',
    others: (count) => `et ${plural(count, 'autre table', 'autres tables')}`,
    open: 'Tel que c’était',
    openOf: (when) => `Tel que c’était\u202f: ${when}`,
    restore: 'Restaurer',
    restoreOf: (name, when) => `Restaurer ${name} dans son état du ${when}`,
    restoreAll: 'Toute la base de données',
    message: (name, when) => `Restaurer ${name} dans son état du ${when}`,
    done: (name, when) => `Restauré dans l’état du ${when}\u202f: ${name}.`,
    same: 'C’est déjà ainsi.',
    conflicted: 'Restauré. Ce qui a changé entre-temps doit être fusionné.',
    empty: 'Pas encore d’historique',
    emptyText: 'Dès que des lignes sont dans un commit, chaque commit qui les a modifiées se trouve ici.',
    reading: 'Lecture de l’historique',
  },
}
