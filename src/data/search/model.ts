/** What somebody searches for, as a value. Positions are UTF-16 units of the text they wrote. */

export type Range = { readonly from: number; readonly to: number }

/** A `word` stands alone, a `prefix` is the beginning of one, a `phrase` is words next to each other. */
export type TextForm = 'word' | 'prefix' | 'phrase'

/** Where to look, instead of everywhere in a page. */
export const fields = ['path', 'file', 'folder', 'title', 'content', 'tag', 'link', 'author'] as const
export type Field = (typeof fields)[number]

/** What has to hold all of it: one line, one paragraph or item, all below one heading, a heading, a task. */
export const units = ['line', 'block', 'section', 'heading', 'task', 'task-todo', 'task-done'] as const
export type Unit = (typeof units)[number]

/** What stands before a colon and says how the rest is meant. */
export const operators = [...fields, ...units, 'match-case', 'ignore-case', 'prop', 'created', 'changed'] as const
export type Operator = (typeof operators)[number]

export type Sign = '=' | '<' | '>' | '<=' | '>='
/** What the value of a property is to be; `contains` is what `[key:value]` asks. */
export type PropertyTest =
  | { readonly kind: 'exists' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'compares'; readonly sign: Sign; readonly value: string }

/** Days, as they are where the reader is; open where null. `age` is in days before now: `>` longer ago, `<` not so long. */
export type TimeSpan =
  | { readonly kind: 'days'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'age'; readonly sign: '<' | '>'; readonly days: number }
  | { readonly kind: 'named'; readonly name: NamedTime }

export const namedTimes = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
  'last-year',
] as const
export type NamedTime = (typeof namedTimes)[number]

type At = { readonly at: Range }

/** `everything` is what a search without words finds; `nothing` stands for what cannot be understood. */
export type Query = At &
  (
    | { readonly kind: 'everything' | 'nothing' }
    | { readonly kind: 'text'; readonly form: TextForm; readonly text: string }
    | { readonly kind: 'regex'; readonly source: string }
    | { readonly kind: 'all' | 'any'; readonly of: readonly Query[] }
    | { readonly kind: 'not' | 'cased'; readonly of: Query }
    | { readonly kind: 'in'; readonly field: Field; readonly of: Query }
    | { readonly kind: 'unit'; readonly unit: Unit; readonly of: Query }
    | { readonly kind: 'property'; readonly key: string; readonly test: PropertyTest }
    | { readonly kind: 'time'; readonly event: 'created' | 'changed'; readonly span: TimeSpan }
  )

/** Why something in it does not do what was hoped. */
export type ProblemKind =
  | 'unclosed-quote'
  | 'unclosed-group'
  | 'stray-bracket'
  | 'no-value'
  | 'bad-regex'
  | 'regex-not-here'
  | 'bad-date'
  | 'too-long'
  | 'too-deep'
  | 'slow-regex'
export type Problem = { readonly kind: ProblemKind; readonly at: Range }

export type ParsedSearch = { readonly query: Query; readonly problems: readonly Problem[] }
