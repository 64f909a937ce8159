import type { RestMessages } from '../../../en/rest'

export const origin: RestMessages['branches']['origin'] = {
  title: 'Nur auf origin',
  intro: 'Diese gab es beim letzten Abgleichen oder Abrufen. Einen zu öffnen holt ihn hierher und ändert dort nichts.',
  open: 'Öffnen',
  remove: 'Auf origin löschen',
  make: 'Wieder auf origin anlegen',

  there: {
    same: 'Auch auf origin',
    as: (name) => `Auf origin als ${name}`,
    'not-yet': 'Noch nicht auf origin',
    gone: 'Nicht mehr auf origin',
    'to-make': 'Geht mit dem nächsten Abgleich zu origin',
  },
  tag: {
    'not-yet': 'Geht mit dem nächsten Abgleich zu origin',
    other:
      'Auf origin steht dieser Name für einen anderen Moment. Deines bleibt, wie es ist; lösch es, um das von dort zu nehmen.',
    gone: 'Nicht mehr auf origin',
  },

  ask: {
    question: (name) => `${name} gibt es auch auf origin.`,
    what: 'Dort wird mit dem nächsten Abgleich gelöscht, sofern bis dahin niemand etwas hinzugefügt hat.',
    here: 'Nur hier löschen',
    both: 'Hier und auf origin löschen',
  },
  rename: 'Auch auf origin umbenennen',
  renameWhat: 'Der nächste Abgleich schickt ihn unter dem neuen Namen dorthin und löscht dort den alten.',
  untagged: (name) =>
    `Das Tag ${name} ist hier gelöscht. Der nächste Abgleich löscht es auf origin; was es benannte, bleibt.`,

  errand: {
    waits: 'Der nächste Abgleich löscht auch auf origin.',
    moved: 'Auf origin nicht gelöscht: Jemand hat dort etwas geändert.',
    refused: 'Origin hat das nicht angenommen.',
    again: 'Noch einmal',
    anyway: 'Trotzdem löschen',
    leave: 'Dort lassen',
    leaveTag: 'Von dort nehmen',
  },
  refusals: {
    moved: 'Jemand anderes hat es dort inzwischen geändert.',
    'cannot-delete': 'Der Server lässt niemanden Branches oder Tags löschen.',
    'main-branch': 'Es ist der Hauptbranch des Servers; den kann dort niemand löschen.',
    'history-missing':
      'Es reicht zu älteren Commits zurück, die weder dort noch hier sind. Hol zuerst den ganzen Verlauf von dort, wo das Wiki herkam.',
    'not-allowed': 'Das Token fehlt, gilt nicht oder darf das nicht. Gib ein anderes ein.',
    refused: 'Der Server nannte keinen Grund, den Verso kennt.',
  },
  said: (words) => `Der Server sagte: „${words}“`,
  removedTags: 'Hier gelöscht, noch auf origin',
}
