import type { RestMessages } from '../../../en/rest'

export const dialect: RestMessages['dialect'] = {
  title: (wiki) => `Cómo se escribe en «${wiki}»`,
  intro:
    'Cada programa escribe las wikis a su manera. Verso ve en los archivos cómo está escrita esta; lo que elijas aquí vale en su lugar en este dispositivo.',
  names: {
    plain: 'No muestra huellas de ningún programa en particular.',
    obsidian: 'Está escrita como escribe Obsidian.',
    foam: 'Está escrita como escribe Foam.',
    silverbullet: 'Está escrita como escribe SilverBullet.',
    logseq: 'Está escrita como escribe Logseq.',
    'github-wiki': 'Está escrita como las wikis de GitHub.',
    gollum: 'Está escrita como escribe Gollum.',
    'tiddlywiki-like': 'Está escrita como escribe TiddlyWiki.',
  },
  asDetected: (what) => `Como en sus archivos: ${what}`,
  pipeOrder: 'Un enlace con texto propio',
  pipeOrders: { 'target-first': '[[Página|texto]]', 'label-first': '[[texto|Página]]' },
  form: 'Enlaces nuevos',
  forms: { wikilink: '[[Página]]', markdown: '[Página](Página.md)' },
  files: 'Las imágenes y otros archivos van',
  fileKinds: {
    root: () => 'al nivel superior de la wiki',
    beside: () => 'junto a la página',
    folder: (name) => (name === '' ? 'a una misma carpeta' : `a la carpeta «${name}»`),
    below: (name) => (name === '' ? 'a una carpeta junto a la página' : `a «${name}», junto a la página`),
  },
  filesFolder: 'Nombre de la carpeta',
  noFolder: 'Dale un nombre a la carpeta.',
  templates: 'Carpeta de plantillas',
  templatesHint: (folder) =>
    folder === null ? 'Vacío: cualquier carpeta llamada «Templates».' : `Vacío: «${folder}», como dicen los archivos.`,
  periods: { days: 'Páginas de días', weeks: 'Páginas de semanas' },
  folder: 'Carpeta',
  folderHints: {
    days: 'Vacío: el nivel superior de la wiki.',
    weeks: 'Vacío: con los días. «/» es el nivel superior de la wiki.',
  },
  format: 'Nombre',
  formatHints: {
    days: 'YYYY es el año, MM el mes, DD el día.',
    weeks: 'GGGG es el año de la semana, WW su número.',
  },
  examples: { day: (path) => `Hoy: ${path}`, week: (path) => `Esta semana: ${path}` },
  noName: 'Eso no es un nombre de archivo.',
  template: 'Empieza como',
  templateHint: 'La ruta de una plantilla. Vacío: como una página nueva.',
  save: 'Guardar',
  saved: 'Guardado para este dispositivo.',
}
