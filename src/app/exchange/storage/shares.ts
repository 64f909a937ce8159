/** What a wiki takes, as parts of a whole. Pure. */
import type { StorageUse } from '../../../worker'

export type ShareKind = 'packs' | 'loose' | 'derived' | 'drafts'
/** `part` of the whole, from 0 to 1; together 1, or all 0 when there is nothing. */
export type Share = { readonly kind: ShareKind; readonly bytes: number; readonly part: number }

const kinds = ['packs', 'loose', 'derived', 'drafts'] as const

export const sumOf = (use: StorageUse): number => kinds.reduce((sum, kind) => sum + use[kind], 0)

export function shareOut(use: StorageUse): readonly Share[] {
  const sum = sumOf(use)
  return kinds.map((kind) => ({ kind, bytes: use[kind], part: sum === 0 ? 0 : use[kind] / sum }))
}
