/** The sentences within a page's own text: what stands beside code, in place of a diagram, around what is embedded. */
export const prose = {
  contents: 'Contents',
  shown: {
    missingPage: 'This page does not exist yet',
    imageNotFound: (name: string) => `Image not found: ${name}`,
    imageNotLoaded: (host: string) => `The image on ${host} could not be loaded.`,
    imageOn: (host: string) => `Image on ${host}`,
    namedImageOn: (alt: string, host: string) => `${alt} (image on ${host})`,
    showImage: (host: string) => `Show image from ${host}`,
    showNamedImage: (alt: string, host: string) => `Show image from ${host}: ${alt}`,
    table: (number: number) => `Table ${number}`,
  },
  code: {
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Not copied',
  },
  formula: {
    failed: (why: string) => `This formula could not be drawn: ${why}`,
    tooLong: (most: string) => `A formula may have ${most} characters.`,
  },
  diagram: {
    alt: (kind: string) => (kind === '' ? 'A diagram' : `A diagram (${kind})`),
    source: 'Source',
    failed: (why: string) => `This diagram could not be drawn: ${why}`,
    unavailable:
      'The part that draws diagrams is not on this device yet. It comes with the next diagram shown with a network; here is the source.',
  },
  embed: {
    waiting: 'Reading…',
    missing: (title: string) => `“${title}” does not exist yet.`,
    write: 'Write it',
    noSection: (section: string, title: string) => `There is no “${section}” in “${title}”.`,
    circle: (title: string) => `“${title}” shows this passage itself, so it is not shown once more.`,
    tooDeep: 'Pages are shown within pages five times, and not deeper.',
    unreadable: (title: string) => `“${title}” could not be read.`,
    openPdf: (name: string) => `Open ${name}`,
    page: (number: number) => `page ${number}`,
    missingFile: (name: string) => `File not found: ${name}`,
  },
  tasks: {
    ticked: (task: string) => `Tick “${task}”`,
    unticked: (task: string) => `Untick “${task}”`,
    severalTicked: (count: number, title: string) => `Tick ${count} tasks on “${title}”`,
    saved: (count: number) => (count === 1 ? 'One task is changed.' : `${count} tasks are changed.`),
    undoMessage: (title: string) => `Undo ticks on “${title}”`,
    gone: 'The task is not where it was: somebody changed the page. Look at it again.',
  },
  around: {
    header: 'Header',
    footer: 'Footer',
    sidebar: 'Sidebar',
    edit: (name: string) => `Edit ${name}`,
  },
  foreign: (form: string) =>
    `This page is written in ${form}. It is shown as its text, as it was written; nothing of it is changed.`,
}
