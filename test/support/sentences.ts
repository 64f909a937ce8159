/** Where the app's source takes its sentences, as `architecture.test.ts` looks at it. */
import { dirname, join, normalize } from 'node:path/posix'
import ts from 'typescript'
import { fileOf, importsIn, read, sources } from './source'

const inApp = sources.filter((file) => file.startsWith('src/app/'))

/** Every file that is there once `entry` is: what it imports, and what that imports, without `import()`. */
export function reachedFrom(entry: string): Set<string> {
  const reached = new Set([entry])
  for (const file of reached)
    for (const { to, typeOnly, lazy } of importsIn(file)) {
      const next = typeOnly || lazy ? undefined : fileOf(to)
      if (next) reached.add(next)
    }
  return reached
}

/** Every `import()` of the app's own modules, in scripts and in markup, with what is written before it. */
export const fetches = inApp.flatMap((from) =>
  [...read(from).matchAll(/import\(\s*'(\.[^']+)'/g)].map((found) => ({
    from,
    file: fileOf(normalize(join(dirname(from), found[1] ?? ''))) ?? '',
    before: read(from).slice(0, found.index),
  })),
)

/** What runs once, when the module is read; of a component that is its module script. */
const moduleScriptOf = (file: string): string =>
  file.endsWith('.svelte') ? (/<script[^>]*\bmodule\b[^>]*>([^]*?)<\/script>/.exec(read(file))?.[1] ?? '') : read(file)

const isSpoken = (name: string): boolean => name === 'messages' || name === 'language'

/** The names by which a module knows what depends on the language spoken. */
function spokenIn(tree: ts.SourceFile): Set<string> {
  const names = tree.statements.flatMap((line) => {
    if (!ts.isImportDeclaration(line) || !/\/messages(\/\w+)?'$/.test(line.moduleSpecifier.getText(tree))) return []
    const named = line.importClause?.namedBindings
    return named && ts.isNamedImports(named) ? [...named.elements] : []
  })
  return new Set(names.filter((one) => isSpoken((one.propertyName ?? one.name).text)).map(({ name }) => name.text))
}

const runsLater = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) ||
  (ts.isPropertyDeclaration(node) && !ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword))

/** The lines that take a sentence, or the language, while their module is read: before the language is chosen. */
export function takenTooEarly(file: string, script = moduleScriptOf(file)): string[] {
  const tree = ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true)
  const names = spokenIn(tree)
  const look = (node: ts.Node): string[] => {
    if (runsLater(node) || ts.isTypeNode(node) || ts.isImportDeclaration(node)) return []
    const { parent } = node
    const isMember = parent && ts.isPropertyAccessExpression(parent) && parent.name === node
    const here = ts.isIdentifier(node) && names.has(node.text) && !isMember ? [`${file}: ${parent.getText(tree)}`] : []
    return [...here, ...node.getChildren(tree).flatMap(look)]
  }
  return look(tree)
}

export const speakers = inApp.filter((file) => !file.startsWith('src/app/messages/'))
