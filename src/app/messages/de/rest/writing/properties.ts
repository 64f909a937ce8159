import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../plural'

export const properties: RestMessages['properties'] = {
  title: 'Eigenschaften',
  addAct: 'Hinzufügen',
  name: 'Name',
  kind: 'Art',
  kinds: {
    text: 'Text',
    list: 'Liste',
    number: 'Zahl',
    checkbox: 'Kontrollkästchen',
    date: 'Datum',
    'date-time': 'Datum und Uhrzeit',
    tags: 'Tags',
    link: 'Link',
    empty: 'Leer',
    other: 'Anderes',
  },
  more: (key) => `Mehr zu „${key}“`,
  rename: 'Umbenennen',
  renameNamed: (key) => `Neuer Name für „${key}“`,
  remove: 'Entfernen',
  changeKind: (kind) => `Ändern in: ${kind}`,
  addItem: (key) => `Zu ${key} hinzufügen`,
  removeItem: (item) => `${item} entfernen`,
  openLink: (target) => `${target} öffnen`,
  asSourceHint: 'Dieser Wert ist verschachtelt oder an einen anderen gebunden, darum wird er im Quelltext bearbeitet.',
  toSource: 'Quelltext bearbeiten',
  exists: 'Eine Eigenschaft dieses Namens gibt es schon.',
  nameNeeded: 'Eine Eigenschaft braucht einen Namen.',
  notValid: {
    number: 'Das ist keine Zahl.',
    date: 'Das ist kein Datum.',
    link: 'Ein Link wird so geschrieben: [[Seite]].',
  },
  notPossible:
    'Das lässt sich nicht ändern, ohne mehr als diese Eigenschaft zu berühren. Bearbeite stattdessen den Quelltext.',
  conflicted:
    'Die Seite wurde inzwischen in dieser Eigenschaft geändert. Nichts wurde überschrieben; sieh sie dir an und versuch es noch einmal.',
  invalid: 'Die Eigenschaften dieser Seite lassen sich nicht lesen, darum bleiben sie, wie sie sind.',
  place: (line, column) => `Zeile ${formatNumber(line)}, Spalte ${formatNumber(column)}`,
  faults: {
    tab: () => 'Zeilen werden hier mit Leerzeichen eingerückt, nicht mit Tabs.',
    indentation: () => 'Diese Zeile ist nicht so eingerückt wie die um sie herum.',
    'repeated-key': (subject) => `„${subject}“ steht ein zweites Mal da.`,
    unclosed: () =>
      'Etwas, das weiter oben geöffnet wurde, ist nicht geschlossen: eine Klammer oder ein Anführungszeichen.',
    colon: () => 'Ein Doppelpunkt mit Leerzeichen danach kann hier nur in Anführungszeichen stehen.',
    reserved: (subject) => `Ein Wert kann nur in Anführungszeichen mit „${subject.slice(0, 1)}“ beginnen.`,
    'too-large': () => 'Hier steht mehr, als ein Formular fassen kann.',
    'not-yaml': () => 'Das ist nicht so geschrieben, wie YAML es verlangt.',
  },
  message: {
    set: (key, page) => `${key} von ${page} setzen`,
    add: (key, page) => `${key} zu ${page} hinzufügen`,
    remove: (key, page) => `${key} aus ${page} entfernen`,
    rename: (from, to, page) => `${from} in ${page} in ${to} umbenennen`,
    several: (count, page) => `${plural(count, 'Eigenschaft', 'Eigenschaften')} von ${page} ändern`,
  },
}
