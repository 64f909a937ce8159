import type { FirstMessages } from '../../en/first'

export const ways: FirstMessages['ways'] = {
  graph: 'Graph aller Seiten und Links',
  graphAround: 'Graph der Seiten um diese herum',
  links: 'Links, die ins Leere führen',
  blame: 'Wer hat das geschrieben?',
  findInHistory: 'Im Verlauf suchen',
  time: 'Das Wiki zu einer anderen Zeit ansehen',
  today: 'Seite von heute',
  thisWeek: 'Seite dieser Woche',
  guide: 'Anleitung',
  databases: 'Datenbanken',
  query: 'Das Wiki befragen (Abfragen)',
  models: 'Modelle',
  look: 'Blick hinter den Link im Fokus',
  addProperty: 'Eigenschaft hinzufügen',
}
