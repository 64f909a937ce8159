import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../plural'

const files = (count: number) => plural(count, 'Datei', 'Dateien')

export const time: RestMessages['time'] = {
  whole: 'Das ganze Wiki damals',
  wholeOf: (when) => `Das ganze Wiki im Stand vom ${when}`,

  banner: 'Eine andere Zeit',
  asOf: 'Du siehst das Wiki im Stand vom',
  newest: 'Du siehst den neuesten Moment, gespeichert am',
  beside: (branch) => `Dieser Moment liegt nicht auf der Linie von ${branch}.`,
  unknown:
    'Diesen Moment gibt es in diesem Wiki nicht. Vielleicht liegt er auf einem Branch, der nicht in diesem Browser ist.',
  back: 'Zurück ins Jetzt',
  calledNow: (page) => `Diese Seite heißt jetzt „${page}“.`,
  goneNow: (page) => `„${page}“ gibt es nicht mehr, darum ist das die Startseite.`,

  acts: 'Wiederherstellen\u00a0…',
  restorePage: 'Diese Seite wiederherstellen',
  restoreFolder: (folder) => `Den Ordner ${folder} wiederherstellen`,
  restoreAll: 'Alles wiederherstellen\u00a0…',
  restored: (what, when) => `Wiederhergestellt im Stand vom ${when}: ${what}.`,
  restoredSame: (what) => `Schon in diesem Stand: ${what}. Es gab nichts wiederherzustellen.`,
  folder: (name) => `der Ordner ${name}`,
  everything: 'alles',
  messageFolder: (folder, when) => `${folder} wiederherstellen, Stand vom ${when}`,
  messageAll: (when) => `Alles wiederherstellen, Stand vom ${when}`,
  tag: 'Tag für diesen Moment\u00a0…',
  branch: 'Branch von hier\u00a0…',

  ask: {
    title: 'Alles machen, wie es war?',
    then: (when) => `Jede Seite und jede Datei kommt in den Stand vom ${when}.`,
    same: 'Alles ist schon so.',
    what: ({ back, gone, changed }) =>
      [
        changed > 0 && `${files(changed)} ${changed === 1 ? 'wird' : 'werden'} wie damals`,
        back > 0 && `${files(back)} ${back === 1 ? 'kommt' : 'kommen'} zurück`,
        gone > 0 && `${files(gone)} von seither ${gone === 1 ? 'fällt' : 'fallen'} weg`,
      ]
        .filter(Boolean)
        .join(', '),
    safe: 'Daraus wird ein einziger neuer Commit. Nichts ist verloren: Was seither geschrieben wurde, bleibt im Verlauf, und ein Klick macht alles rückgängig.',
    do: 'Alles wiederherstellen',
  },

  line: {
    slider: 'Moment',
    said: (when, subject, place) => `${when}: ${subject}, ${place}`,
    place: (number, of) => `${formatNumber(number)} von ${formatNumber(of)}`,
    older: 'Einen Commit zurück',
    newer: 'Einen Commit vor',
    asOf: 'Stand vom',
    tags: 'Tags',
    hint: 'Pfeiltasten gehen von Commit zu Commit, Bild auf und Bild ab von Tag zu Tag.',
  },

  missing: 'Diese Seite gab es da noch nicht.',
  missingNow: (page) => `„${page}“ wurde später geschrieben.`,
  missingNever: (page) => `„${page}“ hatte zu dieser Zeit noch niemand geschrieben.`,
  seeNow: 'Ansehen, wie sie jetzt ist',
  allThen: 'Alle Seiten dieser Zeit',
}
