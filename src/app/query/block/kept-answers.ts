/**
 * Answers that were on show lately: a block that is drawn anew, as in the preview of what is being typed, shows the one from
 * before until it has its own.
 */
import type { WikiId } from '../../../names'
import type { QueryAnswer, QueryRequest } from '../../../worker'

type Kept = { readonly wiki: WikiId; readonly request: QueryRequest; readonly answer: QueryAnswer }

const most = 12
let kept: readonly Kept[] = []

const isPlace = (one: Kept, { wiki, request }: Omit<Kept, 'answer'>): boolean =>
  one.wiki === wiki && one.request.page === request.page && one.request.at === request.at

const isSame = (a: QueryRequest, b: QueryRequest): boolean => a.info === b.info && a.text === b.text

/** How much of two texts is the same at their beginnings and ends, from 0 to 1. */
function likenessOf(a: string, b: string): number {
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  let first = 0
  while (first < short && a[first] === b[first]) first++
  let last = 0
  while (last < short - first && a.at(-1 - last) === b.at(-1 - last)) last++
  return long === 0 ? 1 : (first + last) / long
}

export function keepAnswer(one: Kept): void {
  const others = kept.filter((other) => !isPlace(other, one) || !isSame(other.request, one.request))
  kept = [one, ...others].slice(0, most)
}

/** The answer to the question most like this one, of the same page at the same moment; at least half of it is the same. */
export function recallAnswer(place: Omit<Kept, 'answer'>): QueryAnswer | undefined {
  const { info, text } = place.request
  const alike = kept
    .filter((one) => isPlace(one, place))
    .map((one) => ({ one, likeness: likenessOf(`${one.request.info}\n${one.request.text}`, `${info}\n${text}`) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .toSorted((a, b) => b.likeness - a.likeness)
  return alike[0]?.one.answer
}
