/** Large pictures made smaller, in this browser. The way up that a camera noted is kept: it is drawn into the pixels. */

/** Larger than this, in pixels of the longer side or in bytes, somebody is asked. */
export const large = { side: 2000, bytes: 1_000_000 } as const

export type Picture = { readonly width: number; readonly height: number }

/** Formats that are one picture of pixels; drawings and moving pictures would lose what they are. */
const shrinkable = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic', 'image/bmp'])

/** How large a picture is; null for what is none, or cannot be read here. */
export async function measure(file: File): Promise<Picture | null> {
  if (!shrinkable.has(file.type)) return null
  try {
    const bitmap = await createImageBitmap(file)
    const { width, height } = bitmap
    bitmap.close()
    return { width, height }
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

export const isLarge = ({ size }: File, { width, height }: Picture): boolean =>
  size > large.bytes || Math.max(width, height) > large.side

/** The size it is drawn at: no side longer than the limit, the shape kept. */
export function fit({ width, height }: Picture): Picture {
  const scale = Math.min(1, large.side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

const quality = 0.82

/** What can hold transparency stays able to; the rest are photographs. */
const typeFor = ({ type }: File): string => (type === 'image/jpeg' ? 'image/jpeg' : 'image/webp')

const withExtension = (name: string, type: string): string =>
  `${name.replace(/\.\w+$/, '')}.${type === 'image/jpeg' ? 'jpg' : 'webp'}`

/** The picture smaller; the file itself where that gains nothing. What else was in it, such as the place, is left out. */
export async function shrink(file: File): Promise<File> {
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const { width, height } = fit(whole)
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (!pen) return file
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(whole, 0, 0, width, height)
  whole.close()
  const blob = await canvas.convertToBlob({ type: typeFor(file), quality })
  return blob.size < file.size ? new File([blob], withExtension(file.name, blob.type), { type: blob.type }) : file
}
