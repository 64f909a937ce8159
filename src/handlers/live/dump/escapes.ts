/** What is written behind backslashes, in rows of a COPY and in `E'…'` (postgresql.org/docs/18/sql-syntax-lexical.html). */

const signs: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Numbers, of which several may be the bytes of one letter; in strings a letter’s own number; or one sign. */
const forms = {
  copy: /((?:\\(?:x[\da-fA-F]{1,2}|[0-7]{1,3}))+)|\\([^])/g,
  string: /((?:\\(?:x[\da-fA-F]{1,2}|[0-7]{1,3}))+)|\\(u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])/g,
}

const byteOf = (code: string): number =>
  code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8) & 0xff

const textOfBytes = (written: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(written.split('\\').slice(1), byteOf))

function letterOf(sign: string): string {
  const number = Number.parseInt(sign.slice(1), 16)
  return sign.length === 1 ? (signs[sign] ?? sign) : number > 0x10ffff ? '\ufffd' : String.fromCodePoint(number)
}

/** A vertical tab has a sign in a COPY alone. */
export function unescape(text: string, where: keyof typeof forms): string {
  if (!text.includes('\\')) return text
  return text.replace(forms[where], (_, bytes: string | undefined, sign: string | undefined) => {
    if (bytes !== undefined) return textOfBytes(bytes)
    return where === 'copy' && sign === 'v' ? '\v' : letterOf(sign ?? '')
  })
}
