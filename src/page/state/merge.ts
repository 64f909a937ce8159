/** Two sides of such values, merged by name; of lists, what either side put in is in, and what either took out is out. */
import { formatValue, formatValues, parseValues, type Json, type Values } from './text'

/** `disagreed`: the names of which both sides said something else; they say what ours does. */
export type MergedValues = { readonly values: Values; readonly disagreed: readonly string[] }

export type Three<Value> = { readonly base: Value; readonly ours: Value; readonly theirs: Value }

type Side = Json | undefined

const areSame = (a: Side, b: Side): boolean =>
  a === undefined || b === undefined ? a === b : formatValue(a) === formatValue(b)

const isList = (value: Side): value is readonly Json[] => Array.isArray(value)

function mergeLists({ base, ours, theirs }: Three<readonly Json[]>): readonly Json[] {
  const [known, mine, other] = [base, ours, theirs].map((list) => new Set(list.map(formatValue)))
  const stays = ours.filter((value) => !known?.has(formatValue(value)) || other?.has(formatValue(value)))
  const comes = theirs.filter((value) => !known?.has(formatValue(value)) && !mine?.has(formatValue(value)))
  return [...stays, ...comes]
}

/** Undefined where the sides disagree. */
function mergeValue({ base, ours, theirs }: Three<Side>): { readonly value: Side } | undefined {
  if (areSame(ours, theirs) || areSame(base, theirs)) return { value: ours }
  if (areSame(base, ours)) return { value: theirs }
  const lists = isList(ours) && isList(theirs) && (base === undefined || isList(base))
  return lists ? { value: mergeLists({ base: base ?? [], ours, theirs }) } : undefined
}

export function mergeValues({ base, ours, theirs }: Three<Values>): MergedValues {
  const [values, disagreed] = [new Map<string, Json>(), new Array<string>()]
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const merged = mergeValue({ base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) })
    if (!merged) disagreed.push(name)
    const value = merged ? merged.value : ours.get(name)
    if (value !== undefined) values.set(name, value)
  }
  return { values, disagreed }
}

/** As texts, where all are written as this app writes them; undefined where one is not, or they disagree. */
export function mergeStateTexts({ base, ours, theirs }: Three<string>): string | undefined {
  const [before, mine, other] = [parseOwn(base), parseOwn(ours), parseOwn(theirs)]
  if (!before || !mine || !other) return undefined
  const { values, disagreed } = mergeValues({ base: before, ours: mine, theirs: other })
  return disagreed.length === 0 ? formatValues(values) : undefined
}

function parseOwn(text: string): Values | null {
  const values = parseValues(text)
  return values && formatValues(values) === text ? values : null
}
