/** A chart as lengths in pixels: where its marks, its lines and its words go. */
import { scaleBand, scaleLinear, scalePoint } from 'd3-scale'

/** A mark with what is written below it; `at` is where it stands on a line of numbers or times, null where it has no place of its own. */
export type Point = { readonly label: string; readonly at: number | null; readonly value: number }

export type Ground = {
  readonly width: number
  readonly height: number
  readonly mark: 'bar' | 'line'
  /** The face is read from right to left, and so is the chart. */
  readonly mirrored: boolean
  readonly sayValue: (value: number) => string
}

type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Drawing = {
  readonly bars: readonly Bar[]
  readonly dots: readonly { readonly x: number; readonly y: number }[]
  readonly line: string
  readonly ticks: readonly { readonly y: number; readonly label: string }[]
  readonly labels: readonly { readonly x: number; readonly label: string }[]
  /** The labels have no room side by side. */
  readonly tilted: boolean
  readonly area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

/** Of a letter of the axes. */
const letter = 6.6
const longestLabel = 16
const lineHeight = 18

const shorten = (label: string): string =>
  label.length > longestLabel ? `${label.slice(0, longestLabel - 1).trimEnd()}…` : label

export function draw(points: readonly Point[], ground: Ground): Drawing {
  const { height, mark, sayValue } = ground
  const values = points.map(({ value }) => value)
  const y = scaleLinear(domainOf(values), [0, 1]).nice(5)
  const ticks = y.ticks(5).map((value) => ({ value, label: sayValue(value) }))
  const axis = Math.max(0, ...ticks.map(({ label }) => label.length)) * letter + 10
  const labels = points.map(({ label }) => shorten(label))
  const longest = Math.max(0, ...labels.map(({ length }) => length)) * letter
  const step = (ground.width - axis - 8) / Math.max(1, points.length)
  const tilted = longest + 8 > step && longest > 4 * letter
  // A label that is tilted hangs out where the axis is; one that is not, on both sides.
  const edge = tilted ? Math.max(axis, longest * 0.77 - step / 2) : axis
  const [left, right] = ground.mirrored ? [8, ground.width - edge] : [edge, ground.width - 8]
  const bottom = height - lineHeight * 2 - (tilted ? longest * 0.7 : 0)
  const area = { left, right, top: lineHeight + 6, bottom }
  y.range([bottom, area.top])
  const places = placesOf(points, ground, { left, right, inset: tilted ? 24 : Math.max(24, longest / 2) })
  const dots = points.map(({ value }, at) => ({ x: places.centre(at), y: y(value) }))
  return {
    bars: mark === 'bar' ? dots.map((dot) => barOf(dot, y(0), places.width)) : [],
    dots: mark === 'line' ? dots : [],
    line: mark === 'line' ? dots.map((dot, at) => `${at === 0 ? 'M' : 'L'}${dot.x} ${dot.y}`).join('') : '',
    ticks: ticks.map(({ value, label }) => ({ y: y(value), label })),
    labels: thin(
      dots.map(({ x }, at) => ({ x, label: labels[at] ?? '' })),
      tilted ? lineHeight : longest + 8,
    ),
    tilted,
    area,
  }
}

/** From nothing up, or down; where all are nothing there is room for one. */
function domainOf(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  return most - least > 1e-300 ? [least, most] : [0, 1]
}

const barOf = ({ x, y }: { x: number; y: number }, zero: number, width: number): Bar => ({
  x: x - width / 2,
  y: Math.min(y, zero),
  width,
  height: Math.abs(zero - y),
})

/** `inset`: how far a line keeps from the ends, for its labels. */
type Width = { readonly left: number; readonly right: number; readonly inset: number }
type Places = { readonly centre: (at: number) => number; readonly width: number }

/** Bars stand side by side; a line goes by numbers and times where all have one. */
function placesOf(points: readonly Point[], { mark, mirrored }: Ground, { left, right, inset: wanted }: Width): Places {
  const range: [number, number] = mirrored ? [right, left] : [left, right]
  const all = points.map((_, at) => at)
  if (mark === 'bar') {
    const band = scaleBand(all, range).padding(0.25)
    return { centre: (at) => (band(at) ?? left) + band.bandwidth() / 2, width: Math.min(64, band.bandwidth()) }
  }
  const along = points.map(({ at }) => at).filter((at) => at !== null)
  const inset = Math.min(wanted, (right - left) / 4)
  const inner: [number, number] = mirrored ? [right - inset, left + inset] : [left + inset, right - inset]
  if (along.length < points.length || new Set(along).size < 2) {
    const point = scalePoint(all, inner)
    return { centre: (at) => point(at) ?? left, width: 0 }
  }
  const linear = scaleLinear([Math.min(...along), Math.max(...along)], inner)
  return { centre: (at) => linear(points[at]?.at ?? 0), width: 0 }
}

type Label = { readonly x: number; readonly label: string }

/** Those with as much room as they need between them. */
function thin(labels: readonly Label[], room: number): readonly Label[] {
  const kept: Label[] = []
  for (const label of labels) {
    const last = kept.at(-1)
    if (last === undefined || Math.abs(label.x - last.x) >= room) kept.push(label)
  }
  return kept
}
