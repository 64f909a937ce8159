/** Which file of a folder is which record's. No id leads out of the folder. */
import { WikiError } from '../../../errors'
import { isPagePath, type PagePath } from '../../../names'
import { isFileName } from '../fields/file'

export type Names = {
  faultOfId(id: string): string | undefined
  /** Throws `invalid-name` for what can be no id. */
  pathOf(id: string): PagePath
  /** The record that a path within the folder belongs to: its own file, or one in the folder of its files. */
  ownerOf(within: string): string | undefined
  /** The record whose own file that path of the repository is. */
  idAt(path: string): string | undefined
}

export function namesIn(folder: string, extension: string): Names {
  const start = folder === '' ? '' : `${folder}/`
  const candidateOf = (id: string): string => start + id + extension

  const faultOfId = (id: string): string | undefined =>
    isFileName(id) && isPagePath(candidateOf(id)) ? undefined : 'cannot be the name of a file'

  const ownId = (name: string): string | undefined => {
    const id = name.slice(0, -extension.length)
    return name.endsWith(extension) && isFileName(id) ? id : undefined
  }

  return {
    faultOfId,

    pathOf(id) {
      const [path, fault] = [candidateOf(id), faultOfId(id)]
      if (fault === undefined && isPagePath(path)) return path
      throw new WikiError('invalid-name', `“${id}” ${fault ?? ''}.`, { id })
    },

    ownerOf(within) {
      const [first = '', ...rest] = within.split('/')
      if (rest.length === 0) return ownId(first)
      return rest.length === 1 && isFileName(first) ? first : undefined
    },

    idAt(path) {
      const name = path.slice(start.length)
      return path.startsWith(start) && !name.includes('/') ? ownId(name) : undefined
    },
  }
}
