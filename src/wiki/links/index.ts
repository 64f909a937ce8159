/**
 * What links mean and what becomes of them when files move: the door of the wiki room for what needs the grammar.
 *
 * Reading a page's links takes a Markdown parser, which an engine that opens, saves and merges does without; so this part
 * is entered by `import()`, and its types by the room's first door.
 */
export { readTextRules } from './dialect'
export { planHeading, renameHeading } from './heading'
export { movePages, planMove } from './move'
export { planRelink, relinkPages } from './relink'
