/** The sentences of a page's properties, and of what they are saved with. */
import { plural } from '../../plural'

export const properties = {
  title: 'Properties',
  addAct: 'Add',
  name: 'Name',
  kind: 'Kind',
  kinds: {
    text: 'Text',
    list: 'List',
    number: 'Number',
    checkbox: 'Checkbox',
    date: 'Date',
    'date-time': 'Date and time',
    tags: 'Tags',
    link: 'Link',
    empty: 'Empty',
    other: 'Other',
  },
  more: (key: string) => `More for “${key}”`,
  rename: 'Rename',
  renameNamed: (key: string) => `New name for “${key}”`,
  remove: 'Remove',
  changeKind: (kind: string) => `Make it: ${kind}`,
  addItem: (key: string) => `Add to ${key}`,
  removeItem: (item: string) => `Remove ${item}`,
  openLink: (target: string) => `Open ${target}`,
  asSourceHint: 'This value is nested or tied to another one, so it is edited in the source.',
  toSource: 'Edit the source',
  exists: 'There is a property of that name.',
  nameNeeded: 'A property needs a name.',
  notValid: { number: 'This is no number.', date: 'This is no date.', link: 'A link is written [[Page]].' },
  notPossible: 'This cannot be changed without touching more than this property. Edit the source instead.',
  conflicted: 'The page was changed meanwhile, in this property. Nothing was overwritten; look at it and try again.',
  /** What is wrong with front matter, `subject` being a key or mark as it is written. */
  invalid: 'The properties of this page cannot be read, so they are left as they are.',
  place: (line: number, column: number) => `Line ${line}, column ${column}`,
  faults: {
    tab: () => 'Lines are indented with spaces here, not with tabs.',
    indentation: () => 'This line is not indented as those around it are.',
    'repeated-key': (subject: string) => `“${subject}” is there a second time.`,
    unclosed: () => 'Something that was opened before this place is not closed: a bracket or a quotation mark.',
    colon: () => 'A colon followed by a space can stand here only within quotation marks.',
    reserved: (subject: string) =>
      `A value cannot begin with “${subject.slice(0, 1)}” unless it is in quotation marks.`,
    'too-large': () => 'There is more here than a form can hold.',
    'not-yaml': () => 'This is not written as YAML is.',
  },
  /** Commit messages. */
  message: {
    set: (key: string, page: string) => `Set ${key} of ${page}`,
    add: (key: string, page: string) => `Add ${key} to ${page}`,
    remove: (key: string, page: string) => `Remove ${key} from ${page}`,
    rename: (from: string, to: string, page: string) => `Rename ${from} to ${to} in ${page}`,
    several: (count: number, page: string) => `Change ${plural(count, 'property', 'properties')} of ${page}`,
  },
}
