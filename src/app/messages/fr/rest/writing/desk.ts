import type { RestMessages } from '../../../en/rest'
import { isOne, plural } from '../../counted'
import { of } from '../../elided'

export const desk: RestMessages['desk'] = {
  storing: (name) => `Mise à l’abri ${of(name)}…`,
  pickImage: 'Mettre une image ou un autre fichier',
  largeTitle: (count) => (isOne(count) ? 'Cette image est grande' : `${plural(count, 'image')} sont grandes`),
  largeText: (side) =>
    `Chaque copie du wiki la portera. Réduite, aucun de ses côtés ne dépasse ${side} pixels, et ce que l’appareil photo a noté, ` +
    'comme le lieu, est laissé de côté.',
  shrink: 'La réduire',
  keepSize: 'La garder telle quelle',
  outline: 'Plan',
  template: 'Commencer avec',
  noTemplate: 'Une page vide',
  days: 'Jours',
  weeks: 'Semaines',
  begin: (title) => `${title}, pas encore écrite`,
  week: (week, year) => `Semaine ${String(week)}, ${String(year)}`,
  writing: 'Écriture',
  saveItself: 'Enregistrement automatique',
  saveItselfHint:
    'Quand vous n’avez rien tapé depuis un moment, le texte devient un commit. Ceux d’une même séance sont repliés dans l’historique.',
  saveAfter: 'Secondes d’attente',
  savedItself: (clock) => `Enregistré (${clock})`,
  folded: (count) => `${plural(count, 'enregistrement automatique', 'enregistrements automatiques')} avant celui-ci`,
}
