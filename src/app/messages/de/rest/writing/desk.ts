import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../plural'

export const desk: RestMessages['desk'] = {
  storing: (name) => `${name} wird abgelegt\u00a0…`,
  pickImage: 'Ein Bild oder eine andere Datei einfügen',
  largeTitle: (count) => (count === 1 ? 'Dieses Bild ist groß' : `${plural(count, 'Bild ist', 'Bilder sind')} groß`),
  largeText: (side) =>
    `Jede Kopie des Wikis trägt es mit sich. Verkleinert ist keine Kante länger als ${side} Pixel, und was die Kamera notiert hat, ` +
    'etwa der Ort, bleibt weg.',
  shrink: 'Verkleinern',
  keepSize: 'So lassen',
  outline: 'Gliederung',
  template: 'Beginnen mit',
  noTemplate: 'Leere Seite',
  days: 'Tage',
  weeks: 'Wochen',
  begin: (title) => `${title}, noch nicht geschrieben`,
  week: (week, year) => `Woche ${week}, ${year}`,
  writing: 'Schreiben',
  saveItself: 'Von selbst speichern',
  saveItselfHint:
    'Wenn du eine Weile nichts getippt hast, wird der Text ein Commit. Die einer Sitzung sind im Verlauf zusammengefaltet.',
  saveAfter: 'Sekunden, die es wartet',
  savedItself: (clock) => `Gespeichert ${clock}`,
  folded: (count) => `davor ${formatNumber(count)}-mal von selbst gespeichert`,
}
