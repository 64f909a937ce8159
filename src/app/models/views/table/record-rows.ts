/** Records as the rows of a grid, with headings over groups. */
import type { GridCell, GridColumn, GridRows } from '../../../components/grid'
import { messages } from '../../../messages/all'
import type { ModelField, ModelForm, RecordRow } from '../../../../worker'
import type { Group } from '../arrange/group'
import { findField, gridKindOf, isTypedOver, titleFieldOf, titleKey, valueOf } from '../values/shape'
import { itemsOf, shownItem, shownText, textOf } from '../values/texts'

/** `href` leads to the page; `leadsTo` is where a value does; `fault` is what could not be saved. */
export type RowsFrom = {
  readonly model: ModelForm
  readonly href: (row: RecordRow) => string
  readonly leadsTo: (row: RecordRow, field: ModelField, value: string) => string | undefined
  readonly fault: (path: string, field: string) => string | undefined
}

/** The pages that a link of the field may lead to, for what is typed. */
export type Suggest = (field: ModelField) => ((typed: string) => readonly string[]) | undefined

const columnOf = (field: ModelField, suggest: ReturnType<Suggest>): GridColumn => ({
  key: field.name,
  title: field.title,
  kind: gridKindOf(field),
  choices: field.choices,
  fixed: !isTypedOver(field),
  required: field.required,
  hint: field.description,
  ...(suggest && { suggest }),
})

/** The first has the titles, which lead to the pages; those of a model whose records say theirs can be typed over. */
export function columnsOf(model: ModelForm, fields: readonly ModelField[], suggest: Suggest): readonly GridColumn[] {
  const title = titleFieldOf(model)
  return [
    title
      ? { ...columnOf(title, undefined), key: titleKey }
      : { key: titleKey, title: messages.records.titleColumn, kind: 'text', fixed: true },
    ...fields.map((field) => columnOf(field, suggest(field))),
  ]
}

/** What is edited in a column, if anything is. */
export const fieldOfColumn = (model: ModelForm, column: string): ModelField | undefined =>
  column === titleKey ? titleFieldOf(model) : findField(model, column)

function cellOf(row: RecordRow, name: string, { model, href, leadsTo, fault }: RowsFrom): GridCell {
  const field = fieldOfColumn(model, name)
  const wrong = field && fault(row.path, field.name)
  const faulty = wrong !== undefined && { fault: wrong }
  if (name === titleKey) return { text: row.title, href: href(row), ...faulty }
  if (!field) return { text: null }
  const value = valueOf(row, name)
  const [text, shown] = [textOf(field, value), shownText(field, value)]
  const leads = typeof value === 'string' ? leadsTo(row, field, value) : undefined
  const items = field.items === 'link' ? itemsOf(value) : []
  return {
    text,
    ...(leads !== undefined && { href: leads }),
    ...(items.length > 0 && {
      items: items.map((item) => ({ text: shownItem(field, item), href: leadsTo(row, field, item) })),
    }),
    ...(shown !== (text ?? '') && { shown }),
    ...faulty,
  }
}

type Line =
  | { readonly kind: 'row'; readonly key: string; readonly row: RecordRow }
  | { readonly kind: 'heading'; readonly key: string; readonly title: string }

/** A record that stands in several groups has a row in each, with a key of its own. */
const linesOf = (groups: readonly Group[]): readonly Line[] =>
  groups
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ title, rows, value }): readonly Line[] => {
      const place = JSON.stringify(value)
      return [
        { kind: 'heading', key: `#${place}`, title: `${title} · ${rows.length}` },
        ...rows.map((row): Line => ({ kind: 'row', key: `${row.path}\n${place}`, row })),
      ]
    })

/** The path in the key of a row. */
export const pathOfKey = (key: string): string => key.split('\n')[0] ?? key

export function gridRows(rows: readonly RecordRow[] | { readonly groups: readonly Group[] }, from: RowsFrom): GridRows {
  const lines: readonly Line[] =
    'groups' in rows ? linesOf(rows.groups) : rows.map((row) => ({ kind: 'row', key: row.path, row }))
  return {
    count: lines.length,
    keyAt: (at) => lines[at]?.key,
    cellAt: (at, name) => {
      const line = lines[at]
      return line?.kind === 'row' ? cellOf(line.row, name, from) : undefined
    },
    headingAt: (at) => {
      const line = lines[at]
      return line?.kind === 'heading' ? line.title : undefined
    },
  }
}
