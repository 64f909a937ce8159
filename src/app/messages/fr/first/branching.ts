import type { FirstMessages } from '../../en/first'

export const branching: FirstMessages['branching'] = {
  title: 'Branches',
  tags: 'Étiquettes de commits',
  actions: 'Ce qui a été fait',
  menu: (name) => `Branche ${name}\u202f: en changer`,
  all: 'Toutes les branches',
  switchToNamed: (name) => `Basculer sur ${name}`,
  openNamed: (name) => `Ouvrir ${name} depuis origin`,
  menuName: (name) => `${name} (sur origin)`,
  newBranch: 'Nouvelle branche…',
  newTag: 'Étiqueter cet instant…',
  tryIt: 'Essayer sur une branche…',

  done: {
    switched: (name) => `Vous voyez maintenant ${name}.`,
    created: (name) => `Vous voyez maintenant la nouvelle branche ${name}.`,
    opened: (name) => `Vous voyez maintenant ${name}, telle qu’elle est sur origin.`,
    renamed: (from, to) => `${from} s’appelle maintenant ${to}.`,
    renamedThere: (from, to) =>
      `${from} s’appelle maintenant ${to}. La prochaine synchronisation la renommera sur origin.`,
    deleted: (name) => `La branche ${name} est supprimée.`,
    deletedThere: (name) =>
      `La branche ${name} est supprimée ici. La prochaine synchronisation la supprimera sur origin.`,
  },
}
