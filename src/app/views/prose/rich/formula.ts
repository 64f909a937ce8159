/** KaTeX, as a page from a stranger may use it: no links, no images, no classes, no macros without end. */
import 'katex/dist/katex.min.css'
import katex from 'katex'

const longest = 20_000

/** How drawing ended. `why` is KaTeX's own English, for it quotes the TeX. */
export type Formula =
  | { readonly kind: 'drawn' }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'failed'; readonly why: string }

/** Draws the formula in the element; where that fails, the element has its TeX as before. */
export function drawFormula(place: HTMLElement, tex: string, displayMode: boolean): Formula {
  if (tex.length > longest) return { kind: 'too-long', most: longest }
  try {
    katex.render(tex, place, { displayMode, trust: false, strict: 'ignore', maxExpand: 300, maxSize: 40 })
    return { kind: 'drawn' }
  } catch (error) {
    place.textContent = tex
    // Nested too deep, a formula runs out of stack rather than being wrong.
    if (error instanceof katex.ParseError || error instanceof RangeError) return { kind: 'failed', why: error.message }
    throw error
  }
}
