import type { RestMessages } from '../../../en/rest'
import { counted, formatNumber, things } from '../../counted'
import { isolated } from '../../isolated'

/** A year is written without a separator of thousands. */
const formatYear = (year: number): string => String(year)

export const desk: RestMessages['desk'] = {
  storing: (name) => `يُحفظ ${isolated(name)}…`,
  pickImage: 'إدراج صورة أو ملف آخر',
  largeTitle: (count) => (count === 1 ? 'هذه الصورة كبيرة' : `صور كبيرة (${formatNumber(count)})`),
  largeText: (side) =>
    `ستحملها كل نسخة من الويكي. إذا صُغّرت لم يزد أي ضلع على ${isolated(side)} بكسل، وتُرك ما دوّنته الكاميرا، كالمكان.`,
  shrink: 'تصغيرها',
  keepSize: 'إبقاؤها كما هي',
  outline: 'العناوين',
  template: 'البدء من',
  noTemplate: 'صفحة فارغة',
  days: 'الأيام',
  weeks: 'الأسابيع',
  begin: (title) => `${isolated(title)}، لم تُكتب بعد`,
  week: (week, year) => `الأسبوع ${formatNumber(week)}، ${formatYear(year)}`,
  writing: 'الكتابة',
  saveItself: 'الحفظ من تلقاء نفسه',
  saveItselfHint: 'إذا توقفت عن الكتابة مدة صار النص إيداعًا. وتُطوى إيداعات الجلسة الواحدة في السجل.',
  saveAfter: 'ثواني الانتظار',
  savedItself: (clock) => `حُفظ ${isolated(clock)}`,
  folded: (count) => `قبل هذا ${counted(count, things.save)} من تلقاء نفسه`,
}
