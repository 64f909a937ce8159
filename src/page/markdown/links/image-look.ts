/** How an image is to look, as far as a page may say: its size, its side, its words. */
export type ImageLook = {
  readonly alt?: string
  readonly width?: string
  readonly height?: string
  readonly align?: string
  readonly framed?: boolean
}

/** The width and height in `100` or `100x80`, as HTML has them. */
export function parseSize(text: string): Pick<ImageLook, 'width' | 'height'> | null {
  const match = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(text.trim())
  return match?.[1] ? { width: match[1], ...(match[2] && { height: match[2] }) } : null
}

/** What stands behind the bar of `![alt|100x80](…)` and `![[a.png|alt|100]]`: words, a size, or both. */
export function parseLabel(label: string | null): ImageLook {
  if (label === null) return {}
  const bar = label.lastIndexOf('|')
  const size = parseSize(label.slice(bar + 1))
  if (!size) return { alt: label }
  return bar < 0 ? size : { alt: label.slice(0, bar).replace(/\\$/, '').trim(), ...size }
}

const options: readonly (readonly [RegExp, (value: string) => ImageLook])[] = [
  [/^alt\s*=\s*(.*)$/i, (alt) => ({ alt })],
  [/^width\s*=\s*(\d{1,5})(?:px)?$/i, (width) => ({ width })],
  [/^height\s*=\s*(\d{1,5})(?:px)?$/i, (height) => ({ height })],
  [/^align\s*=\s*(left|center|right)$/i, (align) => ({ align })],
  [/^framed?()$/i, () => ({ framed: true })],
  // Known, and not followed: floating is what a side means already; other units and sides are none of a page's.
  [/^(?:float|width\s*=|height\s*=|align\s*=)()/i, () => ({})],
]

function parseOption(text: string): ImageLook | undefined {
  const found = options.find(([pattern]) => pattern.test(text))
  return found?.[1](found[0].exec(text)?.[1] ?? '')
}

/** Gollum's options, `alt=words|width=100px|align=left|float|frame`; null where the label is none, so that it is a link. */
export function parseGollumImage(label: string | null): ImageLook | null {
  const looks = (label ?? '').split(/\\?\|/).map((part) => parseOption(part.trim()))
  return looks.every((look) => look !== undefined) ? looks.reduce((all, look) => ({ ...all, ...look }), {}) : null
}
