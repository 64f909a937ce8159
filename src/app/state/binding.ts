/** Which wiki keeps the state of this app in a folder of its own, on which branch; noted on this device. */
import { isPagePath, type PagePath, type RefName, type WikiId } from '../../names'
import { formatValues, parseValues, type Json, type Values } from '../../page/state'
import type { Wiki } from '../../worker'
import { bindingKey, withStorage } from './bound'

/** `base` is what the file said when it was last exchanged; null before the first time. */
export type Binding = { readonly folder: PagePath; readonly branch: RefName; readonly base: Values | null }

const isText = (value: Json | undefined): value is string => typeof value === 'string'

/** Undefined where the wiki keeps none on the branch that it shows. */
export function readBinding({ id, branch }: Wiki): Binding | undefined {
  const noted = parseValues(withStorage((storage) => storage.getItem(bindingKey(id))) ?? '')
  const [folder, base] = [noted?.get('folder'), noted?.get('base')]
  if (!isText(folder) || !isPagePath(folder) || noted?.get('branch') !== branch) return undefined
  return { folder, branch, base: isText(base) ? parseValues(base) : null }
}

export function noteBinding(wiki: WikiId, { folder, branch, base }: Binding): void {
  const noted = new Map<string, Json>([
    ['folder', folder],
    ['branch', branch],
    ['base', base && formatValues(base)],
  ])
  withStorage((storage) => storage.setItem(bindingKey(wiki), formatValues(noted)))
}

export const forgetBinding = (wiki: WikiId): void => withStorage((storage) => storage.removeItem(bindingKey(wiki)))
