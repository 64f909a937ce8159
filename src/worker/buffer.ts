import { Buffer } from 'buffer'

declare global {
  var Buffer: typeof import('buffer').Buffer | undefined
}

globalThis.Buffer ??= Buffer
