import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../counted'

type Counts = Parameters<RestMessages['rows']['changedIn']>[1]

const rowsOf = (count: number): string => plural(count, 'fila')

function formatChanges(table: string, { added, changed, removed }: Counts): string {
  const all = rowsOf(added + changed + removed)
  const kinds = [
    { count: added, one: 'añadida', many: 'añadidas' },
    { count: removed, one: 'eliminada', many: 'eliminadas' },
    { count: changed, one: 'cambiada', many: 'cambiadas' },
  ].filter(({ count }) => count > 0)
  const wordOf = ({ count, one, many }: (typeof kinds)[number]): string => (count === 1 ? one : many)
  const [only, ...others] = kinds
  if (only && others.length === 0) return `${all} ${wordOf(only)} en ${table}`
  const parts = kinds.map((kind) => `${formatNumber(kind.count)} ${wordOf(kind)}`)
  return `${all} con cambios en ${table}: ${parts.join(', ')}`
}

export const rows: RestMessages['rows'] = {
  changedIn: formatChanges,
  noneIn: (table) => `Ninguna fila de ${table} dice otra cosa.`,
  besides: 'También cambió el orden de las filas o un comentario.',
  columnAdded: (name) => `Columna añadida: ${name}`,
  columnRemoved: (name) => `Columna eliminada: ${name}`,
  kind: { added: 'Añadida', changed: 'Cambiada', removed: 'Eliminada' },
  rearranged: 'Solo cambió el orden de las columnas.',
  view: 'Comparar como',
  asRows: 'Filas',
  asText: 'Texto',
  list: 'Filas que difieren',
  more: (count) => `Mostrar ${plural(count, 'fila')} más`,
  became: 'pasó a ser',
  null: 'sin valor',
  empty: 'texto vacío',
  absent: 'no está',
  bytes: (size) => `bytes (${size})`,
  long: 'Mostrarlo todo',
  short: 'Mostrar menos',

  conflict: {
    settled: (settled, all) =>
      settled === all ? `${rowsOf(all)}, todo resuelto` : `Resueltas ${formatNumber(settled)} de ${rowsOf(all)}`,
    row: (table, at, all) => `${table}, fila ${formatNumber(at)} de ${formatNumber(all)}`,
    open: 'Sin resolver',
    both: 'Los dos cambiaron esta fila.',
    bothAdded: 'Los dos añadieron una fila con esta clave.',
    keepBoth: 'Conservar las dos filas',
    keepAllBoth: 'Conservar las dos de todas las filas añadidas',
    renumbered: (side: string, row: string) => `${side}: la fila pasa a ser ${row}.`,
    gone: (side, other) => `${side}: la fila ya no está. ${other}: se cambió.`,
    before: 'Antes',
    result: 'Resultado',
    takeCell: (take, column) => `${take}: ${column}`,
    other: 'Otro valor',
    otherFor: (column) => `Otro valor para ${column}`,
    all: (take) => `${take} en todas las filas`,
    next: 'Siguiente fila sin resolver',
    previous: 'Anterior fila sin resolver',
    reopen: 'Volver a abrirlas todas',
    asText: 'Resolver como texto',
  },

  past: {
    title: (name) => `Historial de ${name}`,
    schema: 'el esquema',
    others: (count) => `y ${plural(count, 'tabla')} más`,
    open: 'Tal como estaba',
    openOf: (when) => `Tal como estaba: ${when}`,
    restore: 'Restaurar',
    restoreOf: (name, when) => `Restaurar ${name} tal como estaba el ${when}`,
    restoreAll: 'Toda la base de datos',
    message: (name, when) => `Restaurar ${name} tal como estaba el ${when}`,
    done: (name, when) => `${name} está como estaba el ${when}.`,
    same: 'Ya está como estaba entonces.',
    conflicted: 'Restaurado. Lo que cambió mientras tanto se tiene que fusionar.',
    empty: 'Aún sin historial',
    emptyText: 'Cuando las filas se confirmen, aquí estará cada commit que las cambió.',
    reading: 'Leyendo el historial',
  },
}
