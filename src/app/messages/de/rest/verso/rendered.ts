import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../plural'

export const rendered: RestMessages['rendered'] = {
  view: 'Vergleichen als',
  source: 'Quelltext',
  page: 'Gelesen',
  same: 'Beide lesen sich gleich.',
  sameText: 'Unterschiede gibt es nur im Quelltext, etwa Leerzeichen oder einen Kommentar.',
  tooLarge: 'Diese Seite ist zu groß, um sie gelesen zu vergleichen; darum wird ihr Quelltext verglichen.',
  notExact:
    'Das Vergleichen dauerte zu lange, darum erscheinen manche nur geänderten Absätze als entfernt und hinzugefügt.',
  folded: (count) => `${plural(count, 'Absatz', 'Absätze')} unverändert`,
  count: (changes) => `${plural(changes, 'Stelle', 'Stellen')} geändert`,
  change: (number, what) => `Änderung ${formatNumber(number)}: ${what}`,
  what: { changed: 'geändert', added: 'hinzugefügt', removed: 'entfernt', moved: 'hierher verschoben' },
  movedFrom: { above: 'Von weiter oben hierher verschoben', below: 'Von weiter unten hierher verschoben' },
  movedTo: { above: 'Weiter nach oben verschoben', below: 'Weiter nach unten verschoben' },
  showFrom: 'Zeigen, wo es war',
  showTo: 'Zeigen, wo es ist',
  properties: 'Eigenschaften',
  propertiesUnread:
    'Die Eigenschaften lassen sich nicht in beiden Revisionen lesen; was sich darin änderte, zeigt der Quelltext.',
  empty: 'leer',
  element: {
    added: 'hinzugefügt: ',
    removed: 'entfernt: ',
    changed: 'geändert: ',
    moved: 'verschoben',
    ticked: 'abgehakt',
    cleared: 'nicht mehr abgehakt',
  },
}
