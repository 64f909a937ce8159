/**
 * Where what was sent here waits until somebody has looked at it. The service worker lays what other programs share
 * onto it (src/service-worker/sw.ts), the app the files it is opened with; each as the form it came in.
 */
import { readPieces, without, type Piece } from './pieces'

/** A piece, and the address at which its form lies. */
export type Received = Piece & { readonly key: string }

const scope = (): string => new URL('./', document.baseURI).href

/** The service worker knows it by the same name. */
const openShelf = (): Promise<Cache> => caches.open(`verso-received-${scope()}`)

/** Lays a form with `title`, `text`, `url` or files onto the shelf. */
export async function keepReceived(form: FormData): Promise<void> {
  const shelf = await openShelf()
  await shelf.put(`${scope()}received/${crypto.randomUUID()}`, new Response(form))
}

async function readForm(shelf: Cache, key: string): Promise<FormData | undefined> {
  const kept = await shelf.match(key)
  return kept?.formData()
}

/** Everything that waits, what came first at the front. Empty where the browser keeps nothing of the kind. */
export async function listReceived(): Promise<readonly Received[]> {
  if (!('caches' in globalThis)) return []
  const shelf = await openShelf()
  const found: Received[] = []
  for (const { url: key } of await shelf.keys()) {
    const form = await readForm(shelf, key)
    const pieces = form ? await readPieces(form) : []
    if (pieces.length === 0) await shelf.delete(key)
    found.push(...pieces.map((piece) => ({ ...piece, key })))
  }
  return found
}

/** Takes the piece off the shelf; others that came with it stay. */
export async function dropReceived({ key, entries }: Received): Promise<void> {
  const shelf = await openShelf()
  const form = await readForm(shelf, key)
  if (!form) return
  const left = without(form, entries)
  if ([...left].length > 0) await shelf.put(key, new Response(left))
  else await shelf.delete(key)
}
