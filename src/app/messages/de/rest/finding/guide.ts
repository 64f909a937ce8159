import type { RestMessages } from '../../../en/rest'

export const guide: RestMessages['guide'] = {
  contents: 'Seiten der Anleitung',
  inEnglish: 'Diese Seite ist noch nicht übersetzt und steht hier auf Englisch.',
  pages: {
    start: 'Erste Schritte',
    search: 'Suche',
    queries: 'Abfragen',
    models: 'Modelle',
    tables: 'Datenbanken',
    together: 'Zusammen',
    dialects: 'Andere Programme',
  },
  how: {
    search: 'Wie die Suche geht',
    queries: 'Wie Abfragen gehen',
    models: 'Wie Modelle gehen',
    tables: 'Wie Datenbanken gehen',
  },
}
