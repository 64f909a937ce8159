/**
 * A page as text, pure.
 *
 * Paths, titles, front matter, links, rendering, diff and merge: functions from values to values, without I/O, in any
 * realm. The room does not know where a page is kept or who looks at it. What needs a document (the sanitizer) has a
 * door of its own, `page/dom`.
 */
export type { DiffLine, Hunk, LineCounts, Span, TextDiff } from './diff-model'
export {
  countLines,
  diffTexts,
  matchLines,
  matchWithin,
  mergeTexts,
  settleHunks,
  splitLines,
  type DiffOptions,
  type TextMerge,
} from './compare'
export { allMergeRules, mergeRules, noMergeRules } from './merge/model'
export type { MergeHunk, MergeRule, MergeRules, PageMerge, PageSides } from './merge/model'
export { mergeFile, mergeFileKeepingOurs } from './merge/files'
export { joinTexts } from './join-texts'
export { mergePages } from './merge/pages'
export { joinFrontMatter, splitFrontMatter, type SplitText } from './front-matter'
export { typeOfImage } from './image-type'
export { labelOf, parseHref, parseWikilink, type Href, type Wikilink } from './link'
export { faultOfNewPath, suggestPath } from './new-path'
export { buildPageIndex, findFile, type PageIndex } from './page-index'
export { folderOf, isImage, isPage, joinPath, nameOf, titleOf, withoutPageExtension } from './path'
export { countPhrase, cutAround, splitAtPhrase } from './phrase'
export { renderLimit, renderMarkdown, type Heading, type RenderedPage } from './render'
export { resolveHref, resolveLink, resolveWikilink, type LinkTarget, type ResolvedWikilink } from './resolve-link'
export { idOf, slugOf } from './slug'
export {
  decodeText,
  isBinary,
  newTextFormat,
  readText,
  writeText,
  type DecodedText,
  type FileText,
  type TextFormat,
} from './text-format'
