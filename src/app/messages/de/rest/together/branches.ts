import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../plural'
import { origin } from './origin'

const changes = (count: number): string => plural(count, 'Änderung', 'Änderungen')
/** Of changes: "die main fehlen". */
const lacking = (count: number, branch: string): string => `die ${branch} ${count === 1 ? 'fehlt' : 'fehlen'}`

export const branches: RestMessages['branches'] = {
  origin,
  nav: 'Was mit diesem Wiki geschah',
  intro: 'Jeder ist ein ganzes Wiki für sich: Was auf einem gespeichert ist, zeigen die anderen erst nach einem Merge.',
  alone: 'Probier etwas aus, ohne zu berühren, was andere lesen',
  aloneNext:
    'Ein Branch ist ein zweites Leben dieses Wikis: Was du dort speicherst, bleibt dort. Ist es gut, führ es zusammen; wenn nicht, lösch ihn.',
  make: 'Neuer Branch',
  current: 'Gerade zu sehen',
  changed: (author) => `von ${author},`,
  standing: {
    same: (current) => `Hat genau das, was ${current} hat`,
    ahead: (count, current) => `${changes(count)}, ${lacking(count, current)}`,
    behind: (count, current) => `${changes(count)} von ${current} ${count === 1 ? 'fehlt' : 'fehlen'} hier`,
  },
  drafts: (count) => `${plural(count, 'Entwurf wartet', 'Entwürfe warten')} dort`,
  draftsHere: (count) => plural(count, 'ungespeicherter Entwurf', 'ungespeicherte Entwürfe'),
  switchTo: 'Wechseln',
  compare: 'Vergleichen',
  compareNamed: (name) => `Mit ${name} vergleichen`,
  merge: (into) => `In ${into} zusammenführen`,
  mergeThere: (from, into) => `Zu ${into} wechseln und ${from} hineinnehmen`,
  more: (name) => `Mehr zu ${name}`,
  rename: 'Umbenennen\u00a0…',
  newName: (name) => `Neuer Name für ${name}`,
  renameDo: 'Umbenennen',
  branchFrom: 'Branch von hier\u00a0…',
  tagHere: 'Tag setzen\u00a0…',
  remove: 'Löschen',
  ask: {
    unmerged: (name, count) => `${name} hat ${changes(count)}, die kein anderer Branch hat.`,
    anyway:
      'Du kannst ihn trotzdem löschen: Unter „Was getan wurde“ kommt er neunzig Tage lang mit allen wieder zurück.',
    remove: (count) => `Mit ${count === 1 ? 'dieser Änderung' : `diesen ${changes(count)}`} löschen`,
    keep: 'Behalten',
  },

  done: {
    merged: (from, into) => `${from} ist in ${into} zusammengeführt.`,
    nothingToMerge: (from, into) => `${into} hat schon alles von ${from}.`,
    conflicted: (count) =>
      `${plural(count, 'Datei wurde', 'Dateien wurden')} auf beiden Seiten geändert. Kläre das hier.`,
    reverted: (subject) => `„${subject}“ ist zurückgenommen.`,
    nothingToRevert: 'Was dieser Commit änderte, ist nicht mehr da; es gibt also nichts zurückzunehmen.',
    tagged: (name) => `Das Tag ${name} ist gesetzt.`,
    untagged: (name) => `Das Tag ${name} ist gelöscht; was es benannte, bleibt.`,
    restored: (name) => `Alles ist wieder so wie bei ${name}, in einem neuen Commit.`,
    restoredSame: (name) => `Alles ist schon so wie bei ${name}.`,
    moved: 'Jemand hat im selben Moment gespeichert. Nichts wurde überschrieben; versuch es noch einmal.',
  },

  names: {
    label: 'Name',
    hint: 'Kurz und in deinen Worten: Aus einem Leerzeichen wird ein Bindestrich.',
    becomes: (name) => `Der Name wird ${name}.`,
    broken: 'Git nimmt diesen Namen nicht. Lass Zeichen wie : ~ ^ ? * weg, und zwei Punkte hintereinander.',
    taken: (name) => `${name} gibt es schon.`,
    inside: (name) =>
      `${name} gibt es schon, und ein Name kann nicht zugleich Ordner für andere sein. Wähle einen anderen Anfang.`,
  },

  asking: {
    branch: 'Ein neuer Branch',
    branchHint: 'Er beginnt als Kopie. Was du auf ihm speicherst, bleibt auf ihm, bis du zusammenführst.',
    from: 'Er beginnt bei',
    marks: 'Es benennt',
    here: (branch) => `${branch}, wie er jetzt ist`,
    groups: { branches: 'Branches', tags: 'Tags' },
    commit: (oid) => `Commit ${oid}`,
    make: 'Anlegen und wechseln',
    tryTitle: (page) => `${page} auf einem Branch ausprobieren`,
    tryHint:
      'Du schreibst dort weiter, mit dem, was du getippt hast. Dieser Branch bleibt, wie er ist, bis du zusammenführst.',
    tryDo: 'Dort weiter',
    tag: 'Ein neues Tag',
    tagHint: 'Ein Name für das ganze Wiki, wie es in einem Moment ist. Er bleibt stehen, während alles weitergeht.',
    tagMessage: 'Was es festhält',
    tagMessageHint: 'In einem Satz, wenn du magst.',
    tagDo: 'Tag setzen',
    tryName: (page) => `versuch-${page}`,
    tryIt: 'etwas',
  },

  pages: {
    writeHere: 'Auch hier schreiben',
    elsewhere: (name) => `Diese Seite gibt es auf dem Branch ${name}, nicht auf dem, den du siehst.`,
    elsewhereMany: (names) => `Diese Seite gibt es auf anderen Branches, nicht auf dem, den du siehst: ${names}.`,
  },

  revert: {
    label: 'Zurücknehmen',
    hint: 'Was dieser Commit änderte, durch einen neuen zurücknehmen',
    row: 'Commit zurücknehmen',
    branch: 'Branch von hier\u00a0…',
    tag: 'Tag für diesen Commit\u00a0…',
  },

  comparing: {
    title: 'Branches vergleichen',
    heading: (before, after) => `Was ${after} gegenüber ${before} hat`,
    choose: { before: 'Gegenüber', after: 'Branch' },
    swap: 'Die beiden tauschen',
    ahead: (after, before, count) => `${changes(count)} auf ${after}, ${lacking(count, before)}`,
    behind: (after, before, count) => `${changes(count)} auf ${before}, ${lacking(count, after)}`,
    rest: (count) => `${formatNumber(count)} weitere zeigen`,
    files: (count) => plural(count, 'Datei unterscheidet sich', 'Dateien unterscheiden sich'),
    moreFiles: (count) => `${plural(count, 'Datei', 'Dateien')} mehr, als hier aufgeführt sind.`,
    asPage: 'Vergleich öffnen',
    same: (before, after) => `${after} und ${before} sind gleich`,
    sameText: 'Keiner hat eine Änderung, die dem anderen fehlt.',
    sameFiles: 'Ihre Dateien sind gleich, auch wenn die Wege dahin verschieden waren.',
    mergeDo: (from, into) => `${from} in ${into} zusammenführen`,
    neither: 'Um den einen in den anderen zusammenzuführen, wechsle zuerst zu einem davon.',
    gone: 'Diesen Branch gibt es nicht',
    goneText: 'Er wurde gelöscht oder umbenannt, oder es gab ihn nie in diesem Wiki.',
    unrelated: 'Die beiden haben keinen Commit gemeinsam.',
  },

  tags: {
    intro: 'Ein Tag ist ein Name für das ganze Wiki in einem Moment, zu dem du zurückkehren kannst.',
    empty: 'Noch hat kein Moment einen Namen',
    emptyText:
      'Ein Tag benennt das ganze Wiki, wie es jetzt ist: „vor dem Umzug“, „wie gedruckt“. Später kannst du es öffnen und daraus zurückholen, was du magst.',
    make: 'Tag für diesen Moment',
    by: (author) => `von ${author},`,
    open: 'Öffnen',
    openNamed: (name) => `Das Wiki bei ${name} öffnen`,
    at: 'Bei',
    restore: 'Alles daraus wiederherstellen',
    branch: 'Neuer Branch von dort\u00a0…',
    compareWith: 'Was sich seitdem änderte',
    remove: 'Löschen',
    more: (name) => `Mehr zu ${name}`,
    restoreMessage: (name) => `Alles wiederherstellen, Stand von ${name}`,
  },

  actions: {
    intro:
      'Alles außer dem Speichern, das der Verlauf jeder Seite erzählt. Bleibt neunzig Tage auf diesem Gerät. Jeder Schritt lässt sich rückgängig machen; wo schon mehr darauf aufbaut, durch einen neuen Commit.',
    empty: 'Bisher nichts als Schreiben',
    emptyText:
      'Merges, Branches, Tags, wiederhergestellte Seiten und verworfene Entwürfe stehen dann hier, jedes mit einem Weg zurück.',
    steps: 'Schritt für Schritt',
    stepBack: 'Einen Schritt zurück',
    stepForward: 'Einen Schritt vor',
    stepBackNamed: (what) => `Rückgängig: ${what}`,
    stepForwardNamed: (what) => `Wiederholen: ${what}`,
    undoNamed: (what) => `Rückgängig: ${what}`,
    redoNamed: (what) => `Wiederholen: ${what}`,
    will: {
      merge: 'Rückgängig versetzt den Branch in den Stand vor dem Merge.',
      sync: 'Rückgängig versetzt den Branch in den Stand vor dem Hereingekommenen; das Remote behält, was es hat.',
      revert: 'Rückgängig holt zurück, was zurückgenommen wurde.',
      restore: 'Rückgängig stellt her, was vorher da stand.',
      'rename-page': 'Rückgängig gibt der Seite ihren alten Namen.',
      'delete-page': 'Rückgängig holt die Seite zurück.',
      'create-branch': 'Rückgängig entfernt den Branch.',
      'rename-branch': 'Rückgängig gibt dem Branch seinen alten Namen.',
      'delete-branch': 'Rückgängig holt den Branch zurück, mit allen Commits.',
      'switch-branch': (name) => `Rückgängig wechselt zurück zu ${name}.`,
      'create-tag': 'Rückgängig entfernt den Namen; was er benennt, bleibt.',
      'delete-tag': 'Rückgängig holt das Tag zurück.',
      'discard-draft': 'Rückgängig holt den Text zurück, als Entwurf.',
      'abort-merge': 'Rückgängig lässt den Merge wieder warten, mit allem, was geklärt war.',
      undo: 'Rückgängig tut es wieder.',
    },
  },
}
