/**
 * A grid of values: rows drawn as they come into sight, walked by keys as the WAI-ARIA pattern for grids has it, edited
 * where they stand.
 *
 * It knows texts and nothing of what they mean: whoever shows it turns values to texts and back, sorts, and keeps.
 */
export { default as Grid } from './Grid.svelte'
export type { GridCell, GridColumn, GridKind, GridProps, GridRows, GridSort } from './grid'
