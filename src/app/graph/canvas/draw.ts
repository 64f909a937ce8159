/** Draws a graph: links as hairlines, pages as dots of ink, and as many names as there is room for. */
import { toScreen, type Camera, type Point, type Size } from './camera'
import { pagesToName } from './order'

export type Colours = {
  readonly sheet: string
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly rubric: string
  /** As `font` takes it, without the size. */
  readonly family: string
}

/** What is drawn. Pages are places in these lists. */
export type Picture = {
  /** x and y of each page in turn. */
  readonly places: Float32Array
  readonly edges: Uint32Array
  readonly names: readonly string[]
  /** By page, how many links it has: its size, and its rank among those with a name. */
  readonly links: readonly number[]
  readonly shown: readonly boolean[]
  /** Stand out by their colour. */
  readonly found: ReadonlySet<number>
  /** Where somebody is, with a ring around it. */
  readonly chosen: number | null
  /** These alone are in full ink; all, where nobody looks at one. */
  readonly focus: { readonly page: number; readonly around: ReadonlySet<number> } | null
}

export type Sheet = {
  readonly context: CanvasRenderingContext2D
  readonly size: Size
  readonly colours: Colours
  /** Pixels across of names that were drawn before, by the name; drawing adds to them. */
  readonly widths: Map<string, number>
}

const faint = 0.16
/** One long path takes a browser much longer than several short ones. */
const linesAtOnce = 400

const placeOf = ({ places }: Picture, page: number): Point => ({
  x: places[2 * page] ?? 0,
  y: places[2 * page + 1] ?? 0,
})

/** The radius of a page's dot, in pixels. */
const radiusOf = (links: number, scale: number): number =>
  Math.max(0.8, (2.6 + Math.sqrt(links) * 0.9) * Math.min(1.6, Math.max(0.3, scale ** 0.6)))

const isInView = ({ x, y }: Point, { width, height }: Size, margin: number): boolean =>
  x > -margin && y > -margin && x < width + margin && y < height + margin

export function draw(sheet: Sheet, picture: Picture, camera: Camera): void {
  const { context, size, colours } = sheet
  context.globalAlpha = 1
  context.fillStyle = colours.sheet
  context.fillRect(0, 0, size.width, size.height)
  const at = (page: number): Point => toScreen(camera, placeOf(picture, page))
  drawLinks(sheet, picture, at)
  drawPages(sheet, picture, { at, scale: camera.scale })
  drawNames(sheet, picture, { at, scale: camera.scale })
  context.globalAlpha = 1
}

function drawLinks({ context, size, colours }: Sheet, picture: Picture, at: (page: number) => Point): void {
  const { edges, shown, focus } = picture
  const plain: [Point, Point][] = []
  const marked: [Point, Point][] = []
  for (let index = 0; index < edges.length; index += 2) {
    const [from, to] = [edges[index] ?? 0, edges[index + 1] ?? 0]
    if (!shown[from] || !shown[to]) continue
    const line: [Point, Point] = [at(from), at(to)]
    if (isBeyond(line, size)) continue
    ;(focus && (focus.page === from || focus.page === to) ? marked : plain).push(line)
  }
  context.lineWidth = 1
  context.strokeStyle = colours.line
  // Of very many lines each says less.
  context.globalAlpha = (focus ? 0.4 : 1) * Math.max(0.35, Math.min(1, 4000 / Math.max(1, plain.length)))
  strokeLines(context, plain)
  context.globalAlpha = 0.75
  context.strokeStyle = colours.rubric
  strokeLines(context, marked)
}

/** Both ends are off the same side. */
const isBeyond = ([a, b]: readonly [Point, Point], { width, height }: Size): boolean =>
  (a.x < 0 && b.x < 0) || (a.y < 0 && b.y < 0) || (a.x > width && b.x > width) || (a.y > height && b.y > height)

function strokeLines(context: CanvasRenderingContext2D, lines: readonly (readonly [Point, Point])[]): void {
  for (let first = 0; first < lines.length; first += linesAtOnce) {
    context.beginPath()
    for (const [from, to] of lines.slice(first, first + linesAtOnce)) {
      context.moveTo(from.x, from.y)
      context.lineTo(to.x, to.y)
    }
    context.stroke()
  }
}

type View = { readonly at: (page: number) => Point; readonly scale: number }

function drawPages(sheet: Sheet, picture: Picture, view: View): void {
  const { context, size, colours } = sheet
  const { names, shown, links, found, focus, chosen } = picture
  for (let page = 0; page < names.length; page += 1) {
    const point = view.at(page)
    if (!shown[page] || !isInView(point, size, 20)) continue
    context.globalAlpha = isFaint(picture, page) ? faint : 1
    context.fillStyle = found.has(page) || page === chosen || page === focus?.page ? colours.rubric : colours.soft
    drawDot(context, point, radiusOf(links[page] ?? 0, view.scale))
  }
  if (chosen === null || !shown[chosen]) return
  const { x, y } = view.at(chosen)
  context.globalAlpha = 1
  context.strokeStyle = colours.rubric
  context.lineWidth = 1.5
  context.beginPath()
  context.arc(x, y, radiusOf(links[chosen] ?? 0, view.scale) + 4, 0, 2 * Math.PI)
  context.stroke()
}

/** Others are looked at just now. */
const isFaint = ({ focus, found }: Picture, page: number): boolean =>
  focus ? page !== focus.page && !focus.around.has(page) : found.size > 0 && !found.has(page)

/** A small dot is a square to the eye anyway, and that is drawn much faster. */
function drawDot(context: CanvasRenderingContext2D, { x, y }: Point, radius: number): void {
  if (radius < 1.6) return context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius)
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

const mostNames = 90
const candidates = 600

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const meets = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Measuring a name takes longer than anything else that is done with it. */
function widthOf(name: string, { context, widths }: Sheet): number {
  const width = widths.get(name) ?? context.measureText(name).width
  widths.set(name, width)
  return width
}

function drawNames(sheet: Sheet, picture: Picture, { at, scale }: View): void {
  const { context, size, colours } = sheet
  const taken: Box[] = []
  context.font = `13px ${colours.family}`
  context.textAlign = 'center'
  context.textBaseline = 'top'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = colours.sheet
  const isCandidate = (page: number): boolean =>
    picture.shown[page] === true && !isFaint(picture, page) && isInView(at(page), size, 0)
  let tried = 0
  for (const page of pagesToName(picture)) {
    if (!isCandidate(page)) continue
    if (taken.length >= mostNames || ++tried > candidates) return
    const name = shorten(picture.names[page] ?? '')
    const { x, y } = at(page)
    const top = y + radiusOf(picture.links[page] ?? 0, scale) + (page === picture.chosen ? 9 : 4)
    const half = widthOf(name, sheet) / 2 + 4
    const box = { left: x - half, top: top - 1, right: x + half, bottom: top + 16 }
    if (taken.some((other) => meets(box, other))) continue
    taken.push(box)
    context.globalAlpha = 0.85
    context.strokeText(name, x, top)
    context.globalAlpha = 1
    context.fillStyle = page === picture.focus?.page || page === picture.chosen ? colours.rubric : colours.ink
    context.fillText(name, x, top)
  }
}

const longest = 28
const shorten = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name)
