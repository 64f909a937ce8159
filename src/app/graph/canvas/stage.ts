/**
 * A canvas that shows a graph, through a camera.
 *
 * It draws once a frame at most, and only when something has changed. Where a graph is so large that drawing it takes
 * longer than a frame may, what was drawn last is moved along under the hand, and drawn anew when the hand rests.
 */
import { fit, findPage, pan, zoomAt, type Camera, type Point, type Size } from './camera'
import { draw, type Colours, type Picture } from './draw'

/** Milliseconds drawing may take while something moves. */
const patience = 12
/** Milliseconds without a movement after which it is drawn anew. */
const rest = 110

export class Stage {
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  readonly #readColours: () => Colours
  /** As they were when something was drawn first after the theme had changed. */
  #colours: Colours | undefined
  readonly #widths = new Map<string, number>()
  #picture: Picture | undefined
  #size: Size = { width: 0, height: 0 }
  #camera: Camera = { x: 0, y: 0, scale: 1 }
  /** Somebody has chosen what is in view; until then all of it is. */
  #held = false
  #frame = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The last drawing, from where it was seen, and the milliseconds it took. */
  #last: { readonly copy: HTMLCanvasElement; readonly camera: Camera } | undefined
  #cost = 0

  constructor(canvas: HTMLCanvasElement, readColours: () => Colours) {
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) throw new TypeError('A canvas has a context of two dimensions.')
    this.#canvas = canvas
    this.#context = context
    this.#readColours = readColours
  }

  get centre(): Point {
    return { x: this.#size.width / 2, y: this.#size.height / 2 }
  }

  show(picture: Picture): void {
    this.#picture = picture
    this.#redraw()
  }

  /** The theme has changed, or what it is written with. */
  recolour(): void {
    this.#colours = undefined
    this.#widths.clear()
    this.#redraw()
  }

  resize(size: Size): void {
    const ratio = devicePixelRatio || 1
    this.#camera = this.#held
      ? pan(this.#camera, { x: (size.width - this.#size.width) / 2, y: (size.height - this.#size.height) / 2 })
      : this.#camera
    this.#size = size
    this.#canvas.width = Math.round(size.width * ratio)
    this.#canvas.height = Math.round(size.height * ratio)
    this.#last = undefined
    this.#redraw()
  }

  pan(by: Point): void {
    this.#look(pan(this.#camera, by))
  }

  zoom(factor: number, at: Point = this.centre): void {
    this.#look(zoomAt(this.#camera, at, factor))
  }

  /** All of it in view again, now and as it grows. */
  fit(): void {
    this.#held = false
    this.#redraw()
  }

  /** The page is in view, without anything else being any larger. */
  reveal(page: number): void {
    if (!this.#picture || !this.#held) return
    const { places } = this.#picture
    const { scale } = this.#camera
    const { x, y } = this.centre
    this.#look({ scale, x: x - (places[2 * page] ?? 0) * scale, y: y - (places[2 * page + 1] ?? 0) * scale })
  }

  /** The page under a point of the canvas. */
  find(point: Point, reach: number): number | null {
    return this.#picture ? findPage({ ...this.#picture, camera: this.#camera }, point, reach) : null
  }

  close(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#timer)
    this.#frame = -1
  }

  #look(camera: Camera): void {
    this.#held = true
    this.#camera = camera
    if (this.#cost <= patience || !this.#last) return this.#redraw()
    this.#request(() => this.#moveLast())
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#redraw(), rest)
  }

  #redraw(): void {
    this.#request(() => this.#drawAll())
  }

  #request(work: () => void): void {
    if (this.#frame === -1) return
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(work)
  }

  #drawAll(): void {
    const picture = this.#picture
    if (!picture || this.#size.width === 0) return
    const began = performance.now()
    if (!this.#held) this.#camera = fit(picture.places, this.#size, picture.shown)
    const ratio = this.#canvas.width / this.#size.width
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const colours = (this.#colours ??= this.#readColours())
    draw({ context: this.#context, size: this.#size, colours, widths: this.#widths }, picture, this.#camera)
    this.#cost = performance.now() - began
    if (this.#cost > patience) this.#keepCopy()
  }

  #keepCopy(): void {
    const copy = this.#last?.copy ?? document.createElement('canvas')
    copy.width = this.#canvas.width
    copy.height = this.#canvas.height
    copy.getContext('2d')?.drawImage(this.#canvas, 0, 0)
    this.#last = { copy, camera: this.#camera }
  }

  #moveLast(): void {
    if (!this.#last) return
    const { copy, camera } = this.#last
    const { width, height } = this.#size
    const grown = this.#camera.scale / camera.scale
    if (this.#colours) this.#context.fillStyle = this.#colours.sheet
    this.#context.fillRect(0, 0, width, height)
    const [left, top] = [this.#camera.x - camera.x * grown, this.#camera.y - camera.y * grown]
    this.#context.drawImage(copy, left, top, width * grown, height * grown)
  }
}
