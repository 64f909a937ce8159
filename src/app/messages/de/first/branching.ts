import type { FirstMessages } from '../../en/first'

export const branching: FirstMessages['branching'] = {
  title: 'Branches',
  tags: 'Tags von Commits',
  actions: 'Was getan wurde',
  menu: (name) => `Branch ${name}: zu einem anderen wechseln`,
  all: 'Alle Branches',
  switchToNamed: (name) => `Zu ${name} wechseln`,
  openNamed: (name) => `${name} von origin öffnen`,
  menuName: (name) => `${name} (auf origin)`,
  newBranch: 'Neuer Branch\u00a0…',
  newTag: 'Tag für diesen Moment\u00a0…',
  tryIt: 'Auf Branch ausprobieren\u00a0…',

  done: {
    switched: (name) => `Du siehst jetzt ${name}.`,
    created: (name) => `Du siehst jetzt den neuen Branch ${name}.`,
    opened: (name) => `Du siehst jetzt ${name}, so wie auf origin.`,
    renamed: (from, to) => `${from} heißt jetzt ${to}.`,
    renamedThere: (from, to) => `${from} heißt jetzt ${to}. Der nächste Abgleich benennt ihn auch auf origin um.`,
    deleted: (name) => `Der Branch ${name} ist gelöscht.`,
    deletedThere: (name) => `Der Branch ${name} ist hier gelöscht. Der nächste Abgleich löscht ihn auch auf origin.`,
  },
}
