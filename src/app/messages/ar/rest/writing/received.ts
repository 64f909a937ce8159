import type { RestMessages } from '../../../en/rest'
import { counted, things } from '../../counted'
import { isolated } from '../../isolated'

export const received: RestMessages['received'] = {
  title: 'الوارد',
  intro: 'ما شاركته مع Verso أو فتحته فيه. يصير مسودة تراجعها قبل أن تحفظها.',
  empty: 'لا شيء ينتظر هنا',
  emptyNext: 'شارك مع Verso نصًّا أو رابطًا أو صورة من تطبيق آخر، أو افتح به ملف Markdown.',
  titleOf: 'عنوان الصفحة',
  titleHint: 'الشرطة المائلة تصنع مجلدًا.',
  needsTitle: 'تحتاج الصفحة إلى عنوان.',
  taken: 'تحت هذا العنوان نص لم يُحفظ. اختر عنوانًا آخر.',
  files: (count) => `ومعه ${counted(count, things.file)}`,
  begin: 'البدء به مسودةً',
  drop: 'تركه',
  beginNamed: (title) => `البدء به مسودةً: ${isolated(title)}`,
  dropNamed: (title) => `تركه: ${isolated(title)}`,
  words: 'ما فيه',
  home: 'الذهاب إلى رئيسية الويكي',
}
