import type { RestMessages } from '../../../en/rest'
import { plural } from '../../plural'

const links = (count: number) => plural(count, 'Link', 'Links')

export const moving: RestMessages['moving'] = {
  folderTitle: 'Ordner umbenennen oder verschieben',
  looking: 'Die Links werden gesucht',
  moving: 'Die Links werden neu geschrieben',
  noLinks: 'Kein Link führt hierher, darum ändert sich sonst nichts.',
  files: (count) => `${plural(count, 'Datei zieht', 'Dateien ziehen')} um.`,
  withTitle: 'Ihr Titel heißt ebenso: auch ihn umbenennen',
  titleAlone: 'Kein Link führt hierher; der Titel in der Seite ändert sich mit.',
  links: (count, pages) =>
    `${links(count)} auf ${plural(pages, 'Seite', 'Seiten')} ${count === 1 ? 'wird' : 'werden'} neu geschrieben, im selben Commit.`,
  onPage: links,
  line: (line) => `Zeile ${line}`,
  before: 'Vorher',
  after: 'Nachher',
  morePages: (count) => `und ${plural(count, 'weitere Seite', 'weitere Seiten')}`,
  moreLines: (count) => `und ${plural(count, 'weitere Zeile', 'weitere Zeilen')}`,
  done: (to) => `Umbenannt in „${to}“.`,
  doneWithLinks: (to, count) => `Umbenannt in „${to}“; ${links(count)} neu geschrieben.`,
  movedMeanwhile:
    'Jemand anders hat im selben Moment dieselben Zeilen geändert. Sieh dir die Seite an, bevor du weitermachst.',
  taken: (path) => `Eine Seite „${path}“ gibt es schon.`,
  headingTitle: 'Überschrift umbenennen',
  heading: 'Überschrift',
  headingTo: 'Wie sie heißen soll',
  headingHint: 'So, wie sie auf der Seite steht. Links zu ihr werden neu geschrieben.',
  renameHeading: 'Überschrift umbenennen\u00a0…',
  renameThis: 'Diese Überschrift umbenennen\u00a0…',
  copyHeading: 'Link hierher kopieren',
  headingCopied: 'Der Link ist kopiert.',
  headingMenu: (heading) => `Mehr zu „${heading}“`,
  headingDraft:
    'Diese Seite hat ungespeicherten Text. Speichere oder verwirf ihn, bevor eine Überschrift einen anderen Namen bekommt.',
  headingMessage: (from, to, page) => `Überschrift „${from}“ in ${page} in „${to}“ umbenennen`,
  headingDone: (to) => `Die Überschrift heißt jetzt „${to}“.`,
  headingDoneWithLinks: (to, count) => `Die Überschrift heißt jetzt „${to}“; ${links(count)} neu geschrieben.`,
  dropInto: (name) => `Nach „${name}“ verschieben`,
  dropAtRoot: 'Aus allen Ordnern heraus verschieben',
  dropNowhere: 'Es bleibt, wo es ist',
}
