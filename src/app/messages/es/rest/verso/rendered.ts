import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'

export const rendered: RestMessages['rendered'] = {
  view: 'Comparar como',
  source: 'Fuente',
  page: 'Página',
  same: 'Las dos se leen igual.',
  sameText: 'Lo que difiere está solo en la fuente, como espacios o un comentario.',
  tooLarge: 'Esta página es demasiado grande para compararla tal como se lee, así que se compara su fuente.',
  notExact:
    'La comparación tardaba demasiado, así que algunos párrafos que solo cambiaron se muestran como eliminados y añadidos.',
  folded: (count) => plural(count, 'párrafo sin cambios', 'párrafos sin cambios'),
  count: (changes) => plural(changes, 'lugar cambiado', 'lugares cambiados'),
  change: (number, what) => `Cambio ${number}: ${what}`,
  what: { changed: 'cambiado', added: 'añadido', removed: 'eliminado', moved: 'movido aquí' },
  movedFrom: { above: 'Movido aquí desde más arriba', below: 'Movido aquí desde más abajo' },
  movedTo: { above: 'Movido más arriba', below: 'Movido más abajo' },
  showFrom: 'Mostrar dónde estaba',
  showTo: 'Mostrar dónde está',
  properties: 'Propiedades',
  propertiesUnread: 'Las propiedades no se pueden leer en los dos lados; la fuente muestra qué cambió en ellas.',
  empty: 'vacío',
  element: {
    added: 'añadido: ',
    removed: 'eliminado: ',
    changed: 'cambiado: ',
    moved: 'movido',
    ticked: 'marcada',
    cleared: 'ya no marcada',
  },
}
