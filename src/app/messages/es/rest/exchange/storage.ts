import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'
import { ofHost } from '../../host'

const objects = (count: number): string => plural(count, 'objeto')

export const storage: RestMessages['exchange']['storage'] = {
  title: 'Almacenamiento',
  intro: 'Lo que esta wiki ocupa en este dispositivo, cómo mantenerlo pequeño y cómo comprobar que todo está sano.',

  takes: 'Lo que ocupa esta wiki',
  kinds: {
    packs: 'Páginas y su historial',
    loose: 'Guardado hace poco, sin empaquetar',
    derived: 'Índices, que se rehacen cuando faltan',
    drafts: 'Borradores',
  },
  looseObjects: objects,

  room: 'Lo que da el navegador',
  used: (used, quota) => `Todas las wikis juntas ocupan ${used} de los ${quota} que este navegador permite.`,
  usedPart: (percent) => `Es el ${percent}.`,
  unknown: 'Este navegador no dice cuánto almacena.',
  tight: 'No queda mucho. Ordena, borra una wiki que ya no necesites o libera espacio en este dispositivo.',
  kept: 'El navegador ha prometido conservar tus wikis hasta que las borres.',
  mayClear: 'El navegador puede vaciar tus wikis cuando al dispositivo le falte sitio, o tras semanas sin una visita.',
  mayClearNext:
    'Ten una copia en otro sitio: conecta un remoto, o exporta un bundle de vez en cuando. También ayuda instalar la aplicación.',
  ask: 'Pedir al navegador que las conserve',
  refused:
    'El navegador no ha aceptado por ahora. Suele hacerlo cuando la aplicación está instalada o lleva un tiempo en uso.',
  openWiki: 'Qué ocupa la wiki, ordenarla y comprobarla',

  tidy: 'Ordenar',
  tidyText:
    'Empaqueta lo guardado hace poco y suelta aquello a lo que nada se refiere. Verso lo hace por su cuenta mientras nadie espera.',
  tidyNow: 'Ordenar ahora',
  tidying: 'Ordenando',
  tidyStopped: 'Detenido. Lo que ya está ordenado se queda así; no se ha perdido nada.',
  nothingToTidy: 'Todo está ya en orden.',
  folded: (count) => plural(count, 'objeto empaquetado', 'objetos empaquetados'),
  joined: (count) => plural(count, 'paquete reunido en uno', 'paquetes reunidos en uno'),
  dropped: (count) => plural(count, 'objeto sin referencias descartado', 'objetos sin referencias descartados'),
  freed: (size) => `Se han liberado ${size}.`,
  freedNothing: 'Ocupa más o menos lo mismo que antes.',

  check: 'Comprobar el repositorio',
  checkText:
    'Lee cada objeto y mira si está, entero y bien formado. Puede tardar un rato; mientras tanto puedes seguir trabajando.',
  checkNow: 'Comprobar ahora',
  checking: 'Comprobando el repositorio',
  checkStopped: 'Detenido. No ha cambiado nada, y aún no se sabe nada.',
  sound: (count) =>
    count === 1 ? 'El único objeto está ahí, y entero.' : `Los ${objects(count)} están ahí, y enteros.`,
  soundCommits: (count) =>
    count === 1 ? 'Es 1 commit con todo lo que contiene.' : `Son ${plural(count, 'commit')} con todo lo que contienen.`,
  absent: (count, host) =>
    `${plural(count, 'contenido', 'contenidos')} de revisiones antiguas ${count === 1 ? 'se dejó' : 'se dejaron'} en ${host ?? 'el remoto'} a propósito; no es un defecto.`,
  faults: (count) => (count === 1 ? 'Se ha encontrado 1 defecto.' : `Se han encontrado ${plural(count, 'defecto')}.`),
  faultsOf: (total) => `${plural(total, 'objeto comprobado', 'objetos comprobados')}; todo lo demás está entero.`,
  faultList: 'Lo que está mal',
  faultKinds: { missing: 'Falta', damaged: 'Dañado', malformed: 'Mal formado' },
  faultOf: {
    blob: (path) => `El texto de «${path}» en una revisión o más.`,
    tree: (path) => `La carpeta «${path}» de una revisión.`,
    file: 'Un archivo.',
    pages: 'La lista de todas las páginas de una revisión.',
    commit: 'Un commit.',
    tag: 'Una etiqueta.',
    target: 'Lo que nombra una rama o etiqueta.',
  },
  faultIs: {
    twice: 'Nombra un archivo dos veces.',
    unordered: 'No está en orden.',
    mode: 'Tiene un modo de archivo escrito de forma poco usual.',
    null: 'Tiene una entrada que no lleva a nada.',
    slash: 'Tiene un nombre con una barra.',
    name: 'Tiene un nombre que ningún archivo puede tener.',
    form: 'No dice en la forma usual de qué trata.',
    nul: 'Tiene un carácter NUL.',
    'cut-off': 'Está cortado.',
  },
  faultReadable: 'Quizá una herramienta antigua lo escribió así; aun así se puede leer.',
  packIs: {
    'no-index': 'Un paquete de objetos ha perdido su índice.',
    'bad-index': 'Un paquete de objetos tiene un índice dañado.',
    'no-contents': 'Un paquete de objetos ha perdido su contenido.',
    checksum: 'La suma de comprobación de un paquete de objetos no cuadra.',
    objects: 'Un paquete de objetos está dañado.',
  },
  packLost: (lost, all) => `No se pueden leer ${lost.toLocaleString('es')} de ${objects(all)}.`,
  faultCopy: 'Una de sus copias está dañada; otra está sana, así que no falta nada.',
  faultUnused: 'Un objeto guardado está dañado; nada lo usa.',
  faultRef: (name) => `«${name}» no dice qué commit nombra.`,
  moreFaults: (count) => `Y ${plural(count, 'defecto')} más.`,
  repair: (host) => `Reparar desde ${host}`,
  repairText: (host) => `Lo que tenga ${host} se trae de nuevo de allí. No cambia nada más.`,
  repairing: (host) => `Reparando desde ${host}`,
  repairStopped: 'Detenido. Lo que ya se ha traído se queda.',
  repaired: (count) => `${plural(count, 'defecto reparado', 'defectos reparados')}.`,
  repairedNothing: 'Ya no había nada que reparar.',
  notThere: (host) => `Lo que sigue mal no se pudo obtener ${ofHost(host)}.`,
  noRemote:
    'Esta wiki no tiene un remoto desde el que repararla. Si otro dispositivo o servidor tiene una copia, conéctalo como remoto y comprueba otra vez. Mientras tanto, llévate lo que esté entero.',
  connect: 'Conectar un remoto',
  takeHome: 'Exportar la wiki',

  noRoom: 'No queda sitio para guardar esto.',
  noRoomKept: 'Tu texto sigue aquí, guardado como borrador. Haz sitio y guarda otra vez.',
  noRoomOnlyHere:
    'Tu texto sigue aquí, en el editor, pero tampoco hay sitio para un borrador. Haz sitio antes de salir.',
  noRoomDraft: 'No queda sitio para un borrador. Tu texto sigue aquí, en el editor; haz sitio antes de salir.',
  takeText: 'Llevarse el texto en un archivo',
  deleteWiki: 'Borrar una wiki…',
  madeRoom: 'Guarda otra vez.',
}
