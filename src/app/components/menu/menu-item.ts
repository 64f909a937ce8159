import type { Component } from 'svelte'

/** A line of a menu: something to do, or a place to go to. `group` starts a new group above the line. */
export type MenuItem = {
  readonly label: string
  readonly icon?: Component<{ size?: number | string }>
  /** The key that does the same. */
  readonly keys?: string
  readonly group?: boolean
  readonly checked?: boolean
} & ({ readonly run: () => unknown } | { readonly href: string })
