/** Formulas: the TeX of the page, drawn by KaTeX, which is fetched with the first of them. */
import { messages } from '../../../messages'
import { formatNumber } from '../../../numbers'
import type { Formula } from './formula'
import type { Enricher } from './near'

const load = () => import('./formula')

function describe(formula: Exclude<Formula, { readonly kind: 'drawn' }>): string {
  const words = messages.prose.formula
  return formula.kind === 'failed' ? words.failed(formula.why) : words.tooLong(formatNumber(formula.most))
}

async function draw(place: HTMLElement): Promise<void> {
  const tex = place.textContent ?? ''
  const { drawFormula } = await load()
  const isBlock = place.classList.contains('math-block')
  if (isBlock) place.tabIndex = 0 // what scrolls must be reached by keyboard
  const drawn = drawFormula(place, tex, isBlock)
  place.classList.add(drawn.kind === 'drawn' ? 'drawn' : 'failed')
  if (drawn.kind !== 'drawn') place.title = describe(drawn)
}

export const math: Enricher = {
  selector: '.math',
  // Without KaTeX, as offline before it was ever needed, the TeX stays and can be read.
  enrich: (place) => draw(place).catch(() => place.classList.add('failed')),
}
