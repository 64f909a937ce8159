import type { RestMessages } from '../../../en/rest'
import { listed, plural } from '../../counted'
import { ofHost } from '../../host'
import { bringing } from './bringing'
import { cloning } from './cloning'
import { failures } from './failures'
import { storage } from './storage'

const commits = (count: number): string => plural(count, 'commit')

/** Counting stops there. */
const mostCounted = 1000

/** "3 commits y 1 borrador". */
function formatUnsaved(unsaved: number, drafts: number): string {
  const counted = unsaved < mostCounted ? commits(unsaved) : `Al menos ${commits(unsaved)}`
  return listed([...(unsaved > 0 ? [counted] : []), ...(drafts > 0 ? [plural(drafts, 'borrador', 'borradores')] : [])])
}

export const exchange: RestMessages['exchange'] = {
  failures,
  again: 'Reintentar',

  bringing,

  connect: {
    title: 'Conectar un remoto',
    intro:
      'Un remoto es un repositorio git en otro sitio con el que esta wiki intercambia commits: una copia para estar a salvo y un camino hacia otros dispositivos y personas.',
    shared: 'Compartidos por el servidor de esta aplicación',
    url: 'Dirección del repositorio',
    urlHint: 'Como se la darías a «git clone», por ejemplo https://github.com/tu-usuario/wiki.git',
    faults: {
      empty: 'Escribe la dirección de un repositorio.',
      'not-an-address': 'Esta no es la dirección de un repositorio.',
      'not-http': 'Verso solo puede llegar a repositorios por https:// y http://.',
    },
    wasSsh:
      'Esta es una dirección SSH. Un navegador no puede usar SSH, así que se llega al mismo repositorio por HTTPS.',
    readable:
      'Esta dirección empieza por http://, así que otros en la red podrían leer lo que se envía, también el token.',
    moved:
      'La dirección llevaba dentro un usuario o un token. Se ha pasado a los campos de abajo, porque las direcciones se muestran y se guardan.',
    branch: 'Rama',
    branchHint: 'Vacío: la rama por defecto del repositorio.',
    more: 'Rama y proxy',
    way: 'Cómo viajan las peticiones',
    wayHint:
      'Casi ningún servidor git deja que las páginas web hablen con él directamente; un proxy transmite las peticiones.',
    ways: {
      offered: 'A través del servidor de esta aplicación',
      direct: 'Directamente desde el navegador',
      other: 'A través de otro proxy',
    },
    proxyUrl: 'Dirección del proxy',
    proxyFault: 'Escribe la dirección de un proxy, que empiece por https:// o http://',
    witness: {
      nobody: (host) => `Tu navegador habla él mismo con ${host}; nadie más ve tu token.`,
      machine: (machine, host) => `Las peticiones pasan por el proxy de ${machine} (${host}): verá tu token.`,
      stranger: (host) => `Las peticiones pasan por el proxy ${host}: quien lo lleve podría leer tu token.`,
    },
    credentials: 'Usuario y token',
    credentialsHint:
      'Deja los dos vacíos para un repositorio que cualquiera puede leer. Para escribir casi siempre hace falta un token.',
    credentialsKnown: 'Deja los dos vacíos para seguir con el token que Verso tiene para esta dirección.',
    username: 'Usuario',
    usernameAny: 'Vale cualquier nombre; el token dice quién eres.',
    password: 'Token o contraseña',
    makeToken: (host, secret) => `Crear un ${secret} en ${host}`,
    permission: (permission) => `Necesita: ${permission}.`,
    opens: '(abre otro sitio)',
    keep: 'Dónde se guarda el token',
    keepSession: 'Solo durante esta sesión',
    keepSessionHint: 'Está en la memoria de esta pestaña y desaparece cuando se recarga o se cierra.',
    keepStored: 'En este dispositivo, cifrado',
    keepStoredHint:
      'Cifrado con una clave que este navegador no entrega. Así no acaba en copias de seguridad, exportaciones ni archivos copiados; no lo protege de quien use este navegador en tu lugar.',
    submit: 'Conectar',
    connecting: 'Conectando',
  },

  phases: {
    connecting: 'Conectando',
    counting: 'El servidor cuenta lo que va a enviar',
    receiving: 'Recibiendo',
    indexing: 'Comprobando lo que ha llegado',
    merging: 'Fusionando',
    packing: 'Empaquetando lo que se va a enviar',
    sending: 'Enviando',
    saving: 'Guardando',
    checking: 'Comprobando',
  },
  objects: (done, total) => (total ? `${done} de ${total} objetos` : `${done} objetos`),

  remote: {
    title: 'Remoto',
    at: 'Repositorio',
    branch: 'Rama',
    way: 'Peticiones',
    direct: 'directas desde este navegador',
    through: (host) => `a través del proxy ${host}`,
    token: 'Token',
    tokens: {
      none: 'ninguno',
      session: 'solo durante esta sesión',
      stored: 'guardado cifrado en este dispositivo',
    },
    lastFetch: 'Traído por última vez',
    lastPush: 'Enviado por última vez',
    never: 'nunca',
    sync: 'Sincronizar',
    syncHint: 'Sincronizar trae, fusiona y envía.',
    fetch: 'Traer',
    push: 'Enviar',
    change: 'Cambiar…',
    forget: 'Olvidar el token',
    forgot: 'El token está olvidado. Se te pedirá en la próxima sincronización.',
    disconnect: 'Desconectar',
    disconnectTitle: (host) => `¿Desconectar ${ofHost(host)}?`,
    disconnectText: 'La dirección y el token se olvidan. Todas las páginas y su historial se quedan, aquí y allí.',
    enterToken: 'Volver a escribir el token',
    details: 'Lo que se respondió',
    anonymous: 'Tus commits aún no llevan nombre.',
    sayWho: 'Decir quién escribe',
  },

  synced: {
    nothing: (host) => `No hay nada que hacer: esta wiki y ${host} tienen los mismos commits.`,
    fetched: (count) => plural(count, 'commit recibido', 'commits recibidos'),
    pushed: (count) => plural(count, 'commit enviado', 'commits enviados'),
    merged: 'fusionados con los tuyos',
    settled: (count) =>
      plural(count, 'rama o etiqueta borrada o creada allí', 'ramas o etiquetas borradas o creadas allí'),
    hindered: (names) => `No se hizo allí: ${names}. Las listas de ramas y etiquetas dicen por qué.`,
    rejectedTitle: 'Los commits no se aceptaron.',
    rejectedNext:
      'Tus commits siguen aquí. Sincroniza para fusionarlos y enviarlos otra vez; si sigue igual, quizá la rama está protegida: elige otra.',
  },

  clone: cloning,

  wikis: {
    title: 'Las wikis de este navegador',
    list: 'Wikis',
    created: 'Creada',
    open: 'Abrir',
    current: 'Abierta ahora',
    rename: 'Renombrar',
    renameNamed: (title) => `Renombrar «${title}»`,
    save: 'Guardar',
    newTitle: 'Título nuevo',
    delete: 'Borrar…',
    deleteNamed: (title) => `Borrar «${title}»…`,
    create: 'Nueva wiki',
    createTitle: 'Título',
    createHint: 'Empieza con una página, y no necesita cuenta ni servidor.',
    createFault: 'Escribe un título.',
    otherWays: 'O trae una',
    fromFolder: (where) =>
      `Una carpeta de archivos Markdown, por ejemplo una bóveda de Obsidian: crea una wiki nueva y añade la carpeta en «${where}».`,
    clone: 'Clonar un repositorio',
    importBundle: 'Importar un bundle de git',
    deleteTitle: (title) => `¿Borrar «${title}»?`,
    deleteSafe: (where) => `Todos sus commits están también ${where}. Solo se borra la copia de este navegador.`,
    deleteEmpty: 'Nunca se guardó nada en ella.',
    deleteUnsaved: (what, one) =>
      `${what} ${one ? 'existe' : 'existen'} solo en este navegador y ${one ? 'desaparecerá' : 'desaparecerán'} para siempre.`,
    deleteDrafts: (count) =>
      `${plural(count, 'borrador sin guardar desaparecerá', 'borradores sin guardar desaparecerán')} para siempre.`,
    exportFirst: 'Exportar antes',
    typeToConfirm: (title) => `Para borrarla de todos modos, escribe su título: ${title}`,
    deleteNow: 'Borrar para siempre',
    deleted: (title) => `«${title}» está borrada.`,
    checking: 'Mirando qué está solo aquí…',
  },

  safety: {
    unsaved: formatUnsaved,
    onlyHere: (what, one) => `${what} ${one ? 'existe' : 'existen'} solo en este navegador.`,
    allElsewhere: (where) => `Todos los commits están también ${where}.`,
    onRemote: (host) => `en ${host}`,
    inBundle: 'en un bundle exportado',
    noCopy: 'No hay copia en otro sitio.',
    lastCopy: 'Última copia:',
    connect: 'Conectar un remoto',
  },

  export: {
    title: 'Llévatela a casa',
    intro: 'Todo lo que hay en esta wiki es tuyo, en formatos que otros programas leen.',
    zip: 'Las páginas en un zip',
    zipText: 'Cada página y cada archivo como está ahora, en sus carpetas, en Markdown sencillo. Sin el historial.',
    bundle: 'Todo el repositorio',
    bundleText:
      'Un bundle de git: todas las páginas con su historial completo, en un solo archivo. Léelo donde quieras con «git clone ARCHIVO», o impórtalo aquí.',
    download: 'Descargar',
    packing: 'Empaquetando',
    importTitle: 'Importar un bundle de git',
    importText: 'Se convierte en una wiki propia, junto a las demás; esta no cambia.',
    choose: 'Elegir un archivo…',
    drop: 'o suéltalo aquí',
    importing: (name) => `Importando ${name}`,
    imported: (title) => `«${title}» está importada.`,
    ready: (name, size) => `Entregado a las descargas del navegador: ${name}, ${size}.`,
  },

  storage,

  settings: {
    title: 'Ajustes',
    author: 'Quién escribe',
    authorText: 'Cada commit lleva un nombre y un correo electrónico. Van adonde vayan los commits.',
    name: 'Nombre',
    email: 'Correo electrónico',
    emailHint: 'No hace falta que exista. GitHub asocia los commits a tu cuenta si conoce la dirección.',
    faults: { name: 'Escribe un nombre.', email: 'Escribe algo como nombre@example.org.' },
    save: 'Guardar',
    saved: 'Guardado.',
    language: 'Idioma',
    languageHint: 'El de los botones y las frases. Tus páginas conservan el suyo.',
    languageOfBrowser: (language) => `Como el navegador: ${language}`,
    theme: 'Aspecto',
    themes: { auto: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
    keys: 'Teclas',
    viewKeys: [
      { label: 'En un historial: revisión siguiente', keys: 'J' },
      { label: 'En un historial: revisión anterior', keys: 'K' },
      { label: 'En una comparación: cambio siguiente', keys: 'N' },
      { label: 'En una comparación: cambio anterior', keys: 'P' },
      { label: 'En una fusión: conflicto siguiente', keys: 'J' },
      { label: 'En una fusión: conflicto anterior', keys: 'K' },
      { label: 'En un conflicto: siguiente lugar abierto', keys: 'N' },
      { label: 'En un conflicto: anterior lugar abierto', keys: 'P' },
      { label: 'En un conflicto: usar tu versión', keys: 'O' },
      { label: 'En un conflicto: usar la otra', keys: 'T' },
      { label: 'En un conflicto: usar las dos', keys: 'B' },
      { label: 'En un conflicto: editar', keys: 'E' },
    ],
    keysText: 'Las teclas de una sola letra funcionan mientras no se esté escribiendo texto.',
    about: 'Acerca de',
    version: (version) => `Verso ${version}`,
    aboutText:
      'Una wiki que vive en tu navegador. Cada página es un archivo de un repositorio git; cada vez que guardas se hace un commit.',
  },
}
