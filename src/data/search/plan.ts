/**
 * How a query is answered: what the catalog knows at once, and what only the texts of pages can tell.
 *
 * Of the latter it works out which pages may be meant, so that no more of them are read than have to.
 */
import type { Catalog } from '../catalog/catalog'
import { wordsOf } from '../catalog/searchable'
import { complement, every, idsOf, intersect, none, unite, type Match } from './matches'
import type { Field, Problem, Query, Unit } from './model'
import { findByProperty, findNamed, findPaths } from './named'
import { pathsByAuthor, pathsByTime, type Past } from './past'
import type { Scope, Test } from './verdict'
import { expressionOf, lettersFor, wordsFor, type TextQuery } from './words'

/** `match` is the answer; or, where there is a `test`, the pages that may be it. */
export type Plan = {
  readonly match: Match
  readonly test: Test | null
  /** What the test takes as told. */
  readonly known: readonly ReadonlySet<number>[]
  readonly problems: readonly Problem[]
}

type Step = { readonly match: Match; readonly test?: Test }
/** Where the part of a query stands. */
type Place = { readonly field: Field | null; readonly isCased: boolean; readonly unit: Unit | null }

export function planSearch(catalog: Catalog, query: Query, about: { readonly past: Past; readonly now: Date }): Plan {
  const planner = new Planner(catalog, about)
  const { match, test } = planner.plan(query, { field: null, isCased: false, unit: null })
  return { match, test: test ?? null, known: planner.known, problems: planner.problems }
}

class Planner {
  readonly known: ReadonlySet<number>[] = []
  readonly problems: Problem[] = []

  constructor(
    readonly catalog: Catalog,
    readonly about: { readonly past: Past; readonly now: Date },
  ) {}

  plan(query: Query, place: Place): Step {
    switch (query.kind) {
      case 'everything':
        return { match: every }
      case 'nothing':
        return { match: none }
      case 'text':
        return place.unit === null ? this.#planText(query, place) : this.#planInUnit(query, place)
      case 'regex':
        return this.#planRegex(query, place)
      case 'all':
      case 'any':
        return this.#join(
          query.kind,
          query.of.map((part) => this.plan(part, place)),
        )
      case 'not':
        return this.#negate(this.plan(query.of, place))
      case 'cased':
        return this.plan(query.of, { ...place, isCased: true })
      case 'in':
        return this.plan(query.of, { ...place, field: query.field, unit: null })
      case 'unit':
        return this.#planUnit(query, place)
      case 'property':
        return { match: findByProperty(this.catalog, query) }
      case 'time':
        return { match: findPaths(this.catalog, pathsByTime(this.about.past, query, this.about.now)) }
    }
  }

  #planText(query: TextQuery, { field, isCased }: Place): Step {
    if (field === 'author') return { match: findPaths(this.catalog, pathsByAuthor(this.about.past, query.text)) }
    if (field !== null && field !== 'title' && field !== 'content')
      return { match: findNamed(this.catalog, field, query) }
    const columns = field === 'title' ? 'name alias' : field === 'content' ? 'body' : undefined
    const match = findWith(query, columns)
    if (!isCased) return { match }
    return { match, test: { kind: 'letters', ...lettersFor(query), scope: field ?? 'any' } }
  }

  /** A unit that has the words is on a page that has them. */
  #planInUnit(query: TextQuery, { isCased }: Place): Step {
    const match = findWith(query)
    if (isCased) return { match, test: { kind: 'letters', ...lettersFor(query), scope: 'any' } }
    return { match, test: { kind: 'words', ...wordsFor(query) } }
  }

  #planRegex({ source, at }: Extract<Query, { kind: 'regex' }>, { field, isCased }: Place): Step {
    const scope = scopeOf(field)
    if (scope !== undefined) return { match: every, test: { kind: 'regex', source, isCased, scope } }
    this.problems.push({ kind: 'regex-not-here', at })
    return { match: none }
  }

  #planUnit({ unit, of }: Extract<Query, { kind: 'unit' }>, place: Place): Step {
    if (of.kind === 'everything') return { match: findTasks(this.catalog, unit) }
    if (isOneWord(of) && unit === 'line' && !place.isCased) return { match: findWith(of, 'body') }
    const step = this.plan(of, { ...place, field: null, unit })
    const tasks = unit.startsWith('task') ? [findTasks(this.catalog, unit)] : []
    return {
      match: intersect(this.catalog, [step.match, ...tasks]),
      test: { kind: 'unit', unit, of: this.#testOf(step) },
    }
  }

  #join(kind: 'all' | 'any', steps: readonly Step[]): Step {
    const match = (kind === 'all' ? intersect : unite)(
      this.catalog,
      steps.map((step) => step.match),
    )
    if (steps.every(({ test }) => test === undefined)) return { match }
    return { match, test: { kind, of: steps.map((step) => this.#testOf(step)) } }
  }

  #negate(step: Step): Step {
    if (step.test === undefined) return { match: complement(this.catalog, step.match) }
    return { match: every, test: { kind: 'not', of: step.test } }
  }

  #testOf({ match, test }: Step): Test {
    if (test) return test
    return { kind: 'known', at: this.known.push(idsOf(this.catalog, match)) - 1 }
  }
}

const isOneWord = (query: Query): query is TextQuery => query.kind === 'text' && wordsOf(query.text).length === 1

const findWith = (query: TextQuery, columns?: string): Match => ({
  kind: 'finds',
  expression: expressionOf(wordsFor(query), columns),
})

/** Undefined for fields in which no pattern is looked for. */
function scopeOf(field: Field | null): Scope | undefined {
  if (field === null) return 'any'
  return field === 'content' || field === 'title' || field === 'path' || field === 'file' ? field : undefined
}

const marks = {
  task: '',
  'task-todo': "WHERE mark NOT IN ('x', 'X')",
  'task-done': "WHERE mark IN ('x', 'X')",
} as const

function findTasks({ database }: Catalog, unit: Unit): Match {
  const where = unit === 'task' || unit === 'task-todo' || unit === 'task-done' ? marks[unit] : ''
  const rows = database.list<{ file: number }>(`SELECT DISTINCT file FROM tasks ${where}`)
  return { kind: 'ids', ids: new Set(rows.map(({ file }) => file)) }
}
