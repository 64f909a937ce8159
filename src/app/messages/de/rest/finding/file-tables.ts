import type { RestMessages } from '../../../en/rest'

export const fileTables: RestMessages['fileTables'] = {
  label: (file) => `Zeilen von ${file}`,
  column: (number) => `Spalte ${number}`,
  asText: 'Als Text',
  asTable: 'Als Tabelle',
  unreadable: 'Diese Datei lässt sich nicht als Tabelle lesen: Vielleicht fehlt ein schließendes Anführungszeichen.',
  gone: 'Diese Zeile steht nicht mehr in der Datei.',
  moved:
    'Jemand anders hat dieselben Zeilen geändert. Deine Änderungen sind als Entwurf der Datei aufgehoben; hier stehen jetzt die anderen.',
  saved: (file) => `Die Änderungen an ${file} sind gespeichert.`,
  changed: (file) => `Zeilen von ${file} ändern`,
  added: (file) => `Eine Zeile in ${file} hinzufügen`,
  removed: (file) => `Zeilen aus ${file} entfernen`,
}
