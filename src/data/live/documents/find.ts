/** Documents that a filter lets through, by mingo. It can take for ever: whoever asks for strangers can end it. */
import { Context } from 'mingo/core'
import { $limit, $skip, $sort } from 'mingo/operators/pipeline'
import * as operators from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { Refusal } from '../refusal'
import { judgeFilter } from './filter'
import type { Document, DocumentQuery, FoundDocuments } from './model'

const mostDocuments = 1000

/** No more of the library than is allowed (`filter.ts`). */
const context = Context.init({ query: operators, pipeline: { $sort, $skip, $limit } })

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

function judgeQuery({ filter = {}, sort = {}, skip = 0, limit = 0 }: DocumentQuery): void {
  judgeFilter(filter)
  if (!isWhole(skip) || !isWhole(limit))
    throw new Refusal('wrong', 'Counts are whole numbers from 0.', { code: 'filter-counts' })
  if (!Object.entries(sort).every(([name, way]) => !name.startsWith('$') && (way === 1 || way === -1)))
    throw new Refusal('wrong', 'A field is sorted by 1 or -1.', { code: 'filter-sort' })
}

/** `texts` are the documents of the collection as JSON, ordered by `_id`. */
export function findDocuments(texts: readonly string[], query: DocumentQuery): FoundDocuments {
  const { filter = {}, sort, skip = 0, limit = mostDocuments } = query
  try {
    judgeQuery(query)
    const most = Math.min(limit, mostDocuments)
    const documents = texts.map((text) => JSON.parse(text) as Document)
    const found = new Query(filter, { context, scriptEnabled: false, useStrictMode: true }).find<Document>(documents)
    const sorted = sort && Object.keys(sort).length > 0 ? found.sort(sort) : found
    const all = sorted
      .skip(skip)
      .limit(most + 1)
      .all()
    return { kind: 'documents', documents: all.slice(0, most), more: all.length > most }
  } catch (error) {
    if (error instanceof Refusal) return error.fault
    // What mingo cannot make sense of it says by plain errors.
    if (error instanceof Error) return new Refusal('wrong', error.message).fault
    throw error
  }
}
