import type { RestMessages } from '../../../en/rest'
import { plural } from '../../plural'

const files = (count: number) => plural(count, 'Datei', 'Dateien')

export const bringing: RestMessages['exchange']['bringing'] = {
  title: 'Dateien hereinholen',
  text: 'Seiten (.md), Bilder und andere Dateien kommen als ein Commit in dieses Wiki. Du siehst vorher, was geschieht.',
  choose: 'Dateien wählen\u00a0…',
  chooseFolder: 'Ordner wählen\u00a0…',
  drop: 'oder hier ablegen',
  looking: 'Deine Auswahl wird durchgesehen\u00a0…',
  folder: 'Ablegen in',
  folderHint: 'Ein Ordner dieses Wikis, neu oder nicht. Leer heißt: ganz oben.',
  plan: 'Was geschehen wird',
  added: (count) => `${files(count)} ${count === 1 ? 'kommt' : 'kommen'} hinzu`,
  replaced: (count) => `${files(count)} ${count === 1 ? 'wird' : 'werden'} ersetzt`,
  replacedNote: 'Was ersetzt wird, bleibt im Verlauf.',
  skipped: (count) => `${files(count)} ${count === 1 ? 'bleibt' : 'bleiben'} draußen`,
  why: {
    hidden: 'Versteckte Dateien bleiben draußen.',
    'too-large': 'Dateien über 25 MB bleiben draußen: Server nehmen sie nicht an.',
    'bad-name': 'Ihre Namen können keine Pfade in einem Repository sein.',
  },
  kinds: { added: 'Neu', replaced: 'Ersetzt', skipped: 'Bleibt draußen' },
  more: (count) => `und ${plural(count, 'weitere Datei', 'weitere Dateien')}`,
  submit: (count) => `${files(count)} hereinholen`,
  nothing: 'Keine dieser Dateien kann in ein Wiki.',
  running: 'Dateien werden hereingeholt',
  stopped: 'Angehalten. Nichts wurde geändert.',
  message: (count, one) => (count === 1 ? `${one} hereinholen` : `${files(count)} hereinholen`),
  done: (count) => `${files(count)} hereingeholt, als ein Commit.`,
  same: 'Genau diese Dateien hat das Wiki schon.',
  conflicted:
    'Jemand anders hat im selben Moment eine dieser Dateien geändert. Nichts wurde überschrieben; versuch es noch einmal.',
  seeChange: 'Änderung ansehen',
}
