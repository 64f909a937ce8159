import { Buffer as Polyfill } from 'buffer'

declare global {
  var Buffer: typeof Polyfill | undefined
}

globalThis.Buffer ??= Polyfill
