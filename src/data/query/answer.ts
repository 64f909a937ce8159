/** A query block, answered. */
import type { Oid } from '../../names'
import { readPosition, type Catalog } from '../catalog/catalog'
import type { AdvanceCall } from '../catalog/advance'
import type { Examiner } from '../search/examine'
import { search } from '../search/search'
import { askCatalog } from './ask'
import type { QueryAnswer, QueryBlock, QueryRequest } from './model'
import { readModels } from './models'
import { readMoments } from './moments'
import { findNear } from './near'
import { readParameters, type Parameters } from './parameters'
import { parseQuery, placeOf } from './parse'
import type { PastCatalogs } from './past'
import { findThen } from './then'

/** A search shows the lines of each page it has found. */
const mostFound = 50

export type QueryCall = AdvanceCall & { readonly examiner?: Examiner; readonly past: PastCatalogs }

/**
 * The answer as of now, or as of when the block says, or the request. `now` is a catalog at a commit: values come from its
 * page, for the query is the page's of today. Throws `aborted`.
 */
export async function answerQuery(now: Catalog, request: QueryRequest, call: QueryCall): Promise<QueryAnswer> {
  const block = parseQuery(request.info, request.text)
  if (block.problems.length > 0) return { kind: 'misread', problems: block.problems }
  const { past, examiner: _, ...build } = call
  const goTo = <Answer>(commit: Oid, use: (catalog: Catalog) => Answer | Promise<Answer>): Promise<Answer> =>
    past.ask(now, commit, { ...build, use })
  const read = (catalog: Catalog): Parameters => readParameters(catalog, request.page)
  if (block.at === null) {
    const use = (catalog: Catalog): Promise<QueryAnswer> =>
      answer(catalog, { block, request, parameters: read(catalog), then: request.at !== undefined }, call)
    return request.at === undefined ? use(now) : goTo(request.at, use)
  }
  const parameters = request.at === undefined ? read(now) : await goTo(request.at, read)
  const commit = await findThen(now.repository, block.at, { head: headOf(now), signal: call.signal })
  if (commit === null) return { kind: 'no-such-commit', at: block.at }
  return goTo(commit, (catalog) => answer(catalog, { block, request, parameters, then: true }, call))
}

const headOf = (catalog: Catalog): Oid | null => {
  const position = readPosition(catalog)
  return position.kind === 'at' ? position.commit : null
}

type Asking = {
  readonly block: QueryBlock
  readonly request: QueryRequest
  readonly parameters: Parameters
  readonly then: boolean
}

async function answer(
  catalog: Catalog,
  { block, request, parameters, then }: Asking,
  call: QueryCall,
): Promise<QueryAnswer> {
  const { form, query, from } = block
  const commit = headOf(catalog)
  if (block.kind === 'search') {
    const { signal, examiner } = call
    const found = await search(catalog, { text: query, limit: mostFound }, { signal, ...(examiner && { examiner }) })
    return { kind: 'found', text: query, form, commit, then, ...found }
  }
  const moments = await readMoments(catalog, query, call.signal)
  const models = request.models ?? (await readModels(catalog))
  const asked = askCatalog(catalog, { sql: query, parameters, moments, models })
  if (asked.kind === 'rows') return { ...asked, form, commit, then }
  const at = asked.at === null ? null : from + asked.at
  const near = await findNear(catalog, { fault: asked, sql: query, models })
  return { ...asked, at, place: at === null ? null : placeOf(request.text, at), near }
}
