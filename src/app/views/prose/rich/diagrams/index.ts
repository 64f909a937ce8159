/**
 * Diagrams: Mermaid's text, drawn where it can do no harm.
 *
 * Mermaid is large and has had its holes, and diagrams come from strangers. So it runs in a frame of an origin of its own
 * that can fetch nothing (`app/diagrams`), and what comes back is shown as an image, in which nothing runs either.
 */
import { messages } from '../../../../messages'
import type { Enricher } from '../near'
import { draw, type Drawing } from './draw'
import { lookOfPage, onLookChange } from './look'

const sourceUrl = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

/** What a reader who cannot see it is told: what kind of diagram it is; its source is below it. */
const kindOf = (source: string): string =>
  /^(?!%%|---)\s*([A-Za-z][\w-]*)/m.exec(source.replace(/^---\n[^]*?\n---\n/, ''))?.[1] ?? ''

function showDrawing(figure: HTMLElement, source: string, drawing: Extract<Drawing, { kind: 'drawn' }>): void {
  const image = figure.querySelector('img') ?? document.createElement('img')
  image.src = sourceUrl(drawing.svg)
  image.alt = messages.prose.diagram.alt(kindOf(source))
  image.width = drawing.width
  image.height = drawing.height
  if (!image.isConnected) figure.prepend(image)
  figure.className = 'diagram drawn'
  figure.querySelector('.diagram-fault')?.remove()
}

function showFault(figure: HTMLElement, sentence: string): void {
  const note = figure.querySelector<HTMLElement>('.diagram-fault') ?? document.createElement('p')
  note.className = 'diagram-fault'
  note.textContent = sentence
  figure.className = 'diagram failed'
  if (!note.isConnected) figure.prepend(note)
}

async function redraw(figure: HTMLElement, source: string): Promise<void> {
  const drawing = await draw(source, lookOfPage(figure))
  const words = messages.prose.diagram
  if (drawing.kind === 'drawn') return showDrawing(figure, source, drawing)
  figure.querySelector('details')?.setAttribute('open', '')
  showFault(figure, drawing.kind === 'failed' ? words.failed(drawing.why) : words.unavailable)
}

function frame(block: HTMLElement): HTMLElement {
  const figure = document.createElement('figure')
  const source = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent = messages.prose.diagram.source
  block.replaceWith(figure)
  source.append(summary, block)
  figure.append(source)
  figure.className = 'diagram'
  for (const name of ['data-line', 'id']) {
    const value = block.getAttribute(name)
    if (value !== null) figure.setAttribute(name, value)
    block.removeAttribute(name)
  }
  return figure
}

export const diagrams: Enricher = {
  selector: '.code-block:has(> pre > .language-mermaid)',
  async enrich(block) {
    const source = block.querySelector('code')?.textContent ?? ''
    const figure = frame(block)
    await redraw(figure, source)
    onLookChange(figure, () => void redraw(figure, source))
  },
}
