import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'

export const cloning: RestMessages['exchange']['clone'] = {
  title: 'Clonar un repositorio',
  intro: 'Un repositorio de otro sitio se convierte en una wiki de este navegador. Sigue conectado.',
  wikiTitle: 'Título de la wiki',
  titleHint: 'Vacío: el nombre del repositorio.',
  submit: 'Clonar',
  running: (title) => `Clonando «${title}»`,
  stopped: 'Detenido. No se ha guardado nada.',

  extent: '¿Cuánto?',
  extents: {
    everything: {
      name: 'Todo',
      hint: 'Todas las páginas con su historial completo, legible entero sin conexión; es lo que más ocupa.',
    },
    recent: {
      name: 'El historial reciente',
      hint: 'Todas las páginas con sus últimas revisiones; es lo que menos ocupa, y el historial completo se puede traer más tarde.',
    },
    'on-demand': {
      name: 'El historial ahora, lo antiguo cuando haga falta',
      hint: 'Todas las páginas y la lista de todas las revisiones; el contenido de las antiguas llega cuando las abras con conexión, o todo junto más tarde.',
    },
  },

  largeTitle: 'Un repositorio grande',
  large: (what) => `Este repositorio es grande: ${what}.`,
  largeObjects: (count) => plural(count, 'objeto está en camino', 'objetos están en camino'),
  largeBytes: (size) => `van ${size} recibidos y faltan más`,
  largeNext: 'Puedes parar aquí, empezar con menos y traer el resto cuando quieras.',
  smaller: { recent: 'Tomar el historial reciente', 'on-demand': 'Dejar allí lo antiguo' },
  goOn: 'Seguir así',

  left: {
    title: (host) => `Lo que quedó en ${host}`,
    shallow: (host) =>
      `Esta wiki solo contiene el historial reciente. Las revisiones anteriores siguen en ${host}; escribir y sincronizar funcionan como siempre.`,
    absent: (count, host) =>
      `El contenido de ${plural(count, 'archivo antiguo', 'archivos antiguos')} sigue en ${host}. Llega cuando se abre, o poco a poco mientras tienes conexión.`,
    history: {
      fetch: 'Traer todo el historial',
      fetching: 'Trayendo todo el historial',
      done: 'Todo el historial está ya aquí.',
    },
    contents: {
      fetch: 'Traerlo todo ahora',
      fetching: 'Trayendo los contenidos antiguos',
      done: 'Todos los contenidos están ya aquí y pueden leerse sin conexión.',
    },
    stopped: 'Detenido. No se ha perdido nada; puedes seguir cuando quieras.',
  },
}
