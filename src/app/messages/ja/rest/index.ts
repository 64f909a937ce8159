/** Japanese, the rest; its glossary is on top of the first part. */
import type { RestMessages } from '../../en/rest'
import { comfort } from './comfort'
import { exchange } from './exchange/exchange'
import { keeping } from './exchange/keeping'
import { fileTables } from './finding/file-tables'
import { graph } from './finding/graph'
import { guide } from './finding/guide'
import { linking } from './finding/linking'
import { models } from './finding/models'
import { moving } from './finding/moving'
import { naming } from './finding/naming'
import { pages } from './finding/pages'
import { palette } from './finding/palette'
import { peek } from './finding/peek'
import { query } from './finding/query'
import { records } from './finding/records'
import { search } from './finding/search'
import { tables } from './finding/tables'
import { tags } from './finding/tags'
import { branches } from './together/branches'
import { merging } from './together/merging'
import { news } from './verso/news'
import { past } from './verso/past'
import { rendered } from './verso/rendered'
import { rows } from './verso/rows'
import { time } from './verso/time'
import { verso } from './verso/verso'
import { canvas } from './writing/canvas'
import { desk } from './writing/desk'
import { dialect } from './writing/dialect'
import { editing } from './writing/editing'
import { properties } from './writing/properties'
import { received } from './writing/received'
import { writing } from './writing/writing'

export const messages: RestMessages = {
  branches,
  canvas,
  comfort,
  desk,
  dialect,
  editing,
  exchange,
  fileTables,
  graph,
  guide,
  keeping,
  linking,
  merging,
  models,
  moving,
  naming,
  news,
  pages,
  palette,
  past,
  peek,
  properties,
  query,
  received,
  records,
  rendered,
  rows,
  search,
  tables,
  tags,
  time,
  verso,
  writing,
}
