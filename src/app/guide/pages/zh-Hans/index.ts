import type { Translated } from '../../pages'
import dialects from './dialects.md?raw'
import models from './models.md?raw'
import queries from './queries.md?raw'
import search from './search.md?raw'
import start from './start.md?raw'
import tables from './tables.md?raw'
import together from './together.md?raw'

export const pages: Translated = { dialects, models, queries, search, start, tables, together }
