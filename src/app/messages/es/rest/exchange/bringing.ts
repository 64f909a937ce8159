import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'

const files = (count: number): string => plural(count, 'archivo')

export const bringing: RestMessages['exchange']['bringing'] = {
  title: 'Añadir archivos',
  text: 'Páginas (.md), imágenes y otros archivos entran en esta wiki como un solo commit. Ves lo que va a pasar antes de que pase.',
  choose: 'Elegir archivos…',
  chooseFolder: 'Elegir una carpeta…',
  drop: 'o suéltalos aquí',
  looking: 'Mirando lo que elegiste…',
  folder: 'Ponerlos en',
  folderHint: 'Una carpeta de esta wiki, nueva o no. Déjalo vacío para el nivel superior.',
  plan: 'Lo que va a pasar',
  added: (count) => plural(count, 'archivo se añadirá', 'archivos se añadirán'),
  replaced: (count) => plural(count, 'archivo se sustituirá', 'archivos se sustituirán'),
  replacedNote: 'Lo que se sustituye queda en el historial.',
  skipped: (count) => plural(count, 'archivo se quedará fuera', 'archivos se quedarán fuera'),
  why: {
    hidden: 'Los archivos ocultos se quedan fuera.',
    'too-large': 'Los archivos de más de 25 MB se quedan fuera: los servidores los rechazan.',
    'bad-name': 'Sus nombres no pueden ser rutas de un repositorio.',
  },
  kinds: { added: 'Nuevo', replaced: 'Sustituye', skipped: 'Fuera' },
  more: (count) => `y ${plural(count, 'archivo')} más`,
  submit: (count) => `Añadir ${files(count)}`,
  nothing: 'Ninguno de estos archivos puede entrar en una wiki.',
  running: 'Añadiendo archivos',
  stopped: 'Detenido. No ha cambiado nada.',
  message: (count, one) => (count === 1 ? `Añadir ${one}` : `Añadir ${files(count)}`),
  done: (count) => `${plural(count, 'archivo añadido', 'archivos añadidos')}, en un solo commit.`,
  same: 'La wiki ya contiene exactamente estos archivos.',
  conflicted:
    'Otra persona cambió uno de estos archivos en el mismo momento. No se ha sobrescrito nada; inténtalo de nuevo.',
  seeChange: 'Ver qué ha cambiado',
}
