/** Where one can go from a page of a graph. */
import { neighboursOf, type Net } from '../net'

/** `both`: the two pages link to each other. */
export type Way = { readonly page: number; readonly leads: 'out' | 'into' | 'both' }

/** The ways from a page to those that are shown: first to those it links to, then to those that link to it, by path. */
export function listWays(net: Net, page: number, shown: readonly boolean[]): readonly Way[] {
  const out = new Set(net.out[page])
  const into = new Set(net.into[page])
  const leads = (other: number): Way['leads'] => (!out.has(other) ? 'into' : into.has(other) ? 'both' : 'out')
  return neighboursOf(net, page)
    .filter((other) => shown[other])
    .sort((one, other) => Number(out.has(other)) - Number(out.has(one)) || one - other)
    .map((other) => ({ page: other, leads: leads(other) }))
}
