/** The project's own source, as `architecture.test.ts` looks at it: files, their import lines, circles, realms. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import ts from 'typescript'

/** One import line. `to` is a path below `src` without its extension, or a package's name as written; `lazy` is `import()`. */
export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean; readonly lazy: boolean }

export const read = (file: string): string => readFileSync(file, 'utf8')

/** The folders directly below `src`. */
export const rooms: readonly string[] = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** Every file of code below `src`. */
export const sources: readonly string[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path.replaceAll('\\', '/')))
  .filter((path) => /\.(ts|svelte|mjs)$/.test(path))
  .toSorted()

const scriptOf = (file: string): string =>
  file.endsWith('.svelte')
    ? [...read(file).matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script).join('\n')
    : read(file)

const isTypeImport = (node: ts.ImportDeclaration): boolean => {
  const clause = node.importClause
  const named = clause?.namedBindings
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  return (
    !clause?.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly)
  )
}

const isTypeExport = (node: ts.ExportDeclaration): boolean => {
  const named = node.exportClause
  return (
    node.isTypeOnly ||
    (named !== undefined && ts.isNamedExports(named) && named.elements.every((one) => one.isTypeOnly))
  )
}

/** The module a piece of syntax names, if it names one: an import, a re-export, or `import()`. */
function moduleOf(node: ts.Node): { name: ts.Node | undefined; typeOnly: boolean; lazy: boolean } | undefined {
  if (ts.isImportDeclaration(node)) return { name: node.moduleSpecifier, typeOnly: isTypeImport(node), lazy: false }
  if (ts.isExportDeclaration(node)) return { name: node.moduleSpecifier, typeOnly: isTypeExport(node), lazy: false }
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return isCall ? { name: node.arguments[0], typeOnly: false, lazy: true } : undefined
}

function importsOf(from: string): Import[] {
  const place = (name: string): string =>
    name.startsWith('.') ? normalize(join(dirname(from), name.replace(/\?.*$/, ''))) : name
  const look = (node: ts.Node): Import[] => {
    const found = moduleOf(node)
    const name = found?.name
    const { typeOnly = false, lazy = false } = found ?? {}
    const here = name && ts.isStringLiteral(name) ? [{ from, to: place(name.text), typeOnly, lazy }] : []
    const below: Import[] = []
    ts.forEachChild(node, (child) => void below.push(...look(child)))
    return [...here, ...below]
  }
  const tree = ts.createSourceFile(from, scriptOf(from), ts.ScriptTarget.Latest)
  return look(tree)
}

const importsBySource = new Map(sources.map((from) => [from, importsOf(from)]))

/** The import lines of that file. */
export const importsIn = (file: string): readonly Import[] => importsBySource.get(file) ?? []

/** Every import line below `src`. */
export const imports: readonly Import[] = sources.flatMap(importsIn)

const found = new Map<string, string | undefined>()

/** The file that an import line names; undefined for a package. */
export function fileOf(to: string): string | undefined {
  if (!found.has(to))
    found.set(
      to,
      [to, `${to}.ts`, `${to}/index.ts`].find((path) => /\.\w+$/.test(path) && existsSync(path)),
    )
  return found.get(to)
}

/** Every chain of running imports that comes back to where it began. A component may hold itself. */
export function circles(): string[] {
  const nextOf = (file: string): readonly string[] => {
    const running = importsIn(file).filter(({ to, typeOnly }) => !typeOnly && fileOf(to) !== file)
    return running.flatMap(({ to }) => fileOf(to) ?? [])
  }
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [[...trail.slice(trail.indexOf(file)), file].join(' → ')]
    if (done.has(file)) return []
    done.add(file)
    return nextOf(file).flatMap((next) => visit(next, [...trail, file]))
  }
  return sources.flatMap((file) => visit(file, []))
}

/** The files a `tsconfig.json` includes by name, not those it meets through imports. */
export function filesOfRealm(config: string): Set<string> {
  const { config: parsed } = ts.readConfigFile(config, read) as { config: unknown }
  const { fileNames } = ts.parseJsonConfigFileContent(parsed, ts.sys, dirname(config))
  return new Set(fileNames.map((name) => normalize(name).replace(`${process.cwd()}/`, '')))
}
