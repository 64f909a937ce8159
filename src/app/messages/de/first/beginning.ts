import type { FirstMessages } from '../../en/first'

export const beginning: FirstMessages['beginning'] = {
  title: 'Mein Wiki',
  message: '{title} beginnen',
  page: `# {title}

Willkommen. Das ist eine Seite, die dir gehört: {edit} und ändere, was immer du hier siehst.

- Jedes Speichern ist ein **Commit** in einem Git-Repository in diesem Browser. Nichts geht verloren: {turn}, und du siehst den Verlauf, vergleichst beliebige Revisionen, holst eine alte zurück.
- Seiten verweisen mit doppelten Klammern aufeinander, so: [[Ideen]]. Diese Seite gibt es noch nicht; folge dem Link, um sie anzufangen.
- Alles funktioniert offline. Kein Konto, kein Server.
- {find} jede Seite und jede Aktion.
- Bisher lebt dieses Wiki nur in diesem Browser. Mit *Repository verbinden* liegt es auch auf GitHub oder einem anderen Git-Server, und jederzeit kannst du alles als Datei mitnehmen.
`,
  keys: { edit: 'Drück **e** (oder *Bearbeiten*)', turn: 'Wende das Blatt (**t**)', find: '**Strg-K** (⌘K) findet' },
  touch: { edit: 'Tippe auf *Bearbeiten*', turn: 'Wende das Blatt (*Wenden*)', find: '*Suchen* und *Mehr* finden' },
}
