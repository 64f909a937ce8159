/**
 * The page in which diagrams are drawn.
 *
 * It fetches Mermaid, as the app's origin and so through the service worker, and puts its text into a frame inside that
 * is sandboxed: an origin of its own, no storage, no network. This page itself never looks at a diagram; it hands the
 * app's port through. The policy of this page alone lets text be a script (`server/content-security-policy`), and the
 * frame inside lets only these two, by a nonce.
 */
import mermaidUrl from 'mermaid/dist/mermaid.min.js?url'
import { drawInside } from './draw-inside'
import type { DrawAnswer } from './protocol'

/** The code, written so that the HTML around it neither ends nor begins a script inside it. */
const asScript = (code: string): string =>
  code.replaceAll('</script', '<\\/script').replaceAll('<script', '<\\x73cript')

function writeSandbox(mermaid: string): string {
  const nonce = crypto.randomUUID()
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; img-src data:`
  const scripts = [mermaid, `(${drawInside.toString()})()`]
  return [
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><body>`,
    ...scripts.map((code) => `<script nonce="${nonce}">${asScript(code)}</script>`),
  ].join('')
}

async function fetchMermaid(): Promise<string> {
  const response = await fetch(mermaidUrl)
  if (!response.ok) throw new TypeError(`Mermaid: ${response.status}`)
  return response.text()
}

async function open(port: MessagePort): Promise<void> {
  const sandbox = document.createElement('iframe')
  sandbox.sandbox.add('allow-scripts')
  const isLoaded = new Promise((resolve) => sandbox.addEventListener('load', resolve, { once: true }))
  sandbox.srcdoc = writeSandbox(await fetchMermaid())
  document.body.append(sandbox)
  await isLoaded
  sandbox.contentWindow?.postMessage('draw', '*', [port])
}

addEventListener(
  'message',
  ({ origin, source, ports: [port] }) => {
    if (origin !== location.origin || source !== parent || !port) return
    const unavailable: DrawAnswer = { kind: 'unavailable' }
    open(port).catch(() => port.postMessage(unavailable))
  },
  { once: true },
)
