/** Which of the files that were put into a text it still has. Pure. */
import { nameOf } from '../../../../page'
import type { KeptFile } from '../../../../worker'

/** A file that was put in has a name of its own, and one that every link holds as it is: the text has it, or no link to it. */
export const filesIn = (text: string, files: readonly KeptFile[]): readonly KeptFile[] =>
  files.filter(({ path }) => text.includes(nameOf(path)))
