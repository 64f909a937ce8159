/** What somebody sent here from outside, as the pages it can become. Pure but for reading the files. */

/** One page to be: a text, or words with the files that came along. */
export type Piece = {
  readonly title: string
  readonly text: string
  /** What goes into the page beside its text: pictures, and whatever is no text. */
  readonly files: readonly File[]
  /** Which of the form's entries it is made of, counted from 0. */
  readonly entries: readonly number[]
}

type Entry = { readonly place: number; readonly name: string; readonly value: File | string }
type TextFile = { readonly place: number; readonly name: string; readonly text: string }

const longestTitle = 80

const isNamedAsText = ({ name, type }: File): boolean =>
  /\.(?:md|markdown|mdown|mkdn|mkd|txt)$/i.test(name) || type === 'text/markdown' || type === 'text/plain'

/** The file's text; undefined when it is none, so that no byte of it is read as another. */
async function readText(file: File): Promise<string | undefined> {
  if (!isNamedAsText(file)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const withoutExtension = (name: string): string => name.replace(/(?!^)\.[^.]*$/, '')

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : ''
}

const cut = (line: string): string => [...line.trim()].slice(0, longestTitle).join('').trim()

/** What the words are about, as far as they say. */
function titleFor(title: string, text: string, address: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  return cut(title) || cut(hostOf(first.trim()) || first) || hostOf(address)
}

/** Title, text and address as a page; many programs send the address within the text, and then not again. */
function wordsAsPage(heading: string, text: string, address: string): string {
  const rest = address !== '' && !text.includes(address) ? `<${address}>` : ''
  return [heading && `# ${heading}`, text, rest].filter(Boolean).join('\n\n') + '\n'
}

const sayOf = (entries: readonly Entry[], name: string): string => {
  const value = entries.find((entry) => entry.name === name)?.value
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
}

function pieceOfWords(entries: readonly Entry[]): Piece | undefined {
  const [said, text, address] = [sayOf(entries, 'title'), sayOf(entries, 'text'), sayOf(entries, 'url')]
  const files = entries.flatMap(({ value }) => (value instanceof File ? [value] : []))
  if (said === '' && text === '' && address === '' && files.length === 0) return undefined
  const title = titleFor(said, text, address) || cut(withoutExtension(files[0]?.name ?? ''))
  const heading = said || (text === '' ? title : '')
  return { title, text: wordsAsPage(heading, text, address), files, entries: entries.map(({ place }) => place) }
}

/** The pages that a form with `title`, `text`, `url` and files can become: the words, and each file of text. */
export async function readPieces(form: FormData): Promise<readonly Piece[]> {
  const entries: readonly Entry[] = [...form].map(([name, value], place) => ({ place, name, value }))
  const texts: TextFile[] = []
  for (const { place, value } of entries) {
    const text = value instanceof File ? await readText(value) : undefined
    if (value instanceof File && text !== undefined) texts.push({ place, name: value.name, text })
  }
  const words = pieceOfWords(entries.filter(({ place }) => !texts.some((one) => one.place === place)))
  const pages = texts.map(({ place, name, text }) => {
    return { title: cut(withoutExtension(name)), text, files: [], entries: [place] }
  })
  return words ? [words, ...pages] : pages
}

/** The form without those entries. */
export function without(form: FormData, entries: readonly number[]): FormData {
  const left = new FormData()
  for (const [place, [name, value]] of [...form].entries()) if (!entries.includes(place)) left.append(name, value)
  return left
}
