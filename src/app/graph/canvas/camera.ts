/** What of the graph is in view: a place of it is `place * scale + (x, y)` on the screen, in CSS pixels. */

export type Camera = { readonly x: number; readonly y: number; readonly scale: number }
export type Point = { readonly x: number; readonly y: number }
export type Size = { readonly width: number; readonly height: number }

const smallest = 0.02
const largest = 6
/** As near as a few pages come by themselves. */
const nearest = 2.6

export const toScreen = ({ x, y, scale }: Camera, place: Point): Point => ({
  x: place.x * scale + x,
  y: place.y * scale + y,
})

export const toPlace = ({ x, y, scale }: Camera, point: Point): Point => ({
  x: (point.x - x) / scale,
  y: (point.y - y) / scale,
})

export const pan = (camera: Camera, by: Point): Camera => ({ ...camera, x: camera.x + by.x, y: camera.y + by.y })

/** Comes nearer, or goes further away; what is at the point stays there. */
export function zoomAt(camera: Camera, point: Point, factor: number): Camera {
  const scale = Math.min(largest, Math.max(smallest, camera.scale * factor))
  const place = toPlace(camera, point)
  return { scale, x: point.x - place.x * scale, y: point.y - place.y * scale }
}

/** All that matters in view, with room around it for names; `shown` says by page whether it matters. */
export function fit(places: Float32Array, { width, height }: Size, shown: readonly boolean[]): Camera {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let page = 0; page < places.length / 2; page += 1) {
    if (!shown[page]) continue
    const [x = 0, y = 0] = [places[2 * page], places[2 * page + 1]]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (left > right) return { x: width / 2, y: height / 2, scale: 1 }
  const room = Math.min(60, width / 8, height / 8)
  const across = (width - 2 * room) / Math.max(1, right - left)
  const scale = Math.min(nearest, Math.max(smallest, Math.min(across, (height - 2 * room) / Math.max(1, bottom - top))))
  return { scale, x: width / 2 - ((left + right) / 2) * scale, y: height / 2 - ((top + bottom) / 2) * scale }
}

/** The page nearest to the point, among those shown and no further than the reach in pixels. */
export function findPage(
  { places, shown, camera }: { places: Float32Array; shown: readonly boolean[]; camera: Camera },
  point: Point,
  reach: number,
): number | null {
  const at = toPlace(camera, point)
  let closest = reach / camera.scale
  let found: number | null = null
  for (let page = 0; page < places.length / 2; page += 1) {
    if (!shown[page]) continue
    const far = Math.hypot((places[2 * page] ?? 0) - at.x, (places[2 * page + 1] ?? 0) - at.y)
    if (far < closest) [closest, found] = [far, page]
  }
  return found
}
