/** The sentences of cloning: how much of a repository is taken, how far it is, and what was left where it is. */
import { plural } from '../../plural'

export const cloning = {
  title: 'Clone a repository',
  intro: 'A repository elsewhere becomes a wiki in this browser. It stays connected.',
  wikiTitle: 'Title of the wiki',
  titleHint: 'Empty: the repository’s name.',
  submit: 'Clone',
  running: (title: string) => `Cloning “${title}”`,
  stopped: 'Stopped. Nothing of it was kept.',

  extent: 'How much?',
  extents: {
    everything: {
      name: 'Everything',
      hint: 'All pages with their whole history, all of it readable offline; it takes the most room.',
    },
    recent: {
      name: 'Recent history',
      hint: 'All pages with their latest revisions; the smallest, and the whole history can be fetched later.',
    },
    'on-demand': {
      name: 'History now, old contents on demand',
      hint: 'All pages and the list of every revision; what old ones say comes when you open them online, or all at once later.',
    },
  },

  largeTitle: 'A large repository',
  large: (what: string) => `This is a large repository: ${what}.`,
  largeObjects: (count: number) => `${plural(count, 'object')} are on their way`,
  largeBytes: (size: string) => `${size} came in so far, and more is on its way`,
  largeNext: 'You can stop here, begin with less, and fetch the rest whenever you like.',
  smaller: { recent: 'Take recent history', 'on-demand': 'Leave old contents there' },
  goOn: 'Go on as it is',

  left: {
    title: (host: string) => `Left on ${host}`,
    shallow: (host: string) =>
      `This wiki holds recent history only. Older revisions are still on ${host}; writing and syncing work as ever.`,
    absent: (count: number, host: string) =>
      `What ${plural(count, 'older file', 'older files')} said is still on ${host}. It comes when it is opened, or bit by bit while you are online.`,
    history: {
      fetch: 'Fetch the whole history',
      fetching: 'Fetching the whole history',
      done: 'The whole history is here now.',
    },
    contents: {
      fetch: 'Fetch them all now',
      fetching: 'Fetching old contents',
      done: 'All contents are here now, and can be read offline.',
    },
    stopped: 'Stopped. Nothing is lost; you can go on at any time.',
  },
}
