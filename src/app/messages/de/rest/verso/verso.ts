import type { RestMessages } from '../../../en/rest'
import { toHost } from '../../host'
import { formatNumber, plural } from '../../plural'

type Counts = { readonly added: number; readonly removed: number }

const lines = (count: number) => plural(count, 'Zeile', 'Zeilen')

/** "2 Zeilen hinzugefügt, 1 entfernt". */
function formatCounts({ added, removed }: Counts): string {
  if (added && removed) return `${lines(added)} hinzugefügt, ${formatNumber(removed)} entfernt`
  if (added) return `${lines(added)} hinzugefügt`
  return removed ? `${lines(removed)} entfernt` : 'keine Zeile geändert'
}

export const verso: RestMessages['verso'] = {
  today: 'Heute',
  yesterday: 'Gestern',
  counts: formatCounts,
  notText: 'kein Text',
  by: (author) => `von ${author}`,
  older: 'Ältere',
  olderPlace: 'Ältere Revisionen werden gelesen',
  firstPlace: 'Der Verlauf wird zum ersten Mal gelesen; danach öffnet er sich sofort',
  commitsRead: (done, total) => (total ? `${done} von ${total} Commits` : `${done} Commits`),
  beginning: 'Hier fängt alles an.',
  leftThere: (host) => `Ältere Revisionen liegen noch auf ${toHost(host)}.`,
  noMessage: 'Ohne Nachricht',
  copyOid: 'Commit-ID kopieren',
  copied: 'Kopiert.',

  history: {
    title: (page) => `Verlauf von ${page}`,
    keys: 'Die Tasten J und K gehen durch die Revisionen.',
    next: 'Nächste Revision in der Liste',
    previous: 'Vorige Revision in der Liste',
    list: 'Revisionen, neueste zuerst',
    empty: 'Noch kein Verlauf',
    emptyText: 'Jedes Mal, wenn die Seite gespeichert wird, kommt hier eine Revision hinzu.',
    kind: { added: 'Angelegt', changed: 'Geändert', deleted: 'Gelöscht', renamed: 'Umbenannt' },
    pick: (message, when) => `Zum Vergleichen wählen: ${message}, ${when}`,
    pickOne: 'Wähle zwei Revisionen, um sie zu vergleichen.',
    pickAnother: 'Eine Revision ist gewählt. Wähle noch eine.',
    picked: 'Zwei Revisionen sind gewählt.',
    comparePicked: 'Beide vergleichen',
    unpick: 'Auswahl aufheben',
    comparePrevious: 'Was sich änderte',
    comparePreviousHint: 'Mit der vorigen Revision vergleichen',
    compareCurrent: 'Mit jetzt vergleichen',
    open: 'Öffnen, wie sie war',
    wholeCommit: 'Alles in diesem Commit',
    restore: 'Wiederherstellen',
    current: 'Aktuell',
    actions: (message) => `Mehr zu „${message}“`,
    openPage: 'Seite öffnen',
    draft: 'Du hast einen Entwurf dieser Seite, der nicht gespeichert ist.',
    compareDraft: 'Mit der Seite vergleichen',
  },

  revision: {
    asOf: 'Das ist die Seite im Stand vom',
    notCurrent: 'Seitdem hat sie sich geändert.',
    isCurrent: 'Seitdem hat sie sich nicht geändert.',
    isDeleted: 'Seitdem wurde sie gelöscht.',
    isRenamed: (title) => `Jetzt heißt sie „${title}“.`,
    banner: 'Eine alte Revision',
    source: 'Quelltext',
    restore: 'Diese Revision wiederherstellen',
    compare: 'Mit jetzt vergleichen',
    history: 'Verlauf',
    missing: 'Die Seite gab es da nicht',
    missingText: 'Diese Revision ist aus der Zeit, bevor sie geschrieben oder nachdem sie gelöscht wurde.',
  },

  compare: {
    toolbar: 'Vergleich',
    before: 'Vorher',
    after: 'Nachher',
    none: 'Bevor es sie gab',
    draft: 'Dein Entwurf, nicht gespeichert',
    noDraft: 'Den Entwurf gibt es nicht mehr',
    noDraftText: 'Er wurde gespeichert oder verworfen, vielleicht in einem anderen Tab.',
    notThere: (commit) => `Bei ${commit} gab es die Seite nicht`,
    swap: 'Die beiden tauschen',
    previous: 'Vorige Änderung',
    next: 'Nächste Änderung',
    layout: 'Anordnung',
    split: 'Nebeneinander',
    unified: 'Eine Spalte',
    same: 'Es gibt keinen Unterschied',
    sameText: 'Beide Revisionen enthalten denselben Text.',
    notExact:
      'Diese Texte sind so verschieden, dass nicht nach dem kleinsten Unterschied gesucht wurde; was du siehst, stimmt trotzdem.',
    renamed: (from, to) => `Damals hieß sie ${from}, seitdem ${to}.`,
    oneSideMissing: { before: 'Vorher gab es die Seite nicht.', after: 'Die Seite gibt es nicht mehr.' },
    images: 'Zwei Bilder, mit bloßem Auge zu vergleichen.',
    binary: 'Diese Datei ist kein Text, darum lassen sich ihre Zeilen nicht vergleichen.',
    absent: 'nicht da',
    imageAlt: { before: 'Das Bild vorher', after: 'Das Bild nachher' },
    at: (at, of) => `Änderung ${formatNumber(at)} von ${formatNumber(of)}`,
    caption: (before, after) => `Was sich zwischen ${before} und ${after} änderte`,
  },

  diff: {
    columns: {
      split: ['Zeile vorher', 'Text vorher', 'Zeile nachher', 'Text nachher'],
      unified: ['Zeile vorher', 'Zeile nachher', 'Text'],
    },
    folded: (count) => `${lines(count)} unverändert`,
    change: (number, counts) => `Änderung ${formatNumber(number)}: ${formatCounts(counts)}`,
    hidden: (counts) => `Das ist ein großer Unterschied. Noch nicht gezeigt: ${formatCounts(counts)}.`,
    showMore: 'Mehr davon zeigen',
  },
  lineKind: { added: 'hinzugefügt: ', removed: 'entfernt: ' },

  changes: {
    title: 'Letzte Änderungen',
    list: 'Änderungen, neueste zuerst',
    empty: 'Noch hat sich nichts geändert',
    emptyText: 'Alles, was in diesem Wiki gespeichert wird, steht dann hier.',
    files: (count) => plural(count, 'Seite oder Datei', 'Seiten und Dateien'),
    andMore: (count) => `und ${formatNumber(count)} weitere`,
    showRest: (count) => `${plural(count, 'weitere Änderung', 'weitere Änderungen')} dieser Sitzung zeigen`,
    sitting: (author, count) => `${author}, ${plural(count, 'Änderung', 'Änderungen')}`,
    noFiles: 'Keine Seite geändert',
    merge: 'Merge',
  },

  commit: {
    title: 'Was ein Commit änderte',
    author: 'Geschrieben von',
    committer: 'Committet von',
    parents: (count) => (count === 1 ? 'Nach' : 'Führt zusammen'),
    first: 'Das ist der erste Commit.',
    oid: 'Commit',
    files: (count) => `${plural(count, 'Datei', 'Dateien')} geändert`,
    noFiles: 'Dieser Commit hat keine Datei geändert.',
    more: (count) => `${plural(count, 'Datei', 'Dateien')} mehr geändert, als hier aufgeführt sind.`,
    kind: { added: 'Angelegt', changed: 'Geändert', deleted: 'Gelöscht', renamed: 'Umbenannt' },
    renamedFrom: (from) => `von ${from}`,
    similarity: (percent) => `${percent} gleich`,
    open: 'Öffnen',
    history: 'Verlauf',
    openAsItWas: 'Öffnen, wie sie war',
    onlyRenamed: 'Die Datei wurde umbenannt; ihr Inhalt hat sich nicht geändert.',
  },

  deleted: {
    title: 'Gelöschte Seiten',
    list: 'Gelöschte Seiten, zuletzt gelöschte zuerst',
    text: 'Nichts in einem Wiki ist endgültig gelöscht: Jede Seite lässt sich in ihrem letzten Stand lesen und zurückholen.',
    empty: 'Keine Seite wurde gelöscht',
    emptyText: 'Wenn du eine Seite löschst, liegt sie hier, mit ihrem ganzen Verlauf.',
    by: (author) => `Gelöscht von ${author}`,
    preview: 'Im letzten Stand lesen',
    history: 'Verlauf',
    bringBack: 'Zurückholen',
    open: 'Öffnen',
    onlyLast: (count) => `Nur die ${formatNumber(count)} zuletzt gelöschten Seiten sind aufgeführt.`,
    searching: 'Der Verlauf wird nach gelöschten Seiten durchsucht',
    looked: (count) => `${plural(count, 'Commit', 'Commits')} durchgesehen`,
  },
}
