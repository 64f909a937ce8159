/** What a run found. */
import type { Measured } from '../budgets'
import type { ContenderName } from '../contenders/contender'

export type Machine = {
  readonly cores: number
  readonly processor: string
  readonly browser: string
  readonly git: string
  /** The commit of Verso that was measured. */
  readonly verso: string
}

export type MeasuredWiki = Measured & { readonly title: string; readonly commits: number }

export type Report = {
  /** As ISO 8601 has it. */
  readonly date: string
  readonly command: string
  readonly machine: Machine
  /** Peak memory in MB of an empty page. */
  readonly emptyPage: number | null
  readonly wikis: readonly MeasuredWiki[]
}

/** What the contenders are called, in the order of columns. */
export const titles = [
  ['native', 'native git'],
  ['verso', 'Verso'],
  ['isomorphic', 'isomorphic-git'],
  ['wasm', 'libgit2 in wasm'],
] as const satisfies readonly (readonly [ContenderName, string])[]
