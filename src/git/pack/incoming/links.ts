/**
 * What the objects of a pack point to: commits to a tree and parents, trees to entries, tags to what they mark.
 *
 * A pack is whole when everything its objects point to is in it or was there before. Checking that takes each name
 * once, so they are kept as a set: a hundred trees of one folder name the same files again and again.
 */
import { isOid } from '../../../names'
import type { GitObject } from '../../model'
import { at, encodeOid, endOfHeaders, viewOf } from '../format/bytes'
import { damaged } from '../format/limits'
import type { OidSet } from '../oids'

/** What objects point to: `files` as trees name them, and everything else, which no repository can do without. */
export type Links = { readonly structure: OidSet; readonly files: OidSet }

/** Adds to `links` what the object points to. Submodules point outside the repository and do not count. */
export function collectLinks({ type, bytes }: GitObject, links: Links): void {
  if (type === 'tree') collectEntries(bytes, links)
  else if (type !== 'blob') collectHeaders(bytes, links.structure)
}

/** A tree is a run of `<mode> <name>\0` and 20 bytes; a folder's mode does not begin with “1”, a submodule's does with “16”. */
function collectEntries(tree: Uint8Array, { structure, files }: Links): void {
  const view = viewOf(tree)
  for (let start = 0; start < tree.length;) {
    let nul = start
    while (at(tree, nul) !== 0) nul++
    if (nul + 20 >= tree.length) throw damaged('a folder is cut off')
    const isFolder = at(tree, start) !== 0x31
    const isSubmodule = !isFolder && at(tree, start + 1) === 0x36
    if (isFolder) structure.add(view, nul + 1)
    else if (!isSubmodule) files.add(view, nul + 1)
    start = nul + 21
  }
}

const decoder = new TextDecoder('latin1')

function collectHeaders(bytes: Uint8Array, links: OidSet): void {
  const headers = decoder.decode(bytes.subarray(0, endOfHeaders(bytes)))
  for (const [, oid = ''] of headers.matchAll(/^(?:tree|parent|object) ([0-9a-f]{40})$/gm))
    if (isOid(oid)) links.add(viewOf(encodeOid(oid)), 0)
}
