/** The sentences of remotes, wikis, import, export and settings. */
import { bringing } from './bringing'
import { cloning } from './cloning'
import { failures } from './failures'
import { plural } from '../../plural'
import { storage } from './storage'

const commits = (count: number) => plural(count, 'commit')

/** Counting stops there; more than that are "at least 1,000 commits". */
const mostCounted = 1000

/** "3 commits and 1 draft". */
function formatUnsaved(unsaved: number, drafts: number): string {
  const counted = unsaved < mostCounted ? commits(unsaved) : `At least ${commits(unsaved)}`
  const parts = [unsaved > 0 && counted, drafts > 0 && plural(drafts, 'draft')].filter(Boolean)
  return parts.join(' and ')
}

export const exchange = {
  failures,
  again: 'Try again',

  bringing,

  connect: {
    title: 'Connect a remote',
    intro:
      'A remote is a git repository elsewhere that this wiki exchanges commits with: a copy to be safe, and a way to other devices and people.',
    shared: 'Shared by this app’s server',
    url: 'Address of the repository',
    urlHint: 'As you would give it to “git clone”, for example https://github.com/you/wiki.git',
    faults: {
      empty: 'Enter the address of a repository.',
      'not-an-address': 'This is not the address of a repository.',
      'not-http': 'Verso can reach repositories over https:// and http:// only.',
    },
    wasSsh: 'This is an SSH address. A browser cannot use SSH, so the same repository is reached over HTTPS.',
    readable: 'This address begins with http:// so others on the network could read what is sent, the token included.',
    moved:
      'The address had a user name or token in it. It was moved to the fields below, because addresses are shown and kept.',
    branch: 'Branch',
    branchHint: 'Empty: the repository’s default branch.',
    more: 'Branch and proxy',
    way: 'How requests travel',
    wayHint: 'Most git hosts do not let web pages speak with them directly; a proxy passes requests on.',
    ways: {
      offered: 'Through this app’s own server',
      direct: 'Directly from the browser',
      other: 'Through another proxy',
    },
    proxyUrl: 'Address of the proxy',
    proxyFault: 'Enter the address of a proxy, beginning with https:// or http://',
    witness: {
      nobody: (host: string) => `Your browser talks to ${host} itself; only it sees your token.`,
      machine: (machine: string, host: string) =>
        `Requests go through the proxy on ${machine} (${host}): it will see your token.`,
      stranger: (host: string) => `Requests go through the proxy at ${host}: whoever runs it could read your token.`,
    },
    credentials: 'User name and token',
    credentialsHint: 'Leave both empty for a repository that anybody may read. Writing nearly always needs a token.',
    credentialsKnown: 'Leave both empty to go on with the token that Verso has for this address.',
    username: 'User name',
    usernameAny: 'Any name will do; the token says who you are.',
    password: 'Token or password',
    makeToken: (host: string, secret: string) => `Make a ${secret} on ${host}`,
    permission: (permission: string) => `It needs: ${permission}.`,
    opens: '(opens another site)',
    keep: 'Where the token is kept',
    keepSession: 'For this session only',
    keepSessionHint: 'It is in the memory of this tab, and gone when the tab is reloaded or closed.',
    keepStored: 'On this device, encrypted',
    keepStoredHint:
      'Encrypted with a key that this browser does not hand out. That keeps it out of backups, exports and copied files; it does not protect it from somebody who uses this browser as you.',
    submit: 'Connect',
    connecting: 'Connecting',
  },

  phases: {
    connecting: 'Connecting',
    counting: 'The server counts what to send',
    receiving: 'Receiving',
    indexing: 'Checking what arrived',
    merging: 'Merging',
    packing: 'Packing what to send',
    sending: 'Sending',
    saving: 'Saving',
    checking: 'Checking',
  },
  objects: (done: string, total: string | null) => (total ? `${done} of ${total} objects` : `${done} objects`),

  remote: {
    title: 'Remote',
    at: 'Repository',
    branch: 'Branch',
    way: 'Requests',
    direct: 'straight from this browser',
    through: (host: string) => `through the proxy at ${host}`,
    token: 'Token',
    tokens: {
      none: 'none',
      session: 'for this session only',
      stored: 'kept encrypted on this device',
    },
    lastFetch: 'Last fetched',
    lastPush: 'Last pushed',
    never: 'never',
    sync: 'Sync',
    syncHint: 'Sync fetches, merges and pushes.',
    fetch: 'Fetch',
    push: 'Push',
    change: 'Change…',
    forget: 'Forget token',
    forgot: 'The token is forgotten. You will be asked for it at the next sync.',
    disconnect: 'Disconnect',
    disconnectTitle: (host: string) => `Disconnect from ${host}?`,
    disconnectText: 'The address and the token are forgotten. All pages and their history stay, here and there.',
    enterToken: 'Enter the token again',
    details: 'What was answered',
    anonymous: 'Your commits carry no name yet.',
    sayWho: 'Say who writes',
  },

  synced: {
    nothing: (host: string) => `Nothing to do: this wiki and ${host} have the same commits.`,
    fetched: (count: number) => `${commits(count)} received`,
    pushed: (count: number) => `${commits(count)} sent`,
    merged: 'merged with yours',
    settled: (count: number) => `${plural(count, 'branch or tag', 'branches or tags')} deleted or made there`,
    hindered: (names: string) => `Not done there: ${names}. The lists of branches and tags say why.`,
    rejectedTitle: 'The commits were not taken.',
    rejectedNext:
      'Your commits are still here. Sync to merge and send them again; if it stays so, the branch may be protected: choose another one.',
  },

  clone: cloning,

  wikis: {
    title: 'Wikis in this browser',
    list: 'Wikis',
    created: 'Made',
    open: 'Open',
    current: 'Open now',
    rename: 'Rename',
    renameNamed: (title: string) => `Rename “${title}”`,
    save: 'Save',
    newTitle: 'New title',
    delete: 'Delete…',
    deleteNamed: (title: string) => `Delete “${title}”…`,
    create: 'New wiki',
    createTitle: 'Title',
    createHint: 'It starts with one page, and needs no account or server.',
    createFault: 'Enter a title.',
    otherWays: 'Or bring one in',
    fromFolder: (where: string) =>
      `A folder of Markdown files, an Obsidian vault for one: make a new wiki and bring the folder in, under “${where}”.`,
    clone: 'Clone a repository',
    importBundle: 'Import a git bundle',
    deleteTitle: (title: string) => `Delete “${title}”?`,
    deleteSafe: (where: string) => `Every commit in it is also ${where}. Only the copy in this browser is deleted.`,
    deleteEmpty: 'Nothing was ever saved in it.',
    deleteUnsaved: (what: string, one: boolean) =>
      `${what} ${one ? 'exists' : 'exist'} only in this browser and will be gone for good.`,
    deleteDrafts: (count: number) =>
      `${plural(count, 'draft')} that ${count === 1 ? 'is' : 'are'} not saved will be gone for good.`,
    exportFirst: 'Export first',
    typeToConfirm: (title: string) => `To delete it anyway, type its title: ${title}`,
    deleteNow: 'Delete for good',
    deleted: (title: string) => `“${title}” is deleted.`,
    checking: 'Looking what is only here…',
  },

  safety: {
    unsaved: formatUnsaved,
    onlyHere: (what: string, one: boolean) => `${what} ${one ? 'exists' : 'exist'} only in this browser.`,
    allElsewhere: (where: string) => `Every commit is also ${where}.`,
    onRemote: (host: string) => `on ${host}`,
    inBundle: 'in an exported bundle',
    noCopy: 'There is no copy elsewhere.',
    lastCopy: 'Last copy:',
    connect: 'Connect a remote',
  },

  export: {
    title: 'Take it home',
    intro: 'Everything in this wiki is yours, in forms that other programs read.',
    zip: 'Pages as a zip',
    zipText: 'Every page and file as it is now, in its folders, as plain Markdown. Without the history.',
    bundle: 'The whole repository',
    bundleText:
      'A git bundle: all pages with their whole history, in one file. Read it anywhere with “git clone FILE”, or import it here.',
    download: 'Download',
    packing: 'Packing',
    importTitle: 'Import a git bundle',
    importText: 'It becomes a wiki of its own beside the others; this one does not change.',
    choose: 'Choose a file…',
    drop: 'or drop it here',
    importing: (name: string) => `Importing ${name}`,
    imported: (title: string) => `“${title}” is imported.`,
    ready: (name: string, size: string) => `Given to the browser’s downloads: ${name}, ${size}.`,
  },

  storage,

  settings: {
    title: 'Settings',
    author: 'Who writes',
    authorText: 'Every commit carries a name and an email address. They go wherever the commits go.',
    name: 'Name',
    email: 'Email',
    emailHint: 'Need not exist. GitHub links commits to your account if it knows the address.',
    faults: { name: 'Enter a name.', email: 'Enter something like you@example.org.' },
    save: 'Save',
    saved: 'Saved.',
    language: 'Language',
    languageHint: 'Of the buttons and sentences. Your pages keep theirs.',
    languageOfBrowser: (language: string) => `As the browser: ${language}`,
    theme: 'Appearance',
    themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
    keys: 'Keys',
    viewKeys: [
      { label: 'In a history: next revision', keys: 'J' },
      { label: 'In a history: previous revision', keys: 'K' },
      { label: 'In a comparison: next change', keys: 'N' },
      { label: 'In a comparison: previous change', keys: 'P' },
      { label: 'In a merge: next conflict', keys: 'J' },
      { label: 'In a merge: previous conflict', keys: 'K' },
      { label: 'In a conflict: next open place', keys: 'N' },
      { label: 'In a conflict: previous open place', keys: 'P' },
      { label: 'In a conflict: take ours', keys: 'O' },
      { label: 'In a conflict: take theirs', keys: 'T' },
      { label: 'In a conflict: take both', keys: 'B' },
      { label: 'In a conflict: edit', keys: 'E' },
    ],
    keysText: 'Keys with a single letter work while no text is being typed.',
    about: 'About',
    version: (version: string) => `Verso ${version}`,
    aboutText: 'A wiki that lives in your browser. Every page is a file in a git repository; every save is a commit.',
  },
}
