import type { RestMessages } from '../../../en/rest'
import { counted, formatNumber, things } from '../../counted'
import { isolated } from '../../isolated'

type Counts = Parameters<RestMessages['rows']['changedIn']>[1]

const rowsOf = (count: number): string => counted(count, things.row)

function formatChanges(table: string, { added, changed, removed }: Counts): string {
  const kinds = [
    { count: added, word: 'أُضيف' },
    { count: removed, word: 'أُزيل' },
    { count: changed, word: 'تغيّر' },
  ].filter(({ count }) => count > 0)
  const parts = kinds.map(({ count, word }) => `${word} ${rowsOf(count)}`)
  return `في ${isolated(table)}: ${parts.join('، ')}`
}

export const rows: RestMessages['rows'] = {
  changedIn: formatChanges,
  noneIn: (table) => `لا اختلاف في صفوف ${isolated(table)}.`,
  besides: 'تغيّر أيضًا ترتيب الصفوف أو تعليق.',
  columnAdded: (name) => `عمود أُضيف: ${isolated(name)}`,
  columnRemoved: (name) => `عمود أُزيل: ${isolated(name)}`,
  kind: { added: 'أُضيف', changed: 'تغيّر', removed: 'أُزيل' },
  rearranged: 'ترتيب الأعمدة وحده مختلف.',
  view: 'المقارنة',
  asRows: 'صفوفًا',
  asText: 'نصًّا',
  list: 'الصفوف المختلفة',
  more: (count) => `عرض المزيد: ${rowsOf(count)}`,
  became: 'صار',
  null: 'بلا قيمة',
  empty: 'نص فارغ',
  absent: 'غير موجود',
  bytes: (size) => `بايتات (${isolated(size)})`,
  long: 'عرض الكل',
  short: 'عرض أقل',

  conflict: {
    settled: (settled, all) =>
      settled === all ? `${rowsOf(all)}، حُسم الكل` : `حُسم ${formatNumber(settled)} من ${formatNumber(all)} من الصفوف`,
    row: (table, at, all) => `${isolated(table)}، الصف ${formatNumber(at)} من ${formatNumber(all)}`,
    open: 'لم يُحسم بعد',
    both: 'غيّر الطرفان هذا الصف.',
    bothAdded: 'أضاف الطرفان صفًّا بهذا المفتاح.',
    keepBoth: 'الاحتفاظ بالصفّين',
    keepAllBoth: 'الاحتفاظ بالصفّين في كل ما أُضيف',
    renumbered: (side: string, row: string) => `${side}: يصبح الصف ${row}.`,
    gone: (side, other) => `${isolated(side)}: لم يعد الصف موجودًا. ${isolated(other)}: تغيّر الصف.`,
    before: 'قبل',
    result: 'النتيجة',
    takeCell: (take, column) => `${take}: ${isolated(column)}`,
    other: 'قيمة أخرى',
    otherFor: (column) => `قيمة أخرى: ${isolated(column)}`,
    all: (take) => `في كل الصفوف: ${take}`,
    next: 'الصف التالي غير المحسوم',
    previous: 'الصف السابق غير المحسوم',
    reopen: 'فتح الكل من جديد',
    asText: 'الحسم نصًّا',
  },

  past: {
    title: (name) => `تاريخ ${isolated(name)}`,
    schema: 'المخطط',
    others: (count) => `وغيرها: ${counted(count, things.table)}`,
    open: 'كما كان حينها',
    openOf: (when) => `كما كان حينها: ${isolated(when)}`,
    restore: 'استعادة',
    restoreOf: (name, when) => `استعادة ${isolated(name)} كما كان في ${isolated(when)}`,
    restoreAll: 'قاعدة البيانات كلها',
    message: (name, when) => `استعادة ${name} كما كان في ${when}`,
    done: (name, when) => `${isolated(name)}: الآن كما في ${isolated(when)}.`,
    same: 'هو كما كان حينها من قبل.',
    conflicted: 'تمت الاستعادة. ما تغيّر في الأثناء يحتاج إلى دمج.',
    empty: 'لا تاريخ بعد',
    emptyText: 'متى أُودعت الصفوف ظهر هنا كل إيداع غيّرها.',
    reading: 'قراءة التاريخ',
  },
}
