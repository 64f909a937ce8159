/** A commit message from what changed: which page, and under which headings. */

export type Edited = { readonly title: string; readonly before: string | null; readonly after: string }

type Words = {
  readonly create: (title: string) => string
  readonly edit: (title: string) => string
  readonly editParts: (title: string, headings: readonly string[]) => string
}

const headingsNamed = 2

/** "Create Mint", "Edit Mint", or "Edit Mint: Kinds, Harvest" while the edit keeps to a few headings. */
export function suggestMessage({ title, before, after }: Edited, words: Words): string {
  if (before === null) return words.create(title)
  const changed = changedHeadings(before, after)
  return changed.length > 0 && changed.length <= headingsNamed ? words.editParts(title, changed) : words.edit(title)
}

/** The headings of the sections whose text is not the same, in the order of the page. Text above any is the title's. */
function changedHeadings(before: string, after: string): readonly string[] {
  const old = splitSections(before)
  const now = splitSections(after)
  const headings = new Set([...now.keys(), ...old.keys()])
  return [...headings].filter((heading) => heading !== '' && old.get(heading) !== now.get(heading))
}

/** The sections by heading; those of one name are taken together. Headings inside fences are code, the first may be the page's title. */
function splitSections(text: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>()
  let heading = ''
  let fence: string | undefined
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? undefined : mark
    const [, signs, name] = (fence ? null : /^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$/.exec(line)) ?? []
    const isTitle = signs === '#' && heading === ''
    if (name && !isTitle) heading = name
    sections.set(heading, `${sections.get(heading) ?? ''}${line}\n`)
  }
  return sections
}
