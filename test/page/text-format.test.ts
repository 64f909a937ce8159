import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, isBinary, readText, writeText } from '../../src/page'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const line = fc.oneof(
  fc.constantFrom('', 'a', 'b', '# é', '\u2028', '\ufeff'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const fileText = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 }),
    line,
  )
  .map(([mark, lines, last]) => mark + lines.flat().join('') + last)
  .filter((text) => text.isWellFormed() && !text.includes('\0'))

const read = (text: string) => {
  const file = readText(bytesOf(text))
  if (!file) throw new Error('not a text')
  return file
}

const rewrite = (text: string, edit: (text: string) => string): string => {
  const file = read(text)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeText(edit(file.text), file.format))
}

describe('A file opened as text', () => {
  it('is the same file, byte for byte, when it is saved without an edit', () => {
    fc.assert(
      fc.property(fileText, (text) => {
        expect(rewrite(text, (same) => same)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('is given to the editor with line feeds alone', () => {
    fc.assert(
      fc.property(fileText, (text) => {
        expect(read(text).text).not.toContain('\r')
      }),
    )
  })

  it('keeps its byte order mark and its line breaks through an edit', () => {
    expect(rewrite('\ufeffa\r\nb\r\n', (text) => text.replace('b', 'b\nc'))).toBe('\ufeffa\r\nb\r\nc\r\n')
    expect(rewrite('a\rb', (text) => `${text}\n`)).toBe('a\rb\r')
  })

  it('keeps mixed line breaks on the lines that were not edited', () => {
    expect(rewrite('a\r\nb\nc\r\nd\r\n', (text) => text.replace('c', 'C\nnew'))).toBe('a\r\nb\nC\r\nnew\r\nd\r\n')
  })

  it('is no text when its bytes are not UTF-8, or hold a NUL near the start', () => {
    expect(readText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toBeNull()
    expect(readText(bytesOf('a\0b'))).toBeNull()
    expect(isBinary(bytesOf(`${'a'.repeat(8000)}\0`))).toBe(false)
    expect(isBinary(bytesOf(`${'a'.repeat(7999)}\0`))).toBe(true)
  })

  it('can be shown in other encodings', () => {
    expect(decodeText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toEqual({ text: 'café', encoding: 'windows-1252' })
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toEqual({ text: 'a', encoding: 'utf-16le' })
    expect(decodeText(Uint8Array.of(0x00, 0x01))).toBeNull()
  })
})
