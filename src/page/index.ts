/**
 * A page as text, pure.
 *
 * Paths, titles, front matter, links, rendering, diff and merge: functions from values to values, without I/O, in any
 * realm. The room does not know where a page is kept or who looks at it. What needs a document (the sanitizer) has a
 * door of its own, `page/dom`.
 */
export { readForm, type BlockForm, type FormRead } from './blocks/form'
export { countText, minutesToRead, type TextCount } from './count-text'
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
export { mergeFile, mergeFileKeeping } from './merge/files'
export { joinTexts } from './join-texts'
export { mergePages } from './merge/pages'
export * from './canvas'
export * from './dialect'
export * from './facts'
export { joinFrontMatter, languageOf, splitFrontMatter, type SplitText } from './front-matter'
export { typeOfImage } from './image-type'
export { findAround, findHome, type Around } from './kinds/around'
export { foreignFormOf, withoutMarkupExtension } from './kinds/foreign'
export { pipeOrderOf, readForeignText, type ForeignPiece } from './kinds/foreign-links'
export { decodePercent, labelOf, parseHref, parseWikilink, type Href, type Wikilink } from './link'
export { faultOfNewPath, suggestPath, type NameFault, type NewPathFault } from './new-path'
export { buildPageIndex, findFile, type IndexOptions, type PageIndex } from './page-index'
export { folderOf, isCanvas, isImage, isPage, joinPath, nameOf, titleOf, withoutPageExtension } from './path'
export { countPhrase, cutAround, splitAtPhrase } from './phrase'
export { compareRendered, makeElement, makeText } from './compare/rendered'
export type { BlockChange, MarkedNode, PageElement, PageNode, RenderedDiff } from './compare/rendered'
export {
  addProperty,
  compareProperties,
  isContent,
  kindOfKey,
  kindOfText,
  readProperties,
  removeProperty,
  renameProperty,
  setProperty,
  setPropertyValue,
  type PageProperties,
  type PropertyChange,
  type PropertyContent,
  type PropertyEntry,
  type PropertyFault,
  type PropertyKind,
} from './properties'
export { markTask, readTask, type Task } from './markdown/tick'
export {
  compareLines,
  isCalledByName,
  linkMention,
  relinkMissing,
  renameHeadingIn,
  retitle,
  rewriteCanvasFragments,
  rewriteCanvasLinks,
  rewriteFragments,
  rewriteLinks,
  writeLink,
  writtenHeading,
  type NewLink,
  type LineChange,
  type Mention,
  type Moves,
  type Relinking,
  type RenamedHeading,
  type RenamedText,
  type Retitled,
  type Rewriting,
  type Rewritten,
} from './rewrite'
export { renderLimit, renderMarkdown, type Heading, type RenderedPage } from './render'
export { resolveHref, resolveLink, resolveWikilink, type LinkTarget, type ResolvedWikilink } from './resolve-link'
export { markerName } from './rows/marker-name'
export { idOf, slugOf } from './slug'
export { wikiSyntax } from './syntax'
export * from './templates'
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
