import type { RestMessages } from '../../../en/rest'

export const dialect: RestMessages['dialect'] = {
  title: (wiki) => `Schreiben in „${wiki}“`,
  intro:
    'Programme schreiben Wikis verschieden. Verso sieht an den Dateien, wie dieses geschrieben ist; was du hier wählst, gilt auf diesem Gerät stattdessen.',
  names: {
    plain: 'Es trägt die Spuren keines bestimmten Programms.',
    obsidian: 'Es ist geschrieben, wie Obsidian schreibt.',
    foam: 'Es ist geschrieben, wie Foam schreibt.',
    silverbullet: 'Es ist geschrieben, wie SilverBullet schreibt.',
    logseq: 'Es ist geschrieben, wie Logseq schreibt.',
    'github-wiki': 'Es ist geschrieben wie die Wikis auf GitHub.',
    gollum: 'Es ist geschrieben, wie Gollum schreibt.',
    'tiddlywiki-like': 'Es ist geschrieben, wie TiddlyWiki schreibt.',
  },
  asDetected: (what) => `Wie seine Dateien: ${what}`,
  pipeOrder: 'Ein Link mit eigenem Text',
  pipeOrders: { 'target-first': '[[Seite|Text]]', 'label-first': '[[Text|Seite]]' },
  form: 'Neue Links',
  forms: { wikilink: '[[Seite]]', markdown: '[Seite](Seite.md)' },
  files: 'Bilder und andere Dateien kommen',
  fileKinds: {
    root: () => 'ganz oben ins Wiki',
    beside: () => 'neben die Seite',
    folder: (name) => (name === '' ? 'in einen Ordner' : `in den Ordner „${name}“`),
    below: (name) => (name === '' ? 'in einen Ordner neben der Seite' : `in „${name}“ neben der Seite`),
  },
  filesFolder: 'Name des Ordners',
  noFolder: 'Gib dem Ordner einen Namen.',
  templates: 'Ordner der Vorlagen',
  templatesHint: (folder) =>
    folder === null ? 'Leer: jeder Ordner, der „Templates“ heißt.' : `Leer: „${folder}“, wie die Dateien sagen.`,
  periods: { days: 'Tagesseiten', weeks: 'Wochenseiten' },
  folder: 'Ordner',
  folderHints: { days: 'Leer: ganz oben im Wiki.', weeks: 'Leer: bei den Tagen. „/“ ist ganz oben im Wiki.' },
  format: 'Name',
  formatHints: {
    days: 'YYYY ist das Jahr, MM der Monat, DD der Tag.',
    weeks: 'GGGG ist das Jahr der Woche, WW ihre Nummer.',
  },
  examples: { day: (path) => `Heute: ${path}`, week: (path) => `Diese Woche: ${path}` },
  noName: 'So kann keine Datei heißen.',
  template: 'Beginnt als',
  templateHint: 'Der Pfad einer Vorlage. Leer: wie eine neue Seite.',
  save: 'Speichern',
  saved: 'Für dieses Gerät gespeichert.',
}
