/** Answers on show: as table, list, board, count or chart. To be fetched when there is one, by `withSentences`. */
export type { ResultsProps, Table, TickedTask } from './model'
export { default as Results } from './Results.svelte'
