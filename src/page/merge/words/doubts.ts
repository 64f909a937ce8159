/**
 * Which changes of words must not stand together, though they do not touch: those of a sentence that one side wrote anew,
 * of figures both changed in one sentence, and of the same words that both moved to different places.
 */
import { settleLines, type Stretch } from '../../compare'
import type { Lines } from '../model'
import { hasDigit, numberSentences } from './tokens'

/** A sentence is written anew when more than one word in so many is gone. */
const rewritten = 3

/** So many words put in at two places are one text that was moved. */
const fewest = 3

type Side = 'ours' | 'theirs'
type Touch = { readonly words: number; readonly figures: boolean }

const isTouched = (stretch: Stretch, side: Side): boolean => stretch.base.join('') !== stretch[side].join('')

/** A changed stretch with the sentences of the base it is in. */
type Change = { readonly at: number; readonly stretch: Stretch; readonly sentences: readonly number[] }

function listChanges(stretches: readonly Stretch[], sentences: readonly number[]): Change[] {
  let start = 0
  return stretches.flatMap((stretch, at) => {
    const inside = sentences.slice(start, start + stretch.base.length)
    const [before, after] = [sentences[start - 1], sentences[start]]
    start += stretch.base.length
    // What was put between two sentences is in neither.
    const around = inside.length === 0 && before === after && before !== undefined ? [before] : inside
    return stretch.changed ? [{ at, stretch, sentences: [...new Set(around)] }] : []
  })
}

/** What a side did to a sentence; undefined when nothing. What was put in counts as one word. */
function touchOf(changes: readonly Change[], side: Side): Touch | undefined {
  const touched = changes.filter(({ stretch }) => isTouched(stretch, side)).map(({ stretch }) => stretch)
  if (touched.length === 0) return undefined
  return {
    words: touched.reduce((sum, { base }) => sum + Math.max(base.length, 1), 0),
    figures: touched.some((stretch) => [...stretch.base, ...stretch[side]].some(hasDigit)),
  }
}

/** Whether the changes of both sides in a sentence of so many words may stand together. */
function fitTogether(changes: readonly Change[], length: number): boolean {
  const [ours, theirs] = [touchOf(changes, 'ours'), touchOf(changes, 'theirs')]
  if (!ours || !theirs) return true
  const isRewritten = Math.max(ours.words, theirs.words) * rewritten > length
  return !isRewritten && !(ours.figures && theirs.figures)
}

function groupBy<Value>(values: readonly Value[], keysOf: (value: Value) => readonly number[]): Map<number, Value[]> {
  const groups = new Map<number, Value[]>()
  for (const value of values)
    for (const key of keysOf(value)) if (!groups.get(key)?.push(value)) groups.set(key, [value])
  return groups
}

const putIn = ({ stretch }: Change, side: Side): string =>
  isTouched(stretch, side) && stretch[side].length >= fewest ? stretch[side].join('').trim() : ''

/** Changes that put the same text in different places, one side here and the other there. */
function listMovedTwice(changes: readonly Change[]): Change[] {
  const [ours, theirs] = (['ours', 'theirs'] as const).map(
    (side) => new Set(changes.map((change) => putIn(change, side))),
  )
  return changes.filter((change) => {
    const [mine, yours] = [putIn(change, 'ours'), putIn(change, 'theirs')]
    return mine !== yours && ((mine !== '' && theirs?.has(mine)) || (yours !== '' && ours?.has(yours)))
  })
}

/** The places of the stretches that are conflicts, or would be nonsense if merged; `base` are the words of the base. */
export function findDoubtful(stretches: readonly Stretch[], base: Lines): Set<number> {
  const sentences = numberSentences(base)
  const lengths = groupBy(sentences, (sentence) => [sentence])
  const changes = listChanges(stretches, sentences)
  const bySentence = groupBy(changes, (change) => change.sentences)
  const unfit = [...bySentence].filter(([sentence, group]) => !fitTogether(group, lengths.get(sentence)?.length ?? 0))
  const conflicts = changes.filter(({ stretch }) => settleLines(stretch).kind === 'conflict')
  const doubtful = [...conflicts, ...unfit.flatMap(([, group]) => group), ...listMovedTwice(changes)]
  return new Set(doubtful.map(({ at }) => at))
}
