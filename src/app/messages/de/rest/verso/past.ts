import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../plural'

const commits = (count: number): string => plural(count, 'Commit', 'Commits')
const times = (count: number): string => (count === 1 ? 'einmal' : `${formatNumber(count)}-mal`)

export const past: RestMessages['past'] = {
  blame: {
    title: (page) => `Wer ${page} geschrieben hat`,
    asOf: (when) => `Die Seite im Stand vom ${when}.`,
    before: 'Davor',
    beforeHint: 'Die Seite, wie sie vor dieser Änderung war',
    began: 'Mit diesem Commit beginnt die Seite; davor ist nichts.',
    back: 'Woher ich kam',
    now: 'Wie sie jetzt ist',
    summary: (lines, count) => `${plural(lines, 'Zeile', 'Zeilen')} aus ${commits(count)}`,
    newer: 'neuer',
    older: 'älter',
    lines: (first, last) =>
      first === last ? `Zeile ${formatNumber(first)}` : `Zeilen ${formatNumber(first)} bis ${formatNumber(last)}`,
    line: (number) => `Zeile ${formatNumber(number)}`,
    acts: (lines) => `Mehr zu: ${lines}`,
    openCommit: 'Alles in diesem Commit',
    compare: 'Was er hier änderte',
    open: 'Die Seite nach diesem Commit',
    history: 'Verlauf',
    reading: 'Der Verlauf dieser Zeilen wird gelesen',
    movedFrom: (path) => `geschrieben, als die Seite ${path} hieß`,
    empty: 'Auf dieser Seite steht nichts',
    emptyText: 'Eine Seite ohne Zeilen hat niemanden, der sie geschrieben hat.',
    next: 'Nächster Commit weiter unten',
    previous: 'Voriger Commit weiter oben',
  },

  find: {
    title: 'Im Verlauf suchen',
    intro:
      'Wann wurde es geschrieben, und wann verschwand es? Finde die Commits, in denen Worte auftauchten, verschwanden oder öfter oder seltener wurden.',
    phrase: 'Gesuchte Worte',
    hint: 'Genau wie geschrieben: Groß- und Kleinschreibung und Leerzeichen zählen.',
    submit: 'Suchen',
    scope: 'Wo',
    inPage: (page) => `In ${page}`,
    inWiki: 'Im ganzen Wiki',
    searched: (done, total) => `${done} von ${total} Commits durchsucht`,
    searchedPage: (done, total) => `${done} von ${total} Revisionen durchsucht`,
    starting: 'Der Verlauf wird geöffnet',
    found: (count) => (count === 0 ? 'noch nichts gefunden' : `gefunden in ${commits(count)}`),
    done: (count, total) => `Gefunden in ${commits(count)}, durchsucht: ${total}.`,
    stopped: 'Angehalten.',
    many: 'Es sind viele. Die Suche wartet, damit du erst diese ansehen kannst.',
    stop: 'Anhalten',
    goOn: 'Weiter',
    nothing: (phrase) => `„${phrase}“ wurde hier nie geschrieben`,
    nothingText:
      'Die Buchstaben müssen stimmen, auch groß und klein. Versuch weniger Worte, oder eine andere Schreibung.',
    wholeWiki: 'Das ganze Wiki durchsuchen',
    missing: (count) =>
      `${plural(count, 'Datei ließ', 'Dateien ließen')} sich nicht durchsuchen: Ihr Inhalt ist nicht in diesem Browser.`,
    appeared: 'Aufgetaucht',
    disappeared: 'Verschwunden',
    more: (before, after) => `${times(before)} vorher, ${times(after)} nachher`,
    appearedTimes: (count) => (count === 1 ? '' : times(count)),
    grew: 'Öfter',
    shrank: 'Seltener',
    moreFiles: (count) => `und ${plural(count, 'weitere Datei', 'weitere Dateien')}`,
    from: (path) => `war ${path}`,
    lineBefore: (number) => `Zeile ${formatNumber(number)} vorher, entfernt:`,
    lineAfter: (number) => `Zeile ${formatNumber(number)} nachher, hinzugefügt:`,
    merge: 'Merge',
    compare: (page) => `Was sich in ${page} änderte`,
    next: 'Nächster Fund',
    previous: 'Voriger Fund',
  },
}
