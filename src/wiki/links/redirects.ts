/** `.redirects.gollum`: Gollum's note of what was called how, a path of earlier and its path of now in each line of YAML. */
import { readPropertyValues, type Moves } from '../../page'

export const redirectsPath = '.redirects.gollum'

const fence = /^(?:---|\.\.\.)[ \t]*$/

const readYaml = (yaml: string): readonly (readonly [string, string])[] =>
  [...readPropertyValues(`---\n${yaml}\n---\n`)].flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  )

const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/).filter((line) => !fence.test(line))

/** The notes, the last one of a path that has several, as Gollum reads them. */
export function readRedirects(text: string): readonly (readonly [string, string])[] {
  const lines = linesOf(text)
  const whole = readYaml(lines.join('\n'))
  // YAML has no map that says a key twice; line by line, each is read for itself.
  return [...new Map(whole.length > 0 ? whole : lines.flatMap(readYaml))]
}

/** Whether a line is the note of one of these paths. */
const notes = (line: string, paths: ReadonlySet<string>): boolean =>
  !fence.test(line) && readYaml(line).some(([from]) => paths.has(from))

/** The text with those moves noted, each path once, before the fence that ends it; everything else as it was. */
export function noteMoves(text: string, moves: Moves): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const paths = new Set<string>(moves.keys())
  const kept = text.split(/(?<=\n)/).filter((line) => !notes(line.trimEnd(), paths))
  const last = kept.findLastIndex((line, at) => at > 0 && fence.test(line.trimEnd()))
  const end = last >= 0 && kept.slice(last + 1).every((line) => line.trim() === '') ? last : kept.length
  const added = [...moves].map((pair) => pair.map((path) => JSON.stringify(path)).join(': ') + eol)
  const before = kept.slice(0, end).join('')
  const start = before === '' || before.endsWith('\n') ? before : before + eol
  return start + added.join('') + kept.slice(end).join('')
}
