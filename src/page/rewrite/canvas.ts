/**
 * Canvases follow what their cards show: the files of cards, the headings in them, and the links in cards of text
 * (https://jsoncanvas.org/spec/1.0). Nothing but those is touched, however the JSON is written.
 */
import { isPagePath } from '../../names'
import { readCanvas } from '../canvas'
import { applyEdits } from './apply'
import { fragmentEdits, writeFragment, type RenamedHeading, type WithFragments } from './fragments'
import { editString, listObjects, type JsonString } from './json-strings'
import type { Rewritten, TextEdit } from './model'
import { linkEdits, type Rewriting } from './rewrite'

type Node = ReadonlyMap<string, JsonString>

const isOf = (node: Node, type: 'file' | 'text'): boolean => node.get('type')?.text === type

/** Another text for a whole string; none where it is the same. */
const replace = (string: JsonString, insert: string): readonly TextEdit[] =>
  insert === string.text ? [] : [editString(string, { from: 0, to: string.text.length, insert })]

function editNodes(text: string, editsOf: (node: Node) => readonly TextEdit[]): Rewritten {
  const edits = readCanvas(text) === null ? [] : listObjects(text, 'nodes').flatMap(editsOf)
  return applyEdits(
    text,
    [...edits].sort((a, b) => a.from - b.from),
  )
}

const editCard = (node: Node, editsOf: (text: string) => readonly TextEdit[]): readonly TextEdit[] => {
  const card = isOf(node, 'text') ? node.get('text') : undefined
  return card ? editsOf(card.text).map((edit) => editString(card, edit)) : []
}

function moveFile(node: Node, { moves }: Rewriting): readonly TextEdit[] {
  const file = isOf(node, 'file') ? node.get('file') : undefined
  return file && isPagePath(file.text) ? replace(file, moves.get(file.text) ?? file.text) : []
}

/** The text of a canvas whose cards lead where they led, when files have moved. */
export const rewriteCanvasLinks = (text: string, rewriting: Rewriting): Rewritten =>
  editNodes(text, (node) => [...moveFile(node, rewriting), ...editCard(node, (card) => linkEdits(card, rewriting))])

function renameSubpath(node: Node, renamed: readonly RenamedHeading[]): readonly TextEdit[] {
  const [file, subpath] = isOf(node, 'file') ? [node.get('file'), node.get('subpath')] : []
  if (!subpath?.text.startsWith('#')) return []
  const ofFile = renamed.filter(({ page }) => page === file?.text)
  return replace(subpath, `#${writeFragment(subpath.text.slice(1), ofFile, true)}`)
}

/** The same when headings are called otherwise. */
export const rewriteCanvasFragments = (
  text: string,
  renamed: readonly RenamedHeading[],
  place: WithFragments,
): Rewritten =>
  editNodes(text, (node) => [
    ...renameSubpath(node, renamed),
    ...editCard(node, (card) => fragmentEdits(card, renamed, place)),
  ])
