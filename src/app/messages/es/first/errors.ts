import type { FirstMessages } from '../../en/first'

export const errors: FirstMessages['errors'] = {
  title: 'No ha funcionado',
  engineFailed:
    'La parte de Verso que guarda tus páginas se ha detenido. No se ha perdido nada de lo guardado; recarga para ponerla en marcha otra vez.',
  reload: 'Recargar',
  makeRoom: 'Hacer sitio',
  codes: {
    aborted: ['Detenido.', 'No ha cambiado nada. Puedes volver a empezar cuando quieras.'],
    'invalid-name': ['Este nombre no se puede usar.', 'Elige otro nombre e inténtalo de nuevo.'],
    'invalid-record': ['Lo que se introdujo no encaja en el modelo.', 'Revisa los campos; no se ha guardado nada.'],
    'not-found': ['Lo que se pidió no está.', 'Quizá se renombró o se borró. Su historial se conserva.'],
    'already-exists': ['Este nombre ya está ocupado.', 'Elige otro nombre, o abre lo que ya existe.'],
    damaged: [
      'Algunos bytes guardados no son los que deberían.',
      '«Comprobar el repositorio», en Almacenamiento, dice todo lo que está mal y lo repara desde un remoto.',
    ],
    absent: ['Una parte de esto se quedó en el remoto.', 'Llega cuando tengas conexión; inténtalo entonces.'],
    'too-large': ['Esto es demasiado grande.', 'Hazlo más pequeño, o guárdalo fuera de la wiki.'],
    'quota-exceeded': [
      'Al navegador no le queda sitio, así que no se ha guardado nada de esto.',
      'Libera espacio o borra una wiki, e inténtalo de nuevo.',
    ],
    'storage-failed': [
      'La base de datos del navegador no respondió.',
      'Recarga la página; lo que guardaste sigue ahí.',
    ],
    offline: ['No hubo respuesta.', 'Puedes seguir leyendo y escribiendo; inténtalo de nuevo cuando tengas conexión.'],
    'host-unknown': ['El servidor no responde.', 'Mira si hay alguna errata en la dirección e inténtalo de nuevo.'],
    timeout: ['El otro lado se quedó callado.', 'Inténtalo de nuevo dentro de un momento.'],
    'cut-off': [
      'La conexión se cortó a medias.',
      'No se ha perdido nada. Inténtalo de nuevo cuando la conexión sea estable.',
    ],
    unauthorized: [
      'El servidor no aceptó el usuario y el token.',
      'Comprueba el usuario y el token, y que el token siga siendo válido.',
    ],
    forbidden: ['El servidor no lo permite.', 'Pide acceso a quien sea dueño del repositorio.'],
    'remote-not-found': [
      'El servidor no tiene ese repositorio.',
      'Comprueba la dirección; los repositorios privados necesitan además un token.',
    ],
    'not-a-git-server': [
      'Respondió algo que no habla git.',
      'Comprueba la dirección: debería ser la que darías a «git clone».',
    ],
    'proxy-refused': ['El proxy no reenvía esto.', 'Elige otro proxy, o permite este servidor en el tuyo.'],
    'remote-failed': [
      'El servidor respondió con un error suyo.',
      'Inténtalo más tarde; si sigue igual, avisa a quien lleve el servidor.',
    ],
    'branch-not-found': ['El remoto no tiene esa rama.', 'Elige una de las ramas que tiene el remoto.'],
    'not-a-bundle': [
      'Este archivo no es un bundle de git.',
      'Elige un archivo hecho con «git bundle» o exportado desde Verso.',
    ],
    unsupported: [
      'Esto no se puede hacer aquí.',
      'Una versión actual de Firefox, Chrome, Edge o Safari puede hacerlo.',
    ],
    internal: ['Es un fallo nuestro.', 'Tu texto está a salvo; recarga e inténtalo de nuevo.'],
  },
  reasons: {
    address: () => [
      'Esto no es la dirección de un repositorio.',
      'Copia la que se da a «git clone»; el usuario y el token tienen sus propios campos.',
    ],
    'branch-name': (name) => [`Git no admite «${name}» como nombre.`, 'Elige otro.'],
    path: (name) => [`Ningún archivo puede llamarse «${name}».`, 'Elige otro nombre.'],
    'branch-gone': (name) => [
      `La rama «${name}» ya no está aquí.`,
      'Quizá se renombró o se borró en otra pestaña. No ha cambiado nada, y lo que escribiste se conserva como borrador.',
    ],
    'tag-gone': (name) => [`La etiqueta «${name}» ya no está aquí.`, ''],
    'gone-there': (name) => [`El remoto ya no tiene «${name}».`, ''],
    'page-missing': (path) => [
      `No hay ninguna página «${path}».`,
      'Quizá se renombró o se borró. Su historial se conserva.',
    ],
    'page-missing-then': (path) => [`En esa revisión no hay ninguna página «${path}».`, ''],
    'folder-missing-then': (folder) => [`Entonces no había ninguna carpeta «${folder}».`, ''],
    'heading-missing': (path) => [`La página «${path}» ya no tiene ese encabezado.`, ''],
    'commit-missing': () => ['Esta wiki no tiene ese commit.', 'Quizá llegue con la próxima sincronización.'],
    'nothing-saved': () => ['Todavía no se ha guardado nada.', 'Guarda antes una página.'],
    'merge-gone': () => ['Aquí ya no espera ninguna fusión.', 'Quizá se terminó en otra pestaña.'],
    'conflict-gone': (path) => [`«${path}» ya no está en conflicto.`, ''],
    'wiki-gone': (id) => [`En este navegador no hay ninguna wiki «${id}».`, 'Quizá se borró en otra pestaña.'],
    'no-remote': () => ['Esta wiki todavía no tiene remoto.', 'Conecta uno antes.'],
    'database-missing': (folder) => [`«${folder}» no es una base de datos que Verso conozca.`, ''],
    'file-there': (path) => [`«${path}» ya existe.`, 'Elige otro nombre, o abre lo que ya existe.'],
    'branch-there': (name) => [`Ya hay una rama «${name}».`, 'Elige otro nombre.'],
    'tag-there': (name) => [`Ya hay una etiqueta «${name}».`, 'Elige otro nombre.'],
    'name-beside': (name) => [`Git no puede tener este nombre junto a «${name}».`, 'Elige otro comienzo.'],
    'merge-waits': () => ['Otra fusión espera en esta rama.', 'Termínala o abórtala antes; no ha cambiado nada.'],
    'folder-in-the-way': (path) => [`«${path}» es una carpeta.`, 'Elige otro nombre.'],
    'file-in-the-way': (path) => [
      `«${path}» es un archivo, así que no puede ser también una carpeta.`,
      'Renómbralo o bórralo antes.',
    ],
    'not-text': () => ['Este archivo no es texto.', 'Solo el texto tiene líneas que se puedan leer y escribir aquí.'],
    'leads-out': (path) => [`«${path}» lleva fuera de esta wiki, así que no se puede abrir aquí.`, ''],
    'branch-shown': (name) => [`«${name}» es la rama que muestra esta wiki.`, 'Cambia antes a otra.'],
    'part-of-bundle': () => [
      'Este bundle contiene solo una parte de un repositorio.',
      'Haz uno entero con «git bundle create FILE --all».',
    ],
    'sha-256': () => ['El repositorio nombra sus objetos con SHA-256.', 'Verso lee los nombrados con SHA-1.'],
    'part-stopped': () => ['Una parte de Verso se ha detenido.', 'No afecta a las páginas; inténtalo de nuevo.'],
    'kind-of-database': (kind) => [`Una base de datos del tipo «${kind}» todavía no se puede abrir aquí.`, ''],
    busy: () => [
      'Otras pestañas no dejan de cambiar esta wiki a la vez.',
      'No se ha perdido nada; inténtalo de nuevo.',
    ],
    repairing: () => ['Otra pestaña está reparando esta wiki.', 'Espera a que termine.'],
    'deleted-elsewhere': () => [
      'Otra pestaña borró esta wiki, o tiene una versión más nueva de Verso.',
      'Recarga esta página.',
    ],
    'file-too-large': (path) => [`«${path}» ocupa más de 25 MB.`, 'Divídelo, o guárdalo fuera de la wiki.'],
    'bundle-too-large': () => ['Este bundle ocupa más de 500 MB.', 'Clónalo en su lugar desde un servidor git.'],
    'too-far-apart': () => [
      'Los dos lados difieren en demasiados archivos para fusionarlos aquí.',
      'No ha cambiado nada.',
    ],
    'file-damaged': (file) => [`«${file}» no dice lo que debería.`, 'Corrígelo como texto, o recupera una revisión.'],
    'proxy-silent': (proxy) => [
      `El proxy en ${proxy} no responde.`,
      'Comprueba que esté en marcha e inténtalo de nuevo.',
    ],
    'no-proxy': (host) => [
      `${host} no responde.`,
      'Comprueba la dirección y la red; muchos servidores git solo responden a un navegador a través de un proxy.',
    ],
    'rate-limited': (host) => [`${host} ha recibido demasiadas peticiones.`, 'Espera un rato e inténtalo de nuevo.'],
    unconfirmed: (host) => [
      `La conexión con ${host} se cortó antes de saber si aceptó los commits.`,
      'No se ha perdido nada; sincroniza de nuevo para averiguarlo.',
    ],
    'history-missing': (host) => [
      `A ${host} le faltan commits anteriores que tampoco están aquí.`,
      'Trae antes todo el historial de donde vino la wiki.',
    ],
    'part-missing': () => [
      'No se ha podido cargar esta parte de Verso.',
      'Puedes seguir leyendo y escribiendo; inténtalo de nuevo cuando tengas conexión.',
    ],
  },
}
