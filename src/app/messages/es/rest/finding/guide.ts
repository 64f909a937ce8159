import type { RestMessages } from '../../../en/rest'

export const guide: RestMessages['guide'] = {
  contents: 'Páginas de la guía',
  inEnglish: 'Esta página aún no está traducida; se muestra en inglés.',
  pages: {
    start: 'Primeros pasos',
    search: 'Búsqueda',
    queries: 'Consultas',
    models: 'Modelos',
    tables: 'Bases de datos',
    together: 'En compañía',
    dialects: 'Otros programas',
  },
  how: {
    search: 'Cómo se busca',
    queries: 'Cómo funcionan las consultas',
    models: 'Cómo funcionan los modelos',
    tables: 'Cómo funcionan las bases de datos',
  },
}
