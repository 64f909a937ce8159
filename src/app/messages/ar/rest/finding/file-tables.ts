import type { RestMessages } from '../../../en/rest'
import { isolated } from '../../isolated'

export const fileTables: RestMessages['fileTables'] = {
  label: (file) => `صفوف ${isolated(file)}`,
  column: (number) => `العمود ${number}`,
  asText: 'عرضه نصًّا',
  asTable: 'عرضه جدولًا',
  unreadable: 'لا يمكن قراءة هذا الملف جدولًا: ربما تنقصه علامة اقتباس ختامية.',
  gone: 'لم يعد هذا الصف في الملف.',
  moved: 'غيّر شخص آخر الصفوف نفسها. تغييراتك محفوظة مسودةً لهذا الملف، ويظهر الآن ما كتبه.',
  saved: (file) => `حُفظت التغييرات في ${isolated(file)}.`,
  changed: (file) => `تغيير صفوف في ${isolated(file)}`,
  added: (file) => `إضافة صف إلى ${isolated(file)}`,
  removed: (file) => `إزالة صفوف من ${isolated(file)}`,
}
