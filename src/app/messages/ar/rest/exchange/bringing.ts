import type { RestMessages } from '../../../en/rest'
import { countedOf, counted, things } from '../../counted'

const files = (count: number): string => countedOf(count, things.file)

export const bringing: RestMessages['exchange']['bringing'] = {
  title: 'إدخال ملفات',
  text: 'تدخل الصفحات (.md) والصور والملفات الأخرى هذا الويكي في إيداع واحد. وترى ما سيحدث قبل أن يحدث.',
  choose: 'اختيار ملفات…',
  chooseFolder: 'اختيار مجلد…',
  drop: 'أو أفلتها هنا',
  looking: 'يُنظر فيما اخترته…',
  folder: 'وضعها في',
  folderHint: 'مجلد من هذا الويكي، جديد أو لا. اتركه فارغًا ليكون في الأعلى.',
  plan: 'ما سيحدث',
  added: (count) => `ستجري إضافة ${files(count)}`,
  replaced: (count) => `سيجري استبدال ${files(count)}`,
  replacedNote: 'ما استُبدل يبقى في السجل.',
  skipped: (count) => `سيجري ترك ${files(count)}`,
  why: {
    hidden: 'تبقى الملفات المخفية خارجًا.',
    'too-large': 'تبقى الملفات الأكبر من 25 MB خارجًا: ترفضها الخوادم.',
    'bad-name': 'لا تصلح أسماؤها مسارات في مستودع.',
  },
  kinds: { added: 'جديد', replaced: 'يُستبدل', skipped: 'يُترك' },
  more: (count) => `وغيرها: ${counted(count, things.file)}`,
  submit: (count) => `إدخال ${files(count)}`,
  nothing: 'لا يصلح أي من هذه الملفات لدخول ويكي.',
  running: 'تدخل الملفات',
  stopped: 'توقف. لم يتغير شيء.',
  message: (count, one) => (count === 1 ? `إدخال ${one}` : `إدخال ${files(count)}`),
  done: (count) => `تم إدخال ${files(count)} في إيداع واحد.`,
  same: 'في الويكي هذه الملفات نفسها من قبل.',
  conflicted: 'غيّر أحدهم واحدًا من هذه الملفات في اللحظة نفسها. لم يُكتب فوق شيء؛ حاول مجددًا.',
  seeChange: 'عرض ما تغيّر',
}
