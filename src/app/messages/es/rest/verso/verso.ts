import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../counted'

type Counts = { readonly added: number; readonly removed: number }

const lines = (count: number): string => plural(count, 'línea')
const linesAdded = (count: number): string => plural(count, 'línea añadida', 'líneas añadidas')

/** "2 líneas añadidas, 1 eliminada". */
function formatCounts({ added, removed }: Counts): string {
  if (added && removed) return `${linesAdded(added)}, ${plural(removed, 'eliminada')}`
  if (added) return linesAdded(added)
  return removed ? plural(removed, 'línea eliminada', 'líneas eliminadas') : 'ninguna línea cambiada'
}

export const verso: RestMessages['verso'] = {
  today: 'Hoy',
  yesterday: 'Ayer',
  counts: formatCounts,
  notText: 'no es texto',
  by: (author) => `por ${author}`,
  older: 'Anteriores',
  olderPlace: 'Leyendo revisiones anteriores',
  firstPlace: 'Leyendo el historial por primera vez; después se abre al instante',
  commitsRead: (done, total) => (total ? `${done} de ${total} commits` : `${done} commits`),
  beginning: 'Aquí es donde empieza.',
  leftThere: (host) => `Las revisiones anteriores siguen en ${host}.`,
  noMessage: 'Sin mensaje',
  copyOid: 'Copiar el identificador del commit',
  copied: 'Copiado.',

  history: {
    title: (page) => `Historial de ${page}`,
    keys: 'Las teclas J y K recorren las revisiones.',
    next: 'Revisión siguiente de la lista',
    previous: 'Revisión anterior de la lista',
    list: 'Revisiones, la más reciente primero',
    empty: 'Todavía sin historial',
    emptyText: 'Cada vez que se guarda la página, se añade aquí una revisión.',
    kind: { added: 'Añadida', changed: 'Cambiada', deleted: 'Borrada', renamed: 'Renombrada' },
    pick: (message, when) => `Elegir para comparar: ${message}, ${when}`,
    pickOne: 'Elige dos revisiones para compararlas.',
    pickAnother: 'Has elegido una revisión. Elige otra.',
    picked: 'Has elegido dos revisiones.',
    comparePicked: 'Comparar las dos',
    unpick: 'No elegir ninguna',
    comparePrevious: 'Qué cambió',
    comparePreviousHint: 'Comparar con la revisión anterior',
    compareCurrent: 'Comparar con la actual',
    open: 'Abrir como estaba',
    wholeCommit: 'Todo lo que cambió este commit',
    restore: 'Restaurar',
    current: 'Actual',
    actions: (message) => `Más sobre «${message}»`,
    openPage: 'Abrir la página',
    draft: 'Tienes un borrador de esta página sin guardar.',
    compareDraft: 'Compararlo con la página',
  },

  revision: {
    asOf: 'Esta es la página tal como estaba el',
    notCurrent: 'Ha cambiado desde entonces.',
    isCurrent: 'No ha cambiado desde entonces.',
    isDeleted: 'Se ha borrado desde entonces.',
    isRenamed: (title) => `Ahora se llama «${title}».`,
    banner: 'Una revisión antigua',
    source: 'Fuente',
    restore: 'Restaurar esta revisión',
    compare: 'Comparar con la actual',
    history: 'Historial',
    missing: 'La página no existía entonces',
    missingText: 'Esta revisión es de antes de que se escribiera, o de después de que se borrara.',
  },

  compare: {
    toolbar: 'Comparación',
    before: 'Antes',
    after: 'Después',
    none: 'Antes de que existiera',
    draft: 'Tu borrador, sin guardar',
    noDraft: 'El borrador ya no está',
    noDraftText: 'Se guardó o se descartó, quizá en otra pestaña.',
    notThere: (commit) => `La página no existía en ${commit}`,
    swap: 'Intercambiarlas',
    previous: 'Cambio anterior',
    next: 'Cambio siguiente',
    layout: 'Disposición',
    split: 'Lado a lado',
    unified: 'Una columna',
    same: 'No hay ninguna diferencia',
    sameText: 'Las dos revisiones contienen el mismo texto.',
    notExact:
      'Estos textos difieren tanto que no se ha buscado la diferencia mínima; lo que se muestra sigue siendo cierto.',
    renamed: (from, to) => `Entonces se llamaba ${from}, y desde entonces se llama ${to}.`,
    oneSideMissing: { before: 'La página no existía antes.', after: 'La página ya no existe.' },
    images: 'Dos imágenes, para comparar a ojo.',
    binary: 'Este archivo no es texto, así que sus líneas no se pueden comparar.',
    absent: 'no está',
    imageAlt: { before: 'La imagen de antes', after: 'La imagen de después' },
    at: (at, of) => `Cambio ${at} de ${of}`,
    caption: (before, after) => `Qué cambió; antes: ${before}; después: ${after}`,
  },

  diff: {
    columns: {
      split: ['Línea antes', 'Texto antes', 'Línea después', 'Texto después'],
      unified: ['Línea antes', 'Línea después', 'Texto'],
    },
    folded: (count) => `${lines(count)} sin cambios`,
    change: (number, counts) => `Cambio ${number}: ${formatCounts(counts)}`,
    hidden: (counts) => `Esta diferencia es grande. Aún sin mostrar: ${formatCounts(counts)}.`,
    showMore: 'Mostrar más',
  },
  lineKind: { added: 'añadida: ', removed: 'eliminada: ' },

  changes: {
    title: 'Cambios recientes',
    list: 'Cambios, el más reciente primero',
    empty: 'Nada ha cambiado todavía',
    emptyText: 'Aquí se verá cada vez que se guarde algo en esta wiki.',
    files: (count) => plural(count, 'página o archivo', 'páginas y archivos'),
    andMore: (count) => `y ${formatNumber(count)} más`,
    showRest: (count) => `Mostrar ${plural(count, 'cambio')} más de esta sesión`,
    sitting: (author, count) => `${author}, ${plural(count, 'cambio')}`,
    noFiles: 'Ninguna página cambió',
    merge: 'Fusión',
  },

  commit: {
    title: 'Qué cambió un commit',
    author: 'Escrito por',
    committer: 'Commit hecho por',
    parents: (count) => (count === 1 ? 'Después de' : 'Fusiona'),
    first: 'Este es el primer commit.',
    oid: 'Commit',
    files: (count) => plural(count, 'archivo cambiado', 'archivos cambiados'),
    noFiles: 'Este commit no cambió ningún archivo.',
    more: (count) =>
      plural(count, 'archivo cambiado más de los que se ven aquí.', 'archivos cambiados más de los que se ven aquí.'),
    kind: { added: 'Añadido', changed: 'Cambiado', deleted: 'Borrado', renamed: 'Renombrado' },
    renamedFrom: (from) => `desde ${from}`,
    similarity: (percent) => `${percent} igual`,
    open: 'Abrir',
    history: 'Historial',
    openAsItWas: 'Abrir como estaba',
    onlyRenamed: 'El archivo se renombró; su contenido no cambió.',
  },

  deleted: {
    title: 'Páginas borradas',
    list: 'Páginas borradas, la última primero',
    text: 'En una wiki nada se borra para siempre: cada página se puede leer como estaba al final, y recuperar.',
    empty: 'Ninguna página se ha borrado',
    emptyText: 'Cuando borras una página, se conserva aquí, con todo su historial.',
    by: (author) => `Borrada por ${author}`,
    preview: 'Leerla como estaba al final',
    history: 'Historial',
    bringBack: 'Recuperar',
    open: 'Abrirla',
    onlyLast: (count) => `Solo se ven las ${plural(count, 'última página borrada', 'últimas páginas borradas')}.`,
    searching: 'Buscando páginas borradas en el historial',
    looked: (count) => plural(count, 'commit examinado', 'commits examinados'),
  },
}
