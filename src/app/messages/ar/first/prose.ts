import type { FirstMessages } from '../../en/first'
import { countedOf, formatNumber, things } from '../counted'
import { isolated, quoted } from '../isolated'

export const prose: FirstMessages['prose'] = {
  contents: 'المحتويات',
  shown: {
    missingPage: 'هذه الصفحة غير موجودة بعد',
    imageNotFound: (name) => `لم يُعثر على الصورة: \u2068${name}\u2069`,
    imageNotLoaded: (host) => `تعذّر تحميل الصورة من \u2068${host}\u2069.`,
    imageOn: (host) => `صورة على \u2068${host}\u2069`,
    namedImageOn: (alt, host) => `\u2068${alt}\u2069 (صورة على \u2068${host}\u2069)`,
    showImage: (host) => `إظهار الصورة من \u2068${host}\u2069`,
    showNamedImage: (alt, host) => `إظهار الصورة من \u2068${host}\u2069: \u2068${alt}\u2069`,
    table: (number) => `جدول ${number}`,
  },
  code: {
    copy: 'نسخ',
    copied: 'نُسخ',
    notCopied: 'لم يُنسخ',
  },
  formula: {
    failed: (why) => `تعذّر رسم هذه الصيغة: ${isolated(why)}`,
    tooLong: (most) => `لا تزيد الصيغة على ${most} حرفًا.`,
  },
  diagram: {
    alt: (kind) => (kind === '' ? 'مخطط' : `مخطط (${isolated(kind)})`),
    source: 'المصدر',
    failed: (why) => `تعذّر رسم هذا المخطط: ${isolated(why)}`,
    unavailable: 'الجزء الذي يرسم المخططات ليس في هذا الجهاز بعد. يأتي مع أول مخطط يُعرض والشبكة موصولة؛ وهذا مصدره.',
  },
  embed: {
    waiting: 'تُقرأ…',
    missing: (title) => `لا وجود بعد لصفحة ${quoted(title)}.`,
    write: 'كتابتها',
    noSection: (section, title) => `ليس في ${quoted(title)} قسم ${quoted(section)}.`,
    circle: (title) => `هذا المقطع معروض في ${quoted(title)} نفسها، فلا يُعرض مرة أخرى.`,
    tooDeep: 'تُعرض الصفحات بعضها في بعض إلى خمس طبقات لا أعمق.',
    unreadable: (title) => `تعذّرت قراءة ${quoted(title)}.`,
    openPdf: (name) => `فتح ${isolated(name)}`,
    page: (number) => `صفحة ${formatNumber(number)}`,
    missingFile: (name) => `لا وجود للملف: ${isolated(name)}`,
  },
  tasks: {
    ticked: (task) => `إنجاز «${task}»`,
    unticked: (task) => `إلغاء إنجاز «${task}»`,
    severalTicked: (count, title) => `تأشير ${countedOf(count, things.task)} في «${title}»`,
    saved: (count) => `حُفظ تأشير ${countedOf(count, things.task)}.`,
    undoMessage: (title) => `التراجع عن التأشير في «${title}»`,
    gone: 'لم تعد المهمة في موضعها: غيّر أحدهم الصفحة. ألقِ عليها نظرة أخرى.',
  },
  around: {
    header: 'رأس الصفحة',
    footer: 'تذييل الصفحة',
    sidebar: 'الشريط الجانبي',
    edit: (name) => `تحرير ${isolated(name)}`,
  },
  foreign: (form) => `هذه الصفحة مكتوبة بصيغة ${isolated(form)}. يُعرض نصها كما كُتب، ولا يُغيَّر منه شيء.`,
}
