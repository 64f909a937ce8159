/** What is done with branches from anywhere: the branch in the frame, its menu, and what changing it says. */

export const branching = {
  title: 'Branches',
  tags: 'Tags of commits',
  actions: 'What was done',
  menu: (name: string) => `Branch ${name}: change to another`,
  all: 'All branches',
  switchToNamed: (name: string) => `Switch to ${name}`,
  openNamed: (name: string) => `Open ${name} from origin`,
  menuName: (name: string) => `${name} (on origin)`,
  newBranch: 'New branch…',
  newTag: 'Tag this moment…',
  tryIt: 'Try this on a branch…',

  done: {
    switched: (name: string) => `You see ${name} now.`,
    created: (name: string) => `You see the new branch ${name} now.`,
    opened: (name: string) => `You see ${name} now, as it is on origin.`,
    renamed: (from: string, to: string) => `${from} is called ${to} now.`,
    renamedThere: (from: string, to: string) => `${from} is called ${to} now. The next sync renames it on origin.`,
    deleted: (name: string) => `Branch ${name} is deleted.`,
    deletedThere: (name: string) => `Branch ${name} is deleted here. The next sync deletes it on origin.`,
  },
}
