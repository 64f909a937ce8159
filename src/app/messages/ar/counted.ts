/** Counted things in Arabic: a form for one, two, three to ten, eleven to ninety-nine, and hundreds. */
import { counting, type Forms } from '../plural'

const numbers = new Intl.NumberFormat('ar')
export const formatNumber = (number: number): string => numbers.format(number)

/** As the subject of a sentence: "صفحتان". */
export const counted = counting('ar')

/** After a preposition, or as what an act is done to; only the dual sounds different: "صفحتين". */
export const countedOf = (count: number, forms: Forms<'ar'>): string =>
  counted(count, { ...forms, two: forms.two.replace(/ان(?= |$)/g, 'ين') })

type Word = Forms<'ar'>

/** One, two, and the word after three, after eleven and after a hundred. */
const noun = ([one, two, few, many, other]: readonly [string, string, string, string, string]): Word => ({
  one,
  two,
  few: `# ${few}`,
  many: `# ${many}`,
  other: `# ${other}`,
})

export const things = {
  arrow: noun(['سهم واحد', 'سهمان', 'أسهم', 'سهمًا', 'سهم']),
  branchOrTag: noun(['فرع أو وسم واحد', 'فرعان أو وسمان', 'فروع أو وسوم', 'فرعًا أو وسمًا', 'فرع أو وسم']),
  card: noun(['بطاقة واحدة', 'بطاقتان', 'بطاقات', 'بطاقة', 'بطاقة']),
  change: noun(['تغيير واحد', 'تغييران', 'تغييرات', 'تغييرًا', 'تغيير']),
  character: noun(['حرف واحد', 'حرفان', 'أحرف', 'حرفًا', 'حرف']),
  column: noun(['عمود واحد', 'عمودان', 'أعمدة', 'عمودًا', 'عمود']),
  commit: noun(['إيداع واحد', 'إيداعان', 'إيداعات', 'إيداعًا', 'إيداع']),
  conflict: noun(['تعارض واحد', 'تعارضان', 'تعارضات', 'تعارضًا', 'تعارض']),
  draft: noun(['مسودة واحدة', 'مسودتان', 'مسودات', 'مسودة', 'مسودة']),
  entry: noun(['مدخل واحد', 'مدخلان', 'مداخل', 'مدخلًا', 'مدخل']),
  fault: noun(['عطب واحد', 'عطبان', 'أعطاب', 'عطبًا', 'عطب']),
  file: noun(['ملف واحد', 'ملفان', 'ملفات', 'ملفًا', 'ملف']),
  line: noun(['سطر واحد', 'سطران', 'أسطر', 'سطرًا', 'سطر']),
  link: noun(['رابط واحد', 'رابطان', 'روابط', 'رابطًا', 'رابط']),
  minute: noun(['دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة']),
  neighbour: noun(['صفحة مجاورة', 'صفحتان مجاورتان', 'صفحات مجاورة', 'صفحة مجاورة', 'صفحة مجاورة']),
  object: noun(['كائن واحد', 'كائنان', 'كائنات', 'كائنًا', 'كائن']),
  pack: noun(['رزمة واحدة', 'رزمتان', 'رزم', 'رزمة', 'رزمة']),
  page: noun(['صفحة واحدة', 'صفحتان', 'صفحات', 'صفحة', 'صفحة']),
  pageOrFile: noun(['صفحة أو ملف', 'صفحتان أو ملفان', 'صفحات وملفات', 'صفحة وملفًا', 'صفحة وملف']),
  paragraph: noun(['فقرة واحدة', 'فقرتان', 'فقرات', 'فقرة', 'فقرة']),
  picture: noun(['صورة واحدة', 'صورتان', 'صور', 'صورة', 'صورة']),
  place: noun(['موضع واحد', 'موضعان', 'مواضع', 'موضعًا', 'موضع']),
  property: noun(['خاصية واحدة', 'خاصيتان', 'خصائص', 'خاصية', 'خاصية']),
  revision: noun(['مراجعة واحدة', 'مراجعتان', 'مراجعات', 'مراجعة', 'مراجعة']),
  row: noun(['صف واحد', 'صفان', 'صفوف', 'صفًّا', 'صف']),
  save: noun(['حفظ واحد', 'حفظان', 'مرات حفظ', 'حفظًا', 'حفظ']),
  statement: noun(['أمر واحد', 'أمران', 'أوامر', 'أمرًا', 'أمر']),
  step: noun(['خطوة واحدة', 'خطوتان', 'خطوات', 'خطوة', 'خطوة']),
  table: noun(['جدول واحد', 'جدولان', 'جداول', 'جدولًا', 'جدول']),
  task: noun(['مهمة واحدة', 'مهمتان', 'مهام', 'مهمة', 'مهمة']),
  time: noun(['مرة واحدة', 'مرتان', 'مرات', 'مرة', 'مرة']),
  word: noun(['كلمة واحدة', 'كلمتان', 'كلمات', 'كلمة', 'كلمة']),
} satisfies Record<string, Word>
