/**
 * What people do with pages.
 *
 * Reading at a commit, editing (which makes `Change[]`), publishing (the only way to write), history, drafts. It knows
 * neither the network nor the screen. Its invariant: an acknowledged edit is a commit on the wiki's branch, and a page
 * that moved under the editor is merged or reported, never overwritten.
 */
export type * from './model'
