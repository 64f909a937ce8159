import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'
import { ofHost } from '../../host'

const mine = 'Tu versión'
const other = 'La otra versión'
const asItIs = 'Como está'
const without = 'Sin ello'
const neither = 'Ninguna, como antes'

/** A side within a sentence: its words begin small there, but the name of a branch stays as it is. */
const within = (side: string): string =>
  [mine, other, asItIs, without].includes(side) ? `${side.slice(0, 1).toLowerCase()}${side.slice(1)}` : side

const then = (first: string, second: string): string => `${first}, luego ${within(second)}`

const mineAndOther = {
  ours: mine,
  theirs: other,
  takeOurs: 'Usar la tuya',
  takeTheirs: 'Usar la otra',
  theirLabel: 'la otra',
}

export const merging: RestMessages['merging'] = {
  title: 'Fusión',
  loading: 'Mirando en qué difieren…',
  none: 'Aquí no hay ninguna fusión pendiente',
  noneNext: 'Cuando dos lados cambian las mismas líneas, aquí es donde se juntan.',
  toChanges: 'Cambios recientes',

  comes: {
    remote: (name, _) => `Los cambios ${ofHost(name)} entran en tu wiki`,
    branch: (name, into) => `«${name}» entra en «${into}»`,
    revert: (subject, _) => `Se revierte «${subject}»`,
  },
  since: 'Empezada',
  nothingMoved: 'Nada ha cambiado todavía: el resultado se guarda cuando termines.',
  progress: (settled, all) => (settled === all ? 'Todo resuelto' : `Listos: ${settled} de ${all}`),
  list: 'Lo que cambiaron los dos lados',
  settled: 'Resuelto',
  nextConflict: 'Conflicto siguiente',
  nextOpen: 'Siguiente por resolver',
  previousConflict: 'Conflicto anterior',

  reasons: {
    lines: 'Los dos cambiaron las mismas líneas',
    rows: 'Los dos cambiaron las mismas filas',
    'both-added': 'Los dos añadieron un archivo con este nombre',
    deleted: { ours: 'Borrado aquí, cambiado allí', theirs: 'Cambiado aquí, borrado allí' },
    'renamed-twice': 'Cada uno le dio otro nombre',
    taken: 'Otra cosa tiene su nombre',
    'folder-renamed': 'En una carpeta que el otro lado renombró',
    'not-text': 'Los dos cambiaron un archivo que no es texto',
    kind: 'Cada uno lo convirtió en otro tipo de archivo',
  },

  sides: {
    remote: (name) => ({
      ...mineAndOther,
      both: `Estas líneas cambiaron de distinta manera en tu versión y en la ${ofHost(name)}.`,
    }),
    branch: (into, from) => ({
      ours: into,
      theirs: from,
      takeOurs: `Usar ${into}`,
      takeTheirs: `Usar ${from}`,
      both: `${into} y ${from} cambiaron estas líneas de distinta manera.`,
      theirLabel: from,
    }),
    revert: {
      ours: asItIs,
      theirs: without,
      takeOurs: 'Dejarlo como está',
      takeTheirs: 'Revertirlo',
      both: 'Estas líneas cambiaron otra vez después.',
      theirLabel: 'antes',
    },
    draft: {
      ...mineAndOther,
      both: 'Estas líneas cambiaron de distinta manera en tu versión y en la de otra persona.',
    },
  },

  finish: 'Terminar la fusión',
  finishRevert: 'Revertirlo',
  message: 'Qué decir de ella',
  defaults: {
    remote: (name, _) => `Fusionar lo que tiene ${name}`,
    branch: (name, into) => `Fusionar ${name} en ${into}`,
    revert: (subject, _) => `Revertir «${subject}»`,
  },
  left: (count) => `${plural(count, 'conflicto')} por resolver.`,
  allOf: (take) => `${take} en el resto`,
  later: 'Dejarla para más tarde',
  laterHint: 'Lo que ya resolviste se queda.',
  abort: 'Abortar…',
  abortTitle: '¿Abortar esta fusión?',
  abortText:
    'Todo vuelve a estar como antes de la fusión. Lo que resolviste aquí se olvida; los dos lados conservan lo que tienen.',
  abortNow: 'Abortar la fusión',
  keepOn: 'Seguir fusionando',
  aborted: 'La fusión está abortada. Todo está como estaba.',
  cameUp: 'Entretanto ha cambiado algo más: hay más que resolver.',
  finished: 'Fusionado.',
  finishedRevert: 'Revertido.',
  finishedSent: 'Fusionado y enviado.',
  notSent: (why) => `Fusionado. Todavía no se ha podido enviar: ${why}`,

  text: {
    places: (settled, all) =>
      settled === all
        ? plural(all, 'lugar, resuelto', 'lugares, todos resueltos')
        : `Lugares resueltos: ${settled} de ${all}`,
    place: (at, all) => `Lugar ${at} de ${all}`,
    result: 'Resultado',
    undecided: 'Sin resolver',
    emptyResult: 'Nada: estas líneas se van.',
    nothingHere: 'Nada: estas líneas se borraron.',
    base: 'Lo que había antes aquí',
    showBase: 'Ver lo de antes',
    hideBase: 'Ocultar lo de antes',
    noBase: 'Aquí no había nada.',
    oursFirst: then,
    takeBase: neither,
    edit: 'Editar',
    editing: (at) => `Resultado del lugar ${at}`,
    editingHow: 'Markdown. Ctrl y Enter lo usan; Escape sale del cuadro y conserva lo escrito.',
    use: 'Usar esto',
    reopen: 'Volver a abrir',
    next: 'Siguiente lugar abierto',
    previous: 'Anterior lugar abierto',
    folded: (lines) => plural(lines, 'línea sin desacuerdo', 'líneas sin desacuerdo'),
    by: {
      ours: (ours) => `Solo de un lado: ${within(ours)}`,
      theirs: (theirs) => `Solo de un lado: ${within(theirs)}`,
      'front-matter': 'Propiedades fusionadas una a una',
      tables: 'Tabla fusionada fila por fila',
      tasks: 'Tareas fusionadas una a una',
      'new-pages': 'Se conservan los dos textos, uno tras otro',
      words: 'Fusionado palabra por palabra',
    },
    preview: 'Vista previa del resultado',
    previewOpen: 'Donde aún no hay nada resuelto, aquí se ve el primer lado.',
    chose: {
      ours: (sides) => sides.ours,
      theirs: (sides) => sides.theirs,
      base: () => neither,
      'ours-theirs': ({ ours, theirs }) => then(ours, theirs),
      'theirs-ours': ({ ours, theirs }) => then(theirs, ours),
      edit: () => 'A mano',
    },
    marks: { added: 'añadido: ', addedEnd: ' (fin)', removed: 'eliminado: ', removedEnd: ' (fin)' },
    settledElsewhere: 'Esto se resolvió con el texto de abajo.',
    startOver: 'Resolverlo de nuevo',
  },

  whole: {
    choose: '¿Qué hacer con ello?',
    keepWith: (side) => `Conservarlo: ${within(side)}`,
    delete: 'Borrarlo',
    names: (ours, theirs) => `Aquí se llama ${ours} y allí ${theirs}.`,
    call: (path) => `Llamarlo ${path}`,
    put: (path) => `Ponerlo en ${path}`,
    keepBoth: 'Conservar los dos',
    otherName: 'El otro va a',
    otherNameHint: 'Una ruta que aún no tenga ningún archivo.',
    otherNameTaken: 'Ya hay un archivo con este nombre.',
    useBoth: 'Conservar los dos',
    taken: (path) => `Dos archivos distintos se llamarían ${path}.`,
    kind: 'Un lado lo hizo archivo y el otro, otra cosa, como un enlace o un programa. Uno de los dos tiene que irse.',
    binary: 'Este archivo no es texto, así que hay que tomar entero uno de los lados.',
    noPicture: 'Esta imagen no se puede mostrar.',
    pictureOf: (side) => `La imagen: ${within(side)}`,
    settledAs: {
      base: neither,
      both: (path) => `Los dos, el otro como ${path}`,
      text: 'Juntados',
    },
    gone: 'Borrado.',
  },

  draft: {
    panel: 'Juntar los dos',
    agreed: 'Lo que se guardó entretanto y tu texto encajan después de todo.',
    whole: 'La página ya no está ahí como texto. «Quedarse con lo mío» la escribe otra vez; «Usar lo suyo» la deja ir.',
    back: 'Volver a mi texto',
    save: 'Guardar el resultado',
  },

  rules: {
    title: 'Fusiones',
    intro:
      'Las líneas que solo cambió un lado se juntan siempre. Estas reglas resuelven además lo que tocaron los dos, y cada decisión se cuenta en el commit de la fusión.',
    saved: 'Guardado para la próxima fusión.',
    list: {
      'front-matter': {
        name: 'Propiedades, una a una',
        example: 'Tú añades una etiqueta, otra persona pone la fecha: la página tiene ambas.',
      },
      tables: {
        name: 'Tablas, fila por fila',
        example: 'Cada cual añade una fila al final: la tabla tiene las dos.',
      },
      tasks: {
        name: 'Listas de tareas, una a una',
        example: 'Tú marcas una tarea, otra persona añade otra debajo: ocurren las dos cosas.',
      },
      'new-pages': {
        name: 'Páginas nuevas con el mismo nombre',
        example: 'Dos dispositivos empiezan la nota de hoy: dice lo que escribieron ambos, uno tras otro.',
      },
      words: {
        name: 'Frases, palabra por palabra',
        example: 'Tú corriges una palabra, otra persona otra de la misma línea: quedan las dos correcciones.',
      },
    },
  },

  decisions: {
    title: 'Cómo se juntó',
    intro: (count) => `${plural(count, 'archivo cambió', 'archivos cambiaron')} en los dos lados.`,
    kinds: { lines: 'línea por línea', hand: 'a mano', renamed: 'seguido hasta su nombre nuevo', rules: 'por reglas' },
    rules: {
      'front-matter': 'propiedades una a una',
      tables: 'tablas fila por fila',
      tasks: 'tareas una a una',
      'new-pages': 'se conservan los dos textos',
      words: 'palabra por palabra',
    },
    more: (count) => `Mostrar ${plural(count, 'archivo')} más`,
  },

  remote: {
    conflicted: (count) => `${plural(count, 'archivo cambió', 'archivos cambiaron')} aquí y allí.`,
    nothingLost: 'No se ha sobrescrito nada, y no se envía nada hasta que esté resuelto.',
    settle: 'Resolver ahora',
    finish: 'Terminar la fusión',
  },
}
