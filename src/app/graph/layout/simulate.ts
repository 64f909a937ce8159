/** Where the pages of a graph lie: what is linked draws near, all else keeps its distance. */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'

/** What is to be laid out. `places` are x and y of each page in turn; NaN where it has none yet. */
export type Order = {
  readonly edges: Uint32Array
  readonly places: Float32Array
  /** Milliseconds between two looks at the places on their way; without it only the last come. */
  readonly every: number | null
}
/** The places so far. */
export type Step = { readonly places: Float32Array; readonly done: boolean }

type Body = SimulationNodeDatum

/** Rounds until all lie still: fewer of many, of which each takes its time. */
const roundsFor = (count: number): number => (count > 3000 ? 120 : count > 500 ? 200 : 300)

function makeBodies({ places, edges }: Order): Body[] {
  const bodies: Body[] = Array.from({ length: places.length / 2 }, (_, at) => {
    const [x = NaN, y = NaN] = places.subarray(2 * at, 2 * at + 2)
    return Number.isNaN(x) ? {} : { x, y }
  })
  // A newcomer starts beside whom it knows, and not in the middle of all.
  for (let at = 0; at < edges.length; at += 2) {
    const [from, to] = [bodies[edges[at] ?? 0], bodies[edges[at + 1] ?? 0]]
    if (from && to) startBeside(from, to)
  }
  return bodies
}

function startBeside(one: Body, other: Body): void {
  const [placed, unplaced] = one.x === undefined ? [other, one] : [one, other]
  if (placed.x === undefined || placed.y === undefined || unplaced.x !== undefined) return
  Object.assign(unplaced, { x: placed.x + 10, y: placed.y + 10 })
}

const listPairs = (edges: Uint32Array): SimulationLinkDatum<Body>[] =>
  Array.from({ length: edges.length / 2 }, (_, at) => ({ source: edges[2 * at] ?? 0, target: edges[2 * at + 1] ?? 0 }))

const readPlaces = (bodies: readonly Body[]): Float32Array =>
  Float32Array.from(bodies.flatMap(({ x = 0, y = 0 }) => [x, y]))

/** Lays the graph out, and shows how it comes along; the last step is done. The same order ends the same. */
export function* simulate(order: Order, now: () => number = () => performance.now()): Generator<Step, void> {
  const known = order.places.some((place) => !Number.isNaN(place))
  const bodies = makeBodies(order)
  const rounds = roundsFor(bodies.length)
  const cooling = 1 - 0.001 ** (1 / rounds)
  const simulation = forceSimulation(bodies)
    .stop()
    .alpha(known ? 0.3 : 1)
    .alphaDecay(cooling)
    .force('apart', forceManyBody().strength(-60).theta(1.1).distanceMax(900))
    .force('links', forceLink(listPairs(order.edges)).distance(42))
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(0.06))
  let shown = now()
  while (simulation.alpha() > simulation.alphaMin()) {
    simulation.tick()
    if (order.every === null || now() - shown < order.every) continue
    shown = now()
    yield { places: readPlaces(bodies), done: false }
  }
  yield { places: readPlaces(bodies), done: true }
}
