import type { RestMessages } from '../../../en/rest'
import { counted, countedOf, formatNumber, things } from '../../counted'
import { isolated } from '../../isolated'

const names = (authors: readonly string[]): string => {
  const [first = '', second, ...more] = authors
  const both = [first, second].filter((author) => author !== undefined).map(isolated)
  return [...both, ...(more.length > 0 ? [`${formatNumber(more.length)} غيرهما`] : [])].join(' و')
}

export const news: RestMessages['news'] = {
  title: 'منذ قرأت هذه الصفحة آخر مرة',
  changes: (count, isMore, authors) =>
    `${isMore ? `أكثر من ${countedOf(count, things.change)}` : counted(count, things.change)} من ${names(authors)}`,
  since: (when) => `منذ قرأتها ${isolated(when)}`,
  isNew: (authors) => `جديدة في هذا الجهاز، من ${names(authors)}.`,
  show: 'إظهار',
  hide: 'إخفاء',
  markRead: 'وضع علامة مقروءة',
  next: 'التغيير التالي',
  previous: 'التغيير السابق',
  at: (at, of) => `التغيير ${formatNumber(at)} من ${formatNumber(of)}`,
  unreadPages: (count) => `لم يُقرأ بعد: ${counted(count, things.page)}`,
  markAllRead: 'وضع علامة مقروء على الكل',
  on: (day) => `يوم ${day}`,
  today: (time) => `اليوم ${time}`,
  yesterday: 'أمس',
}
