import type { RestMessages } from '../../../en/rest'
import { isolated, quoted } from '../../isolated'

export const dialect: RestMessages['dialect'] = {
  title: (wiki) => `الكتابة في ${quoted(wiki)}`,
  intro:
    'تختلف البرامج في كتابة الويكي. يعرف Verso من الملفات كيف كُتب هذا؛ وما تختاره هنا هو المعمول به في هذا الجهاز.',
  names: {
    plain: 'لا أثر فيه لبرنامج بعينه.',
    obsidian: 'مكتوب كما يكتب Obsidian.',
    foam: 'مكتوب كما يكتب Foam.',
    silverbullet: 'مكتوب كما يكتب SilverBullet.',
    logseq: 'مكتوب كما يكتب Logseq.',
    'github-wiki': 'مكتوب كالويكيات على GitHub.',
    gollum: 'مكتوب كما يكتب Gollum.',
    'tiddlywiki-like': 'مكتوب كما يكتب TiddlyWiki.',
  },
  asDetected: (what) => `كما هي ملفاته: ${isolated(what)}`,
  pipeOrder: 'رابط له نص خاص',
  pipeOrders: { 'target-first': '[[صفحة|نص]]', 'label-first': '[[نص|صفحة]]' },
  form: 'الروابط الجديدة',
  forms: { wikilink: '[[صفحة]]', markdown: '\u2066[\u2068صفحة\u2069](\u2068صفحة\u2069.md)\u2069' },
  files: 'تذهب الصور والملفات الأخرى',
  fileKinds: {
    root: () => 'إلى أعلى الويكي',
    beside: () => 'إلى جانب الصفحة',
    folder: (name) => (name === '' ? 'إلى مجلد واحد' : `إلى المجلد ${quoted(name)}`),
    below: (name) => (name === '' ? 'إلى مجلد بجانب الصفحة' : `إلى ${quoted(name)} بجانب الصفحة`),
  },
  filesFolder: 'اسم المجلد',
  noFolder: 'اكتب اسمًا للمجلد.',
  templates: 'مجلد القوالب',
  templatesHint: (folder) =>
    folder === null
      ? 'إن تُرك فارغًا فأي مجلد اسمه ⁨Templates⁩.'
      : `إن تُرك فارغًا فهو ${quoted(folder)}، كما تقول الملفات.`,
  periods: { days: 'صفحات الأيام', weeks: 'صفحات الأسابيع' },
  folder: 'المجلد',
  folderHints: {
    days: 'إن تُرك فارغًا فأعلى الويكي.',
    weeks: 'إن تُرك فارغًا فمع الأيام. والعلامة «/» أعلى الويكي.',
  },
  format: 'الاسم',
  formatHints: {
    days: 'YYYY السنة، وMM الشهر، وDD اليوم.',
    weeks: 'GGGG سنة الأسبوع، وWW رقمه.',
  },
  examples: { day: (path) => `اليوم: ${isolated(path)}`, week: (path) => `هذا الأسبوع: ${isolated(path)}` },
  noName: 'لا يصلح هذا اسمًا لملف.',
  template: 'تبدأ من',
  templateHint: 'مسار قالب. إن تُرك فارغًا فكصفحة جديدة.',
  save: 'حفظ',
  saved: 'حُفظ لهذا الجهاز.',
}
