import type { RestMessages } from '../../../en/rest'
import { plural } from '../../plural'

export const pages: RestMessages['pages'] = {
  title: 'Alle Seiten',
  count: (pages, others) =>
    [plural(pages, 'Seite', 'Seiten'), others > 0 && plural(others, 'andere Datei', 'andere Dateien')]
      .filter(Boolean)
      .join(' und '),
  filter: 'Nur die mit\u00a0…',
  others: 'Andere Dateien zeigen',
  none: 'Keine Seite hat das im Namen',
  noneNext: 'Versuch es mit weniger Buchstaben, oder schreib sie.',
  skipped: (count) =>
    `${plural(count, 'Eintrag', 'Einträge')} des Repositorys ${count === 1 ? 'lässt' : 'lassen'} sich hier nicht zeigen: Verweise an andere Orte, andere Repositorys, oder Namen, die in keinem Wiki möglich sind.`,
  top: 'Ganz oben',
}
