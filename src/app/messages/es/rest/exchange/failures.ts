import type { RestMessages } from '../../../en/rest'
import { hostFirst, ofHost, toHost } from '../../host'

export const failures: RestMessages['exchange']['failures'] = {
  aborted: () => ({ what: 'Detenido.', next: 'No ha cambiado nada. Vuelve a empezar cuando quieras.' }),
  'invalid-name': (host) => ({
    what: `Un nombre que viene ${ofHost(host)} incumple las reglas de ramas o archivos.`,
    next: 'Comprueba el nombre de la rama; déjalo vacío para usar la que el repositorio tiene por defecto.',
  }),
  'invalid-record': () => ({
    what: 'Lo que se introdujo no encaja en el modelo.',
    next: 'Revisa los campos; no se ha guardado nada.',
  }),
  'not-found': () => ({
    what: 'Lo que se ha pedido no está en esta wiki.',
    next: 'Quizá se borró en otra pestaña. Recarga la página.',
  }),
  'already-exists': () => ({ what: 'Ya hay una wiki con ese nombre.', next: 'Elige otro título.' }),
  damaged: (host) => ({
    what: `Lo que llegó ${ofHost(host)} se dañó por el camino, así que no se ha guardado nada.`,
    next: 'Inténtalo de nuevo. Si vuelve a pasar, ejecuta «git fsck» en el repositorio.',
  }),
  absent: (host) => ({
    what: `Algo que hace falta para esto se quedó en ${host}, y ahora no hay camino hasta allí.`,
    next: 'Inténtalo de nuevo cuando tengas conexión.',
  }),
  'too-large': (host) => ({
    what: `El repositorio en ${host} contiene algo más grande de lo que Verso puede admitir.`,
    next: 'Quita el archivo grande de su historial, o clona un repositorio más pequeño.',
  }),
  'quota-exceeded': () => ({
    what: 'El navegador no da más sitio.',
    next: 'Libera espacio en este dispositivo o borra una wiki que ya no necesites, e inténtalo de nuevo.',
  }),
  'storage-failed': () => ({
    what: 'La base de datos del navegador no respondió.',
    next: 'Recarga la página e inténtalo de nuevo. Todo lo que guardaste antes sigue ahí.',
  }),
  offline: (host) => ({
    what: `La red no respondió de camino ${toHost(host)}.`,
    next: 'Sigue escribiendo; vuelve a sincronizar cuando tengas conexión.',
  }),
  'host-unknown': (host) => ({
    what: `${hostFirst(host)} no responde.`,
    next: 'Mira si hay alguna errata en la dirección, y si ese servidor está en marcha.',
  }),
  timeout: (host) => ({
    what: `${hostFirst(host)} se quedó callado a medias.`,
    next: 'Inténtalo de nuevo dentro de un momento.',
  }),
  'cut-off': (host) => ({
    what: `La conexión con ${host} se cortó a medias.`,
    next: 'No se ha guardado nada recibido a medias. Inténtalo de nuevo cuando la conexión sea estable.',
  }),
  unauthorized: (host) => ({
    what: `${hostFirst(host)} no aceptó el usuario y el token.`,
    next: 'Escríbelos otra vez. Quizá el token ha caducado, o no vale para este repositorio.',
  }),
  'token-missing': (host) => ({
    what: `${hostFirst(host)} pide usuario y token, y Verso no los tiene.`,
    next: 'Escríbelos. Un token solo para la sesión desaparece al recargar o cerrar la pestaña.',
  }),
  forbidden: (host) => ({
    what: `${hostFirst(host)} te conoce, pero no te deja hacer eso.`,
    next: 'Usa un token que pueda escribir en este repositorio, o pide acceso a su dueño.',
  }),
  'remote-not-found': (host) => ({
    what: `${hostFirst(host)} no tiene ningún repositorio en esta dirección.`,
    next: 'Comprueba la dirección. Si el repositorio es privado, escribe un usuario y un token.',
  }),
  'not-a-git-server': (host) => ({
    what: `Algo respondió en ${host}, pero no habla git.`,
    next: 'Escribe la dirección que darías a «git clone».',
  }),
  'proxy-refused': (host) => ({
    what: `El proxy no transmite ${toHost(host)}.`,
    next: 'Permite ese servidor en el proxy (npm start -- --allow SERVIDOR), elige otro proxy o pregunta al servidor directamente.',
  }),
  'remote-failed': (host) => ({
    what: `${hostFirst(host)} respondió con un error propio.`,
    next: 'Inténtalo más tarde; si sigue igual, avisa a quien lleve ese servidor.',
  }),
  'branch-not-found': (host) => ({
    what: `El repositorio en ${host} no tiene esa rama.`,
    next: 'Escribe otra rama, o déjalo vacío para usar la que hay por defecto.',
  }),
  'not-a-bundle': () => ({
    what: 'Este archivo no es un bundle de git.',
    next: 'Elige un archivo hecho con «git bundle create» o exportado desde Verso.',
  }),
  unsupported: (host) => ({
    what: `A este navegador, o ${toHost(host)}, le falta algo que hace falta.`,
    next: 'Usa una versión actual de Firefox, Chrome, Edge o Safari; un servidor git debe hablar HTTP inteligente («smart HTTP»).',
  }),
  internal: () => ({
    what: 'Verso ha cometido un fallo propio.',
    next: 'No se ha perdido nada de lo guardado. Recarga la página e inténtalo de nuevo.',
  }),
}
