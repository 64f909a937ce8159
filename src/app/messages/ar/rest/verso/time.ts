import type { RestMessages } from '../../../en/rest'
import { countedOf, formatNumber, things } from '../../counted'
import { isolated, quoted } from '../../isolated'

export const time: RestMessages['time'] = {
  whole: 'الويكي كله في هذه اللحظة',
  wholeOf: (when) => `الويكي كله كما كان في ${isolated(when)}`,

  banner: 'زمن آخر',
  asOf: 'ترى الويكي كما كان في',
  newest: 'ترى أحدث لحظة، وقد حُفظت في',
  beside: (branch) => `ليست هذه اللحظة على خط ${isolated(branch)}.`,
  unknown: 'لا وجود لهذه اللحظة في هذا الويكي. ربما هي على فرع ليس في هذا المتصفح.',
  back: 'العودة إلى الآن',
  calledNow: (page) => `اسم هذه الصفحة الآن ${quoted(page)}.`,
  goneNow: (page) => `لم تعد ${quoted(page)} موجودة، وهذه هي الصفحة الرئيسية.`,

  acts: 'استعادة…',
  restorePage: 'استعادة هذه الصفحة',
  restoreFolder: (folder) => `استعادة المجلد ${isolated(folder)}`,
  restoreAll: 'استعادة كل شيء…',
  restored: (what, when) => `${isolated(what)}: الآن كما في ${isolated(when)}.`,
  restoredSame: (what) => `${isolated(what)}: هكذا هو من قبل، فلم يكن ما يُستعاد.`,
  folder: (name) => `المجلد ${isolated(name)}`,
  everything: 'كل شيء',
  messageFolder: (folder, when) => `استعادة ${folder} كما كان في ${when}`,
  messageAll: (when) => `استعادة كل شيء كما كان في ${when}`,
  tag: 'وسم هذه اللحظة…',
  branch: 'فرع جديد من هنا…',

  ask: {
    title: 'هل يعود كل شيء كما كان؟',
    then: (when) => `تعود كل صفحة وكل ملف إلى ما كان في ${isolated(when)}.`,
    same: 'كل شيء هكذا من قبل.',
    what: ({ back, gone, changed }) =>
      [
        changed > 0 && `استعادة نص ${countedOf(changed, things.file)}`,
        back > 0 && `إرجاع ${countedOf(back, things.file)}`,
        gone > 0 && `إزالة ${countedOf(gone, things.file)} مما كُتب بعد ذلك`,
      ]
        .filter(Boolean)
        .join('، '),
    safe: 'ينشأ عن هذا إيداع جديد واحد. لا يضيع شيء: ما كُتب بعد ذلك يبقى في السجل، وبنقرة واحدة يعود كل شيء.',
    do: 'استعادة كل شيء',
  },

  line: {
    slider: 'اللحظة',
    said: (when, subject, place) => `${isolated(when)}: ${isolated(subject)}، ${place}`,
    place: (number, of) => `${formatNumber(number)} من ${formatNumber(of)}`,
    older: 'إيداع إلى الوراء',
    newer: 'إيداع إلى الأمام',
    asOf: 'كما في',
    tags: 'الوسوم',
    hint: 'تنتقل الأسهم من إيداع إلى إيداع، وPage Up وPage Down من يوم إلى يوم.',
  },

  missing: 'لم تكن هذه الصفحة موجودة حينها.',
  missingNow: (page) => `كُتبت ${quoted(page)} بعد ذلك.`,
  missingNever: (page) => `لم يكن أحد قد كتب ${quoted(page)} حينها.`,
  seeNow: 'رؤيتها كما هي الآن',
  allThen: 'كل صفحات ذلك الزمن',
}
