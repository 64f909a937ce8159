import type { DrawAnswer, DrawQuestion } from './protocol'

type Mermaid = {
  readonly initialize: (options: object) => void
  readonly render: (id: string, source: string) => Promise<{ readonly svg: string }>
}

declare const mermaid: Mermaid

/**
 * What runs inside the sandbox, beside Mermaid. Only its own text goes in, so it may use nothing that is declared outside.
 */
export function drawInside(): void {
  /** The drawing as XML, with a size of its own, as an image needs both. */
  function asImage(svg: string): { svg: string; width: number; height: number } {
    const box = document.createElement('div')
    // Inside the sandbox this does no harm, and Mermaid does the same.
    box.insertAdjacentHTML('beforeend', svg)
    document.body.append(box)
    const drawing = box.querySelector('svg')
    if (!drawing) throw new Error('Nothing was drawn.')
    const { width, height } = drawing.viewBox.baseVal
    drawing.setAttribute('width', String(width))
    drawing.setAttribute('height', String(height))
    const xml = new XMLSerializer().serializeToString(drawing)
    box.remove()
    return { svg: xml, width, height }
  }

  async function answer(question: DrawQuestion): Promise<DrawAnswer> {
    const { id, source, options } = question
    try {
      mermaid.initialize(options)
      const { svg } = await mermaid.render(`drawing-${id}`, source)
      return { kind: 'drawn', id, ...asImage(svg) }
    } catch (error) {
      return { kind: 'failed', id, why: error instanceof Error ? error.message : String(error) }
    }
  }

  addEventListener(
    'message',
    ({ ports: [port] }) => {
      if (!port) return
      let last = Promise.resolve()
      port.onmessage = ({ data }: MessageEvent<DrawQuestion>) => {
        last = last.then(async () => port.postMessage(await answer(data)))
      }
    },
    { once: true },
  )
}
