/** The sentences of looking at the whole wiki as it was. */
import { plural } from '../../plural'

/** What making everything as it was does to the files of now. */
type Difference = { readonly back: number; readonly gone: number; readonly changed: number }

export const time = {
  whole: 'The whole wiki at this moment',
  wholeOf: (when: string) => `The whole wiki as it was on ${when}`,

  banner: 'Another time',
  asOf: 'You are looking at the wiki as it was on',
  newest: 'You are looking at the newest moment, saved on',
  beside: (branch: string) => `This moment is not on the line of ${branch}.`,
  unknown: 'There is no such moment in this wiki. It may be on a branch that is not in this browser.',
  back: 'Back to now',
  calledNow: (page: string) => `This page is called “${page}” now.`,
  goneNow: (page: string) => `“${page}” is not there any more, so this is the home page.`,

  acts: 'Restore…',
  restorePage: 'Restore this page',
  restoreFolder: (folder: string) => `Restore the folder ${folder}`,
  restoreAll: 'Restore everything…',
  restored: (what: string, when: string) => `${what} is as it was on ${when}.`,
  restoredSame: (what: string) => `${what} is like that already, so there was nothing to restore.`,
  folder: (name: string) => `The folder ${name}`,
  everything: 'Everything',
  messageFolder: (folder: string, when: string) => `Restore ${folder} as of ${when}`,
  messageAll: (when: string) => `Restore everything as of ${when}`,
  tag: 'Tag this moment…',
  branch: 'New branch from here…',

  ask: {
    title: 'Make everything as it was?',
    then: (when: string) => `Every page and file will be what it was on ${when}.`,
    same: 'Everything is like that already.',
    what: ({ back, gone, changed }: Difference) =>
      [
        changed > 0 && `${plural(changed, 'file')} will read as ${changed === 1 ? 'it' : 'they'} did then`,
        back > 0 && `${plural(back, 'file')} will come back`,
        gone > 0 && `${plural(gone, 'file')} written since will go`,
      ]
        .filter(Boolean)
        .join(', '),
    safe: 'This makes one new commit. Nothing is lost: what was written since stays in the history, and one click takes it all back.',
    do: 'Restore everything',
  },

  line: {
    slider: 'Moment',
    said: (when: string, subject: string, place: string) => `${when}: ${subject}, ${place}`,
    place: (number: number, of: number) => `${number.toLocaleString('en')} of ${of.toLocaleString('en')}`,
    older: 'One commit back',
    newer: 'One commit on',
    asOf: 'As of',
    tags: 'Tags',
    hint: 'Arrow keys go from commit to commit, Page Up and Page Down from day to day.',
  },

  missing: 'This page was not there then.',
  missingNow: (page: string) => `“${page}” was written later.`,
  missingNever: (page: string) => `Nobody had written “${page}” at that time.`,
  seeNow: 'See it as it is now',
  allThen: 'All pages of that time',
}
