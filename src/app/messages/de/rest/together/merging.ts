import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../plural'

const files = (count: number) => plural(count, 'Datei', 'Dateien')

const mine = 'Deine Fassung'
const others = 'Andere Fassung'

/** What a side is called, within a sentence: a branch keeps its letters. */
const withinSentence = (side: string): string =>
  side === mine || side === others ? side.charAt(0).toLowerCase() + side.slice(1) : side

const oneThenOther = (first: string, second: string) => `${first}, dann ${withinSentence(second)}`

const sidesOfTwo = {
  ours: mine,
  theirs: others,
  takeOurs: 'Deine nehmen',
  takeTheirs: 'Andere nehmen',
  theirLabel: 'andere Fassung',
}

export const merging: RestMessages['merging'] = {
  title: 'Merge',
  loading: 'Es wird nachgesehen, was sich unterscheidet\u00a0…',
  none: 'Hier wartet kein Merge',
  noneNext: 'Wenn zwei dieselben Zeilen ändern, wird hier beides zusammengeführt.',
  toChanges: 'Letzte Änderungen',

  comes: {
    remote: (name) => `Änderungen von ${name} kommen in dein Wiki`,
    branch: (name, into) => `„${name}“ kommt in „${into}“`,
    revert: (subject) => `„${subject}“ wird zurückgenommen`,
  },
  since: 'Begonnen',
  nothingMoved: 'Noch hat sich nichts geändert: Gespeichert wird das Ergebnis, wenn du abschließt.',
  progress: (settled, all) =>
    settled === all ? 'Alles geklärt' : `${formatNumber(settled)} von ${formatNumber(all)} geklärt`,
  list: 'Was beide geändert haben',
  settled: 'Geklärt',
  nextConflict: 'Nächster Konflikt',
  nextOpen: 'Nächster offener',
  previousConflict: 'Voriger Konflikt',

  reasons: {
    lines: 'Beide haben dieselben Zeilen geändert',
    rows: 'Beide haben dieselben Zeilen einer Tabelle geändert',
    'both-added': 'Beide haben eine Datei dieses Namens angelegt',
    deleted: { ours: 'Hier gelöscht, dort geändert', theirs: 'Hier geändert, dort gelöscht' },
    'renamed-twice': 'Jeder gab ihr einen anderen Namen',
    taken: 'Etwas anderes trägt ihren Namen',
    'folder-renamed': 'In einem Ordner, der anderswo umbenannt wurde',
    'not-text': 'Beide haben eine Datei geändert, die kein Text ist',
    kind: 'Jeder machte eine andere Art Datei daraus',
  },

  sides: {
    remote: (name) => ({ ...sidesOfTwo, both: `Du und ${name} habt diese Zeilen verschieden geändert.` }),
    branch: (into, from) => ({
      ours: into,
      theirs: from,
      takeOurs: `${into} nehmen`,
      takeTheirs: `${from} nehmen`,
      both: `${into} und ${from} haben diese Zeilen verschieden geändert.`,
      theirLabel: from,
    }),
    revert: {
      ours: 'So wie jetzt',
      theirs: 'Ohne die Änderung',
      takeOurs: 'So lassen',
      takeTheirs: 'Zurücknehmen',
      both: 'Diese Zeilen wurden seitdem wieder geändert.',
      theirLabel: 'vorher',
    },
    draft: { ...sidesOfTwo, both: 'Du und jemand anders habt diese Zeilen verschieden geändert.' },
  },

  finish: 'Merge abschließen',
  finishRevert: 'Zurücknehmen',
  message: 'Was dazu zu sagen ist',
  defaults: {
    remote: (name) => `Änderungen von ${name} zusammenführen`,
    branch: (name, into) => `${name} in ${into} zusammenführen`,
    revert: (subject) => `„${subject}“ zurücknehmen`,
  },
  left: (count) => `Noch ${plural(count, 'Konflikt', 'Konflikte')} zu klären.`,
  allOf: (take) => `Rest: ${take}`,
  later: 'Später weitermachen',
  laterHint: 'Was du geklärt hast, bleibt.',
  abort: 'Abbrechen\u00a0…',
  abortTitle: 'Diesen Merge abbrechen?',
  abortText:
    'Alles wird wieder, wie es vor dem Merge war. Was du hier geklärt hast, ist vergessen; beide Seiten behalten, was sie haben.',
  abortNow: 'Merge abbrechen',
  keepOn: 'Weitermachen',
  aborted: 'Der Merge ist abgebrochen. Alles ist, wie es war.',
  cameUp: 'Inzwischen hat sich noch etwas geändert: Es gibt mehr zu klären.',
  finished: 'Zusammengeführt.',
  finishedRevert: 'Zurückgenommen.',
  finishedSent: 'Zusammengeführt und gesendet.',
  notSent: (why) => `Zusammengeführt. Senden ließ es sich noch nicht: ${why}`,

  text: {
    places: (settled, all) =>
      settled === all
        ? `${plural(all, 'Stelle', 'Stellen')}, alle geklärt`
        : `${formatNumber(settled)} von ${plural(all, 'Stelle', 'Stellen')} geklärt`,
    place: (at, all) => `Stelle ${formatNumber(at)} von ${formatNumber(all)}`,
    result: 'Ergebnis',
    undecided: 'Noch nicht geklärt',
    emptyResult: 'Nichts: Diese Zeilen fallen weg.',
    nothingHere: 'Nichts: Diese Zeilen wurden gelöscht.',
    base: 'Was vorher hier stand',
    showBase: 'Vorher zeigen',
    hideBase: 'Vorher ausblenden',
    noBase: 'Hier stand nichts.',
    oursFirst: oneThenOther,
    takeBase: 'Keine, wie vorher',
    edit: 'Bearbeiten',
    editing: (at) => `Ergebnis der Stelle ${formatNumber(at)}`,
    editingHow: 'Markdown. Strg und Enter übernehmen; Escape verlässt das Feld und behält, was du getippt hast.',
    use: 'Übernehmen',
    reopen: 'Wieder öffnen',
    next: 'Nächste offene Stelle',
    previous: 'Vorige offene Stelle',
    folded: (lines) => `${plural(lines, 'Zeile', 'Zeilen')}, über die sich alle einig sind`,
    by: {
      ours: (ours) => `Nur hier geändert: ${withinSentence(ours)}`,
      theirs: (theirs) => `Nur hier geändert: ${withinSentence(theirs)}`,
      'front-matter': 'Eigenschaften einzeln zusammengeführt',
      tables: 'Tabelle Zeile für Zeile zusammengeführt',
      tasks: 'Aufgaben einzeln zusammengeführt',
      'new-pages': 'Beide Texte behalten, einer nach dem anderen',
      words: 'Wort für Wort zusammengeführt',
    },
    preview: 'Vorschau des Ergebnisses',
    previewOpen: 'Wo noch nichts geklärt ist, steht hier die erste Fassung.',
    chose: {
      ours: (sides) => sides.ours,
      theirs: (sides) => sides.theirs,
      base: () => 'Keine, wie vorher',
      'ours-theirs': (sides) => oneThenOther(sides.ours, sides.theirs),
      'theirs-ours': (sides) => oneThenOther(sides.theirs, sides.ours),
      edit: () => 'Von Hand',
    },
    marks: { added: 'hinzugefügt: ', addedEnd: ' (Ende)', removed: 'entfernt: ', removedEnd: ' (Ende)' },
    settledElsewhere: 'Geklärt wurde das mit dem Text darunter.',
    startOver: 'Neu klären',
  },

  whole: {
    choose: 'Was soll daraus werden?',
    keepWith: (side) => `Behalten: ${withinSentence(side)}`,
    delete: 'Löschen',
    names: (ours, theirs) => `Hier heißt sie ${ours} und dort ${theirs}.`,
    call: (path) => `${path} nennen`,
    put: (path) => `Nach ${path} legen`,
    keepBoth: 'Beide behalten',
    otherName: 'Die andere kommt nach',
    otherNameHint: 'Ein Pfad, den noch keine Datei hat.',
    otherNameTaken: 'Eine Datei dieses Namens gibt es dort schon.',
    useBoth: 'Beide behalten',
    taken: (path) => `Zwei verschiedene Dateien würden ${path} heißen.`,
    kind: 'Die einen machten eine Datei daraus, die anderen etwas anderes, etwa einen Verweis oder ein Programm. Eines davon muss weichen.',
    binary: 'Diese Datei ist kein Text, darum lässt sich nur eine der beiden ganz nehmen.',
    noPicture: 'Dieses Bild lässt sich nicht zeigen.',
    pictureOf: (side) => `Das Bild: ${withinSentence(side)}`,
    settledAs: {
      base: 'Keine, wie vorher',
      both: (path) => `Beide, die andere als ${path}`,
      text: 'Zusammengeführt',
    },
    gone: 'Gelöscht.',
  },

  draft: {
    panel: 'Die beiden zusammenführen',
    agreed: 'Was inzwischen gespeichert wurde und dein Text passen doch zusammen.',
    whole:
      'Die Seite gibt es nicht mehr als Text. „Meine behalten“ schreibt sie wieder; „Andere nehmen“ lässt sie los.',
    back: 'Zurück zu meinem Text',
    save: 'Ergebnis speichern',
  },

  rules: {
    title: 'Zusammenführen',
    intro:
      'Zeilen, die nur einer geändert hat, werden immer zusammengeführt. Diese Regeln klären auch, was beide berührt haben; jede Entscheidung steht im Commit des Merges.',
    saved: 'Für den nächsten Merge gespeichert.',
    list: {
      'front-matter': {
        name: 'Eigenschaften, einzeln',
        example: 'Du fügst ein Tag hinzu, jemand anders setzt das Datum: Die Seite hat beides.',
      },
      tables: {
        name: 'Tabellen, Zeile für Zeile',
        example: 'Jeder von euch hängt eine Zeile an: Die Tabelle hat beide.',
      },
      tasks: {
        name: 'Aufgabenlisten, einzeln',
        example: 'Du hakst eine Aufgabe ab, jemand anders schreibt darunter eine neue: Beides gilt.',
      },
      'new-pages': {
        name: 'Neue Seiten gleichen Namens',
        example: 'Zwei Geräte beginnen die Seite von heute: Sie enthält, was beide schrieben, eins nach dem anderen.',
      },
      words: {
        name: 'Sätze, Wort für Wort',
        example: 'Du verbesserst ein Wort, jemand anders ein zweites in derselben Zeile: Beide Korrekturen bleiben.',
      },
    },
  },

  decisions: {
    title: 'Wie es zusammenkam',
    intro: (count) => `${files(count)} ${count === 1 ? 'wurde' : 'wurden'} auf beiden Seiten geändert.`,
    kinds: {
      lines: 'Zeile für Zeile',
      hand: 'von Hand',
      renamed: 'folgte dem neuen Namen',
      rules: 'nach Regeln',
    },
    rules: {
      'front-matter': 'Eigenschaften einzeln',
      tables: 'Tabellen Zeile für Zeile',
      tasks: 'Aufgaben einzeln',
      'new-pages': 'beide Texte behalten',
      words: 'Wort für Wort',
    },
    more: (count) => `${plural(count, 'weitere Datei', 'weitere Dateien')} zeigen`,
  },

  remote: {
    conflicted: (count) => `${files(count)} ${count === 1 ? 'wurde' : 'wurden'} hier wie dort geändert.`,
    nothingLost: 'Nichts wurde überschrieben, und nichts wird gesendet, bevor du das geklärt hast.',
    settle: 'Jetzt klären',
    finish: 'Merge abschließen',
  },
}
