/** Git bundles: refs and a pack in one file, https://git-scm.com/docs/gitformat-bundle */
import { WikiError } from '../errors'
import { isOid, isRefName, type Oid, type RefName } from '../names'

type Heads = { readonly refs: ReadonlyMap<RefName, Oid>; readonly head: Oid | null }
export type Bundle = Heads & { readonly pack: Uint8Array }

/** A bundle that is read as far as its header; the pack is read whenever it is asked for. */
export type OpenedBundle = Heads & { readonly pack: AsyncIterable<Uint8Array> }

const decoder = new TextDecoder()

/** A bundle with all that its refs reach. `head` is what `git clone` of the bundle checks out. */
export function encodeBundle({ refs, head, pack }: Bundle): Blob {
  const lines = [...refs].map(([ref, oid]) => `${oid} ${ref}\n`)
  const headLine = head ? [`${head} HEAD\n`] : []
  return new Blob([`# v2 git bundle\n${[...lines, ...headLine].join('')}\n`, pack.slice()], {
    type: 'application/x-git-bundle',
  })
}

const notABundle = (): WikiError => new WikiError('not-a-bundle', 'No bundle.')

/** Throws `not-a-bundle`, or `unsupported` for a bundle that builds on commits it does not carry. */
export async function openBundle(bundle: Blob): Promise<OpenedBundle> {
  const beginning = new Uint8Array(await bundle.slice(0, longestHeader).arrayBuffer())
  const end = endOfHeader(beginning)
  const pack = bundle.slice(end + 2)
  return {
    ...parseHeads(decoder.decode(beginning.subarray(0, end))),
    pack: { [Symbol.asyncIterator]: () => readPieces(pack) },
  }
}

function parseHeads(header: string): Heads {
  const [signature = '', ...lines] = header.split('\n')
  if (!/^# v[23] git bundle$/.test(signature)) throw notABundle()
  if (lines.some(isUnreadable)) throw new WikiError('unsupported', 'A part only.', { reason: 'part-of-bundle' })
  const named = lines.map(parseLine).filter((line) => line !== undefined)
  return {
    refs: new Map(named.flatMap(([oid, name]) => (isRefName(name) ? [[name, oid] as const] : []))),
    head: named.find(([, name]) => name === 'HEAD')?.[0] ?? null,
  }
}

/** The bytes as they are read; who stops early lets go of the rest. */
async function* readPieces(blob: Blob): AsyncGenerator<Uint8Array, void> {
  const reader = blob.stream().getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}

/** A commit the reader must have already, or an object format other than SHA-1. */
const isUnreadable = (line: string): boolean =>
  line.startsWith('-') || (line.startsWith('@') && line !== '@object-format=sha1')

function parseLine(line: string): readonly [Oid, string] | undefined {
  const [oid, name] = [line.slice(0, 40), line.slice(41)]
  return isOid(oid) ? [oid, name] : undefined
}

/** One that goes on for longer is none. */
const longestHeader = 1 << 20

/** The header ends with an empty line. */
function endOfHeader(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) if (bytes[at + 1] === 10) return at
  throw notABundle()
}
