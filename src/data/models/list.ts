/** The models of a wiki, `_models/*.yaml` of a commit; and whose record a page is. */
import { WikiError } from '../../errors'
import { findFolder, listTree, readBlob, treeOf, type FileEntry, type Repository } from '../../git'
import { parsePagePath, type Oid, type PagePath } from '../../names'
import { readText } from '../../page'
import { readModel, type Definition } from './definition/read-model'

const modelsFolder = parsePagePath('_models')
const extension = '.yaml'

/** Throws `invalid-name` for a name that no file can have: one with a slash would be in a folder, where no model is found. */
export function pathOfModel(name: string): PagePath {
  if (name === '' || name.includes('/'))
    throw new WikiError('invalid-name', `No name of a model: “${name}”.`, { reason: 'path', path: name })
  return parsePagePath(`${modelsFolder}/${name}${extension}`)
}

/** By name; a file that is no text is left out. */
export async function listModels(repository: Repository, commit: Oid | null): Promise<readonly Definition[]> {
  const folder = commit && (await findFolder(repository, await treeOf(repository, commit), modelsFolder))
  if (!folder) return []
  const { files } = await listTree(repository, folder)
  const read = files.filter(isDefinition).map((file) => readFile(repository, file))
  return (await Promise.all(read)).filter((model) => model !== undefined)
}

const isDefinition = ({ path, kind }: FileEntry): boolean =>
  (kind === 'file' || kind === 'executable') && path.endsWith(extension) && !path.includes('/') && path !== extension

async function readFile(repository: Repository, { path, oid }: FileEntry): Promise<Definition | undefined> {
  const text = readText(await readBlob(repository, oid))?.text
  const name = path.slice(0, -extension.length)
  return text === undefined ? undefined : readModel(pathOfModel(name), name, text)
}

/** Files of records, as the store names them. */
const isRecordFile = (path: string): boolean => path.endsWith('.md') && !/(?:^|\/)\.[^/]*$/.test(path)

const isBelow = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`)

/** A model whose definition says nothing of its records has none. */
const hasRecords = ({ fields }: Definition): boolean => fields.length > 0

/** The model whose record the page is: that of the nearest folder around it; undefined for a page that is none. */
export function modelOf(models: readonly Definition[], path: string): Definition | undefined {
  if (!isRecordFile(path)) return undefined
  return models
    .filter((model) => hasRecords(model) && isBelow(path, model.folder))
    .reduce<Definition | undefined>(
      (best, model) => (best && best.folder.length >= model.folder.length ? best : model),
      undefined,
    )
}
