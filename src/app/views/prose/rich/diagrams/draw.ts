/** The app's side of the frame that draws: one frame for all diagrams, asked through a port of its own. */
import type { DrawAnswer, DrawQuestion } from '../../../../diagrams/protocol'
import type { Look } from './look'
import { optionsOf } from './options'

export type Drawing =
  | { readonly kind: 'drawn'; readonly svg: string; readonly width: number; readonly height: number }
  | { readonly kind: 'failed'; readonly why: string }
  /** Mermaid could not be fetched, as without a network before the first diagram was ever drawn. */
  | { readonly kind: 'unavailable' }

type Frame = { readonly element: HTMLIFrameElement; readonly port: MessagePort }

/** Milliseconds a diagram may take, the fetching of Mermaid included. */
const patience = 30_000

const waiting = new Map<number, (drawing: Drawing) => void>()
let lastId = 0
let frame: Frame | undefined

/** A frame must be laid out to measure text, but nobody needs to see it, hear of it or get into it. */
function hide(element: HTMLIFrameElement): void {
  element.className = 'drawing-frame'
  element.tabIndex = -1
  element.ariaHidden = 'true'
}

function openFrame(): Frame {
  const element = document.createElement('iframe')
  hide(element)
  const { port1: port, port2 } = new MessageChannel()
  element.addEventListener('load', () => element.contentWindow?.postMessage('draw', location.origin, [port2]), {
    once: true,
  })
  port.onmessage = ({ data }: MessageEvent<DrawAnswer>) => answer(data)
  element.src = new URL('diagram.html', document.baseURI).href
  document.body.append(element)
  return { element, port }
}

function closeFrame(): void {
  frame?.port.close()
  frame?.element.remove()
  frame = undefined
}

// A stranger's diagram may have had a hand in what comes out of the frame, whatever its type says.
const textIn = (said: unknown): string => (typeof said === 'string' ? said : '')
const sizeIn = (said: unknown): number =>
  typeof said === 'number' && said > 1 ? Math.min(10_000, Math.round(said)) : 1

function answer(said: DrawAnswer): void {
  if (said.kind === 'unavailable') return giveUp({ kind: 'unavailable' })
  const settle = waiting.get(said.id)
  waiting.delete(said.id)
  if (said.kind === 'drawn')
    settle?.({ kind: 'drawn', svg: textIn(said.svg), width: sizeIn(said.width), height: sizeIn(said.height) })
  else settle?.({ kind: 'failed', why: textIn(said.why).slice(0, 1000) })
}

function giveUp(drawing: Drawing): void {
  for (const settle of waiting.values()) settle(drawing)
  waiting.clear()
  closeFrame()
}

/** Draws one diagram. Never rejects. */
export function draw(source: string, look: Look): Promise<Drawing> {
  frame ??= openFrame()
  const { port } = frame
  const id = ++lastId
  return new Promise((resolve) => {
    const timer = setTimeout(() => giveUp({ kind: 'failed', why: 'timeout' }), patience)
    waiting.set(id, (drawing) => {
      clearTimeout(timer)
      resolve(drawing)
    })
    const question: DrawQuestion = { id, source, options: optionsOf(look) }
    port.postMessage(question)
  })
}
