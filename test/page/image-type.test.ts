import { describe, expect, it } from 'vitest'
import { typeOfImage } from '../../src/page'

/** Bytes written as text, one character each. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('An image', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n\0\0', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x20ftypavif', 'image/avif'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
    ['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- made -->\n<!DOCTYPE svg>\n<SVG>', 'image/svg+xml'],
    ['<html><svg></svg></html>', null],
    ['<svgx>', null],
    ['RIFF\x01\x02\x03\x04WAVE', null],
    ['', null],
  ])('that begins %j is %s', (start, type) => {
    expect(typeOfImage(bytesOf(start))).toBe(type)
  })
})
