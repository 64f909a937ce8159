import type { RestMessages } from '../../../en/rest'
import { plural } from '../../plural'

export const received: RestMessages['received'] = {
  title: 'Empfangen',
  intro:
    'Was du mit Verso geteilt oder in Verso geöffnet hast. Es wird ein Entwurf, den du durchsehen kannst, bevor du ihn speicherst.',
  empty: 'Hier wartet nichts',
  emptyNext:
    'Teile aus einer anderen App einen Text, einen Link oder ein Bild mit Verso, oder öffne damit eine Markdown-Datei.',
  titleOf: 'Titel der Seite',
  titleHint: 'Ein Schrägstrich macht einen Ordner.',
  needsTitle: 'Die Seite braucht einen Titel.',
  taken: 'Unter diesem Titel liegt schon ein ungespeicherter Text. Wähle einen anderen.',
  files: (count) => `mit ${plural(count, 'Datei', 'Dateien')}`,
  begin: 'Als Entwurf beginnen',
  drop: 'Weglassen',
  beginNamed: (title) => `Als Entwurf beginnen: ${title}`,
  dropNamed: (title) => `Weglassen: ${title}`,
  words: 'Was darin steht',
  home: 'Zur Startseite des Wikis',
}
