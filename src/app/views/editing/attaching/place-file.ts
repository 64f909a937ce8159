/** Where a file goes that is put into a page, and what it is called there. Pure. */
import type { PagePath } from '../../../../names'
import { folderOf, joinPath, type Dialect } from '../../../../page'

export type Placing = {
  /** The page it is put into. */
  readonly page: PagePath
  readonly attachments: Dialect['attachments']
  /** Whether there is a file of that path, or of one that some systems do not tell from it. */
  readonly isTaken: (path: PagePath) => boolean
}

function folderFor({ page, attachments }: Placing): string {
  switch (attachments.kind) {
    case 'root':
      return ''
    case 'beside':
      return folderOf(page)
    case 'folder':
      return attachments.folder
    case 'below':
      return [folderOf(page), attachments.folder].filter(Boolean).join('/')
  }
}

const longest = 80

/** A name that every system takes and every link holds as it is: no blanks, nothing that ends a URL or a wikilink. */
function cleanName(name: string): { readonly stem: string; readonly extension: string } {
  const [, before = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name.normalize('NFC')) ?? []
  const stem = before
    .toWellFormed()
    .replace(/[\s<>:"/\\|?*#^[\](){}%&$'`~,;=!@+\p{Cc}]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return { stem: [...stem].slice(0, longest).join('') || 'file', extension: extension.toLowerCase() }
}

/** The path for a file of that name; where it is taken, with a number behind it. */
export function placeFile(name: string, placing: Placing): PagePath {
  const { stem, extension } = cleanName(name)
  for (let count = 1; ; count++) {
    const path = joinPath(folderFor(placing), `${stem}${count > 1 ? `-${count}` : ''}${extension}`)
    if (path === undefined) return placeFile(name, { ...placing, attachments: { kind: 'root' } })
    if (!placing.isTaken(path)) return path
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** What browsers call a picture that was pasted, and what many phones call every photo. */
const nameless = /^(?:image|photo|unknown|blob)?(?:\.\w+)?$/i

/** The file's name; a picture that has none is called after the moment: `image-2026-11-21-093012.png`. */
export function nameFile({ name, type }: Pick<File, 'name' | 'type'>, now: Date): string {
  if (!nameless.test(name)) return name
  const extension =
    /\.\w+$/.exec(name)?.[0] ?? `.${type.split('/')[1]?.replace(/\W.*/, '').replace('jpeg', 'jpg') ?? 'bin'}`
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  const clock = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('')
  return `${type.startsWith('image/') ? 'image' : 'file'}-${day}-${clock}${extension}`
}
