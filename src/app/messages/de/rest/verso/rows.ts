import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../plural'

type Counts = Parameters<RestMessages['rows']['changedIn']>[1]

const rowsOf = (count: number): string => plural(count, 'Zeile', 'Zeilen')

function formatChanges(table: string, { added, changed, removed }: Counts): string {
  const all = rowsOf(added + changed + removed)
  const kinds = [
    { count: added, word: 'hinzugefügt' },
    { count: removed, word: 'entfernt' },
    { count: changed, word: 'geändert' },
  ].filter(({ count }) => count > 0)
  const [only, ...others] = kinds
  if (only && others.length === 0) return `${all} in ${table} ${only.word}`
  return `${all} in ${table} geändert: ${kinds.map(({ count, word }) => `${formatNumber(count)} ${word}`).join(', ')}`
}

export const rows: RestMessages['rows'] = {
  changedIn: formatChanges,
  noneIn: (table) => `Keine Zeile von ${table} sagt etwas anderes.`,
  besides: 'Auch die Reihenfolge der Zeilen oder ein Kommentar ist anders.',
  columnAdded: (name) => `Neue Spalte: ${name}`,
  columnRemoved: (name) => `Entfernte Spalte: ${name}`,
  kind: { added: 'Hinzugefügt', changed: 'Geändert', removed: 'Entfernt' },
  rearranged: 'Nur die Reihenfolge der Spalten ist anders.',
  view: 'Vergleichen als',
  asRows: 'Zeilen',
  asText: 'Text',
  list: 'Zeilen, die sich unterscheiden',
  more: (count) => `${plural(count, 'weitere Zeile', 'weitere Zeilen')} zeigen`,
  became: 'wurde zu',
  null: 'kein Wert',
  empty: 'leerer Text',
  absent: 'nicht da',
  bytes: (size) => `Bytes (${size})`,
  long: 'Ganz zeigen',
  short: 'Weniger zeigen',

  conflict: {
    settled: (settled, all) =>
      settled === all ? `${rowsOf(all)}, alle geklärt` : `${formatNumber(settled)} von ${rowsOf(all)} geklärt`,
    row: (table, at, all) => `${table}, Zeile ${formatNumber(at)} von ${formatNumber(all)}`,
    open: 'Noch nicht geklärt',
    both: 'Beide haben diese Zeile geändert.',
    bothAdded: 'Beide haben eine Zeile mit diesem Schlüssel hinzugefügt.',
    keepBoth: 'Beide Zeilen behalten',
    keepAllBoth: 'Von allen hinzugefügten Zeilen beide behalten',
    renumbered: (side: string, row: string) => `${side}: Die Zeile wird zu ${row}.`,
    gone: (side, other) => `${side}: Die Zeile ist weg. ${other}: Sie wurde geändert.`,
    before: 'Vorher',
    result: 'Ergebnis',
    takeCell: (take, column) => `${take}: ${column}`,
    other: 'Anderer Wert',
    otherFor: (column) => `Anderer Wert für ${column}`,
    all: (take) => `In allen Zeilen: ${take}`,
    next: 'Nächste offene Zeile',
    previous: 'Vorige offene Zeile',
    reopen: 'Alle wieder öffnen',
    asText: 'Als Text klären',
  },

  past: {
    title: (name) => `Verlauf von ${name}`,
    schema: 'das Schema',
    others: (count) => `und ${plural(count, 'weitere Tabelle', 'weitere Tabellen')}`,
    open: 'So war es damals',
    openOf: (when) => `So war es damals: ${when}`,
    restore: 'Wiederherstellen',
    restoreOf: (name, when) => `Wiederherstellen: ${name}, Stand vom ${when}`,
    restoreAll: 'Die ganze Datenbank',
    message: (name, when) => `${name} wiederherstellen, Stand vom ${when}`,
    done: (name, when) => `Wiederhergestellt im Stand vom ${when}: ${name}.`,
    same: 'Es ist schon so, wie es damals war.',
    conflicted: 'Wiederhergestellt. Was inzwischen geändert wurde, muss zusammengeführt werden.',
    empty: 'Noch kein Verlauf',
    emptyText: 'Sobald Zeilen im Commit sind, steht hier jeder Commit, der sie geändert hat.',
    reading: 'Der Verlauf wird gelesen',
  },
}
