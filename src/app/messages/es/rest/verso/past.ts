import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'

const commits = (count: number): string => plural(count, 'commit')
const times = (count: number): string => (count === 1 ? 'una vez' : plural(count, 'vez', 'veces'))

export const past: RestMessages['past'] = {
  blame: {
    title: (page) => `Quién escribió ${page}`,
    asOf: (when) => `La página tal como estaba el ${when}.`,
    before: 'Un paso atrás',
    beforeHint: 'La página tal como estaba antes de este cambio',
    began: 'La página empieza con este commit; antes no hay nada.',
    back: 'Volver a donde estaba',
    now: 'Tal como está ahora',
    summary: (lines, count) => `${plural(lines, 'línea')} de ${commits(count)}`,
    newer: 'más reciente',
    older: 'más antiguo',
    lines: (first, last) => (first === last ? `Línea ${first}` : `Líneas ${first} a ${last}`),
    line: (number) => `Línea ${number}`,
    acts: (lines) => `Más sobre ${lines}`,
    openCommit: 'Todo lo que cambió este commit',
    compare: 'Qué cambió aquí',
    open: 'La página como la dejó el commit',
    history: 'Historial',
    reading: 'Leyendo el historial de estas líneas',
    movedFrom: (path) => `escrito cuando la página era ${path}`,
    empty: 'No hay nada en esta página',
    emptyText: 'Una página sin líneas no tiene a nadie que las escribiera.',
    next: 'Commit siguiente, página abajo',
    previous: 'Commit anterior, página arriba',
  },

  find: {
    title: 'Buscar en el historial',
    intro:
      '¿Cuándo se escribió y cuándo se fue? Encuentra los commits en los que unas palabras aparecieron, desaparecieron o cambiaron en número.',
    phrase: 'Palabras que buscar',
    hint: 'Exactamente como se escribieron: mayúsculas y espacios cuentan.',
    submit: 'Buscar',
    scope: 'Dónde',
    inPage: (page) => `En ${page}`,
    inWiki: 'En toda la wiki',
    searched: (done, total) => `${done} de ${total} commits examinados`,
    searchedPage: (done, total) => `${done} de ${total} revisiones examinadas`,
    starting: 'Abriendo el historial',
    found: (count) => (count === 0 ? 'nada encontrado todavía' : `encontrado en ${commits(count)}`),
    done: (count, total) => `Encontrado en ${commits(count)}, de ${total} examinados.`,
    stopped: 'Detenido.',
    many: 'Hay muchos. La búsqueda espera, para que mires primero estos.',
    stop: 'Detener',
    goOn: 'Seguir',
    nothing: (phrase) => `«${phrase}» nunca se escribió aquí`,
    nothingText:
      'Las letras deben ser las mismas, también las mayúsculas. Prueba con menos palabras o con otra grafía.',
    wholeWiki: 'Buscar en toda la wiki',
    missing: (count) =>
      count === 1
        ? 'En 1 archivo no se ha podido buscar: su contenido no está en este navegador.'
        : `En ${plural(count, 'archivo')} no se ha podido buscar: su contenido no está en este navegador.`,
    appeared: 'Apareció',
    disappeared: 'Desapareció',
    more: (before, after) => `${times(before)} antes, ${times(after)} después`,
    appearedTimes: (count) => (count === 1 ? '' : times(count)),
    grew: 'Más veces',
    shrank: 'Menos veces',
    moreFiles: (count) => `y ${plural(count, 'archivo')} más`,
    from: (path) => `era ${path}`,
    lineBefore: (number) => `Línea ${number} antes, eliminada:`,
    lineAfter: (number) => `Línea ${number} después, añadida:`,
    merge: 'Fusión',
    compare: (page) => `Qué cambió en ${page}`,
    next: 'Hallazgo siguiente',
    previous: 'Hallazgo anterior',
  },
}
