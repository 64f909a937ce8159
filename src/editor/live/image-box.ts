/** An image where its source stands, loaded when it comes into view. */
import { WidgetType, type EditorView } from '@codemirror/view'
import type { EditorLink } from '../links'
import type { LiveMeans } from './sheet'

/** In pixels; `100` or `640x480`, as Obsidian writes it behind a bar. */
export type ImageSize = { readonly width: number; readonly height: number | null } | null

export function readSize(label: string): { readonly text: string; readonly size: ImageSize } {
  const match = /^(?:(.*)\|)?\s*(\d{1,4})(?:x(\d{1,4}))?\s*$/s.exec(label)
  if (!match) return { text: label, size: null }
  const [, text = '', width, height] = match
  return { text, size: { width: Number(width), height: height ? Number(height) : null } }
}

export type ShownImage = { readonly link: EditorLink; readonly text: string; readonly size: ImageSize }

export class ImageBox extends WidgetType {
  constructor(
    readonly image: ShownImage,
    readonly load: NonNullable<LiveMeans['loadImage']>,
  ) {
    super()
  }

  override eq(other: ImageBox): boolean {
    return JSON.stringify(this.image) === JSON.stringify(other.image)
  }

  override toDOM(view: EditorView): HTMLElement {
    const { link, text, size } = this.image
    const box = Object.assign(document.createElement('span'), { className: 'cm-image' })
    const image = Object.assign(document.createElement('img'), { alt: text })
    if (size) image.width = size.width
    if (size?.height) image.height = size.height
    image.addEventListener('load', () => view.requestMeasure())
    const show = (url: string | null): void => {
      if (url === null) explain(box, text || link.written)
      else box.replaceChildren(Object.assign(image, { src: url }))
      view.requestMeasure()
    }
    this.load(link).then(show, () => show(null))
    return box
  }

  override ignoreEvent(): boolean {
    return false
  }
}

/** What would be there, where it cannot be shown. */
function explain(box: HTMLElement, text: string): void {
  box.classList.add('cm-image-missing')
  box.textContent = text
}
