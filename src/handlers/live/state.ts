/**
 * State of the app itself (settings, favourites, saved searches, layout): values by name, in one file a person can read.
 *
 * `page/state` says how it is written, so that two sides that change different names merge. What is in it came from the
 * repository, so whoever takes a value looks at its shape first.
 */
import { WikiError } from '../../errors'
import { formatValues, parseValues, stateName, type Values } from '../../page/state'
import type { LiveKind } from './live'
import { decodeFile, encodePieces } from './table-files'

export interface AppState {
  readValues(): Promise<Values>
  /** Puts these in place of all there are. */
  replace(values: Values, note: () => void): Promise<void>
}

function requireValues(text: string): Values {
  const values = parseValues(text)
  if (values) return values
  throw new WikiError('damaged', `“${stateName}” is no JSON object.`, {
    reason: 'file-damaged',
    file: stateName,
    line: 0,
  })
}

export const stateKind: LiveKind<AppState> = {
  kind: 'state',
  owns: (path) => path === stateName,
  async import(files, state, note) {
    const bytes = files.get(stateName)
    await state.replace(bytes ? requireValues(decodeFile(stateName, bytes)) : new Map(), note)
  },
  async *export(state) {
    yield { path: stateName, bytes: encodePieces(stateName, [formatValues(await state.readValues())]) }
  },
}
