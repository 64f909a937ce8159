import type { FirstMessages } from '../../en/first'
import { toHost } from '../host'
import { plural } from '../plural'

export const undoing: FirstMessages['undoing'] = {
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  undone: 'Rückgängig gemacht',
  wholeWiki: 'das ganze Wiki',
  message: (what) => `Rückgängig: ${what}`,
  said: {
    merge: (what) => `${what} zusammengeführt`,
    sync: (what) => `Mit ${toHost(what)} abgeglichen`,
    revert: (what) => `„${what}“ zurückgenommen`,
    restore: (what) => `Wiederhergestellt: ${what}`,
    'rename-page': (what) => `Seite umbenannt in ${what}`,
    'delete-page': (what) => `Seite ${what} gelöscht`,
    'create-branch': (what) => `Branch ${what} angelegt`,
    'rename-branch': (what) => `Branch ${what} umbenannt`,
    'delete-branch': (what) => `Branch ${what} gelöscht`,
    'switch-branch': (what) => `Zu ${what} gewechselt`,
    'create-tag': (what) => `Tag ${what} angelegt`,
    'delete-tag': (what) => `Tag ${what} gelöscht`,
    'discard-draft': (what) => `Entwurf von ${what} verworfen`,
    'abort-merge': (what) => `Merge von ${what} abgebrochen`,
    undo: (what) => `Rückgängig gemacht: ${what}`,
  },
  result: {
    'moved-back': (what) => `Rückgängig gemacht: ${what}.`,
    reverted: (what) => `Durch einen neuen Commit rückgängig gemacht, weil schon mehr darauf aufbaut: ${what}.`,
    redone: (what) => `Wiederholt: ${what}.`,
    conflicted: (count) =>
      `Das Rückgängigmachen trifft in ${plural(count, 'Datei', 'Dateien')} auf spätere Änderungen. Kläre sie hier; noch hat sich nichts geändert.`,
    impossible: 'Das lässt sich nicht rückgängig machen.',
  },
  impossible: {
    forgotten: () => 'Es ist so lange her, dass niemand mehr weiß, was sich dabei änderte.',
    undone: () => 'Es ist schon rückgängig gemacht.',
    'changed-back': () => 'Was es änderte, ist schon zurückgeändert.',
    'several-moved': () => 'Mehrere Branches sind seither weitergegangen. Nimm die Commits einzeln zurück.',
    'branch-gone': (name) => `Den Branch „${name}“ gibt es hier nicht mehr.`,
    'tag-gone': (name) => `Den Tag „${name}“ gibt es hier nicht mehr.`,
    'not-on-branch': (name) => `Was getan wurde, ist auf dem Branch „${name}“ nicht mehr.`,
    'not-on-tag': (name) => `Was getan wurde, ist beim Tag „${name}“ nicht mehr.`,
    'branch-moved': (name) =>
      `Der Branch „${name}“ ist seither weitergegangen. Lösche ihn, wenn du ihn nicht mehr brauchst.`,
    'tag-moved': (name) =>
      `Der Tag „${name}“ benennt jetzt einen anderen Zeitpunkt. Lösche ihn, wenn du ihn nicht mehr brauchst.`,
    'branch-shown': (name) => `Das Wiki zeigt jetzt den Branch „${name}“. Wechsle zuerst zu einem anderen.`,
    'branch-there': (name) => `Es gibt wieder einen Branch „${name}“. Benenne ihn zuerst um oder lösche ihn.`,
    'tag-there': (name) => `Es gibt wieder einen Tag „${name}“. Lösche ihn zuerst.`,
    'name-beside': (name) =>
      `Git kann den alten Namen neben „${name}“ nicht haben. Benenne das zuerst um oder lösche es.`,
    'draft-there': (page) => `Inzwischen gibt es einen anderen Entwurf von ${page}.`,
    'merge-there': (name) => `Inzwischen wartet ein anderer Merge auf dem Branch „${name}“.`,
    'merge-waits': () => 'Auf diesem Branch wartet schon ein Merge. Schließ ihn zuerst ab oder brich ihn ab.',
    'conflicts-there': (name) =>
      `Was es änderte, hat sich seither wieder geändert. Wechsle zum Branch „${name}“, um es dort rückgängig zu machen.`,
  },
}
