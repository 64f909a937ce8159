/** The kinds of database that can be made here, the usual first. */
import type { DatabaseKind } from '../../../page/rows'

const kinds = ['sqlite', 'documents', 'postgres'] as const satisfies readonly DatabaseKind[]
export type MadeKind = (typeof kinds)[number]

export const listKinds = (): readonly MadeKind[] => kinds
