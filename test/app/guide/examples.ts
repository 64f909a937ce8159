/** The pages of the guide as text, and the examples in them. */

export type Example = {
  /** What stands behind the fence. */
  readonly info: string
  readonly text: string
}

const texts = import.meta.glob<string>('../../../src/app/guide/pages/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** By language and page: `en/start`. */
export const guide: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([file, text]) => [file.replace(/^.*\/pages\/(.*)\.md$/, '$1'), text]),
)

const fence = /^(`{3,})(.*)\n([^]*?)\n?^\1$/gm

/** All of a page, those within examples of pages in place of these. */
export function listExamples(markdown: string): readonly Example[] {
  return [...markdown.matchAll(fence)].flatMap(([, , info = '', text = '']) =>
    info === 'markdown' ? listExamples(text) : [{ info, text }],
  )
}

export const withoutExamples = (markdown: string): string => markdown.replace(fence, '')

export const examplesOf = (page: string, kind: string): readonly Example[] =>
  listExamples(guide.get(page) ?? '').filter(({ info }) => info.split(' ')[0] === kind)

/** What stands as code in the first column of the page's tables. */
export const listCodeInTables = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^\| `([^`]+)`/gm)].map(([, code = '']) => code.replaceAll('\\|', '|'))
