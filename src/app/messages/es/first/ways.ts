import type { FirstMessages } from '../../en/first'

export const ways: FirstMessages['ways'] = {
  graph: 'Grafo de todas las páginas y enlaces',
  graphAround: 'Grafo de las páginas en torno a esta',
  links: 'Enlaces que no llevan a ninguna parte',
  blame: 'Quién escribió esto',
  findInHistory: 'Buscar en el historial',
  time: 'Ver la wiki en otro momento',
  today: 'La página de hoy',
  thisWeek: 'La página de esta semana',
  guide: 'Guía',
  databases: 'Bases de datos',
  query: 'Preguntar a la wiki (consultas)',
  models: 'Modelos',
  look: 'Echar un vistazo al enlace enfocado',
  addProperty: 'Añadir una propiedad',
}
