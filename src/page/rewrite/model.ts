/** Links that are written anew because what they lead to has moved. */
import type { PagePath } from '../../names'

/** Where files go; what is not in it stays. */
export type Moves = ReadonlyMap<PagePath, PagePath>

/** Another text for a stretch of a page. Offsets are UTF-16 units. */
export type TextEdit = { readonly from: number; readonly to: number; readonly insert: string }

/** A line of a page before and after its links were written anew; lines count from 1. */
export type LineChange = { readonly line: number; readonly before: string; readonly after: string }

/** A page's text with its links written anew. `count` is how many were; `lines` are those they are on. */
export type Rewritten = { readonly text: string; readonly count: number; readonly lines: readonly LineChange[] }
