/** The face is mirrored for scripts that run from right to left: styles say start and end, never left and right. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import { parse, type AST } from 'svelte/compiler'
import { describe, expect, it } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path.replaceAll('\\', '/')))
  .toSorted()
const read = (file: string): string => readFileSync(file, 'utf8')

/** What has to be where it is whichever way the face runs. */
const fixed: readonly string[] = [
  // Two strokes that are turned to a tick.
  'src/app/styles/prose.css: border-width: 0 0 1.8px 1.8px',
  // The pointer's place is given from the left.
  'src/app/shell/tree/moving/InHand.svelte: left: 12px',
  // A column's side is what its Markdown says.
  'src/app/styles/prose.css: text-align: left',
  'src/app/styles/prose.css: text-align: right',
]

const sided =
  /^(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius)$/
const sides = /^(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|style|color))$/

/** The parts of a value, where a bracket holds what is in it together. */
const partsOf = (value: string): readonly string[] =>
  value.match(/(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? []

/** Of a value for four sides or corners, whether it says another thing for the left than for the right. */
function areSidesUnlike(property: string, value: string): boolean {
  const [first, second = first, third = first, fourth = second, more] = partsOf(value)
  if (property === 'border-radius' && more !== '/') return first !== second || third !== fourth
  return sides.test(property) && second !== fourth
}

/** Whether a declaration says another thing for the left than for the right. */
function isLopsided(property: string, value: string): boolean {
  if (sided.test(property) || areSidesUnlike(property, value)) return true
  if (/^(?:text-align|float|clear)$/.test(property)) return /^(?:left|right)$/.test(value)
  if (/gradient\(/.test(value)) return /\bto (?:left|right)\b/.test(value)
  return property === 'transform' && /(?:translateX|rotateY)\((?!0\b)/.test(value) && !value.includes('--way')
}

function declarationsOf(node: AST.CSS.Declaration | AST.CSS.Rule | AST.CSS.Atrule): readonly AST.CSS.Declaration[] {
  if (node.type === 'Declaration') return [node]
  // A rule for one direction alone may say what it likes.
  if (node.type === 'Rule' && namesDirection(node.prelude)) return []
  return node.block?.children.flatMap(declarationsOf) ?? []
}

const namesDirection = (selector: AST.CSS.SelectorList): boolean =>
  /"AttributeSelector"[^}]*"name":"dir"/.test(JSON.stringify(selector))

function sheetOf(file: string): readonly AST.CSS.Declaration[] {
  const { css } = parse(file.endsWith('.css') ? `<style>${read(file)}</style>` : read(file), { modern: true })
  return css ? css.children.flatMap(declarationsOf) : []
}

describe('styles', () => {
  it('know start and end, not left and right', () => {
    const sheets = files.filter((file) => /\.(?:css|svelte)$/.test(file))
    const found = sheets.flatMap((file) =>
      sheetOf(file)
        .filter(({ property, value }) => isLopsided(property, value))
        .map(({ property, value }) => `${file}: ${property}: ${value}`),
    )
    expect(found.filter((one) => !fixed.includes(one))).toEqual([])
    expect(fixed.filter((one) => !found.includes(one))).toEqual([])
  })

  it('of the editor know start and end, too', () => {
    const found = files
      .filter((file) => file.startsWith('src/editor/') && file.endsWith('.ts'))
      .flatMap((file) =>
        [
          ...read(file).matchAll(/^\s*['"]?((?:margin|padding|border)(?:Left|Right)\w*|left|right)['"]?: ['"`].*$/gm),
        ].map(([line]) => `${file}: ${line.trim()}`),
      )
    expect(found).toEqual([])
  })
})
