/** What keeps a path from being given to a file. */
import type { PathFault } from '../../../../../names'
import type { NameFault } from '../../../../../page'

const path = {
  empty: 'The path is empty.',
  nul: 'The path has a NUL character.',
  'not-unicode': 'The path is not valid Unicode.',
  'too-long': 'The path is longer than 4,096 bytes.',
  'part-empty': 'Every folder and the file need a name.',
  'part-dots': 'No folder and no file can be called “.” or “..”.',
  'part-git': 'The path has a part “.git”, or one that some systems take for it.',
  'part-too-long': 'A name in the path is longer than 255 bytes.',
} satisfies Record<PathFault, string>

export const naming = {
  path,
  newPath: {
    nameless: () => 'Every folder and the page need a name.',
    'no-page': () => 'The file name of a page ends in “.md”.',
    untitled: () => 'The page needs a name before “.md”.',
    character: (sign) => `A name cannot contain “${sign}”: not every system or link can hold it.`,
    unseen: () => 'A name cannot contain a control character: not every system or link can hold it.',
    space: (name) => `“${name}” begins or ends with a space, which some systems drop.`,
    'final-dot': (name) => `“${name}” ends with a dot, which Windows drops.`,
    device: (name) => `Windows keeps the name “${name}” for itself.`,
    'page-there': (page) => `There is already a page “${page}”.`,
    'twin-there': (page) => `There is already a page “${page}”; many systems would take the two names for one.`,
    'folder-there': (folder) => `“${folder}” is already a folder.`,
    'file-there': (file) => `“${file}” is a file, so it cannot be a folder too.`,
    'folder-twin': (folder) => `There is already a folder “${folder}”; write it the same way.`,
  } satisfies Record<NameFault['kind'], (about: string) => string>,
}
