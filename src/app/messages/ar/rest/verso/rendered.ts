import type { RestMessages } from '../../../en/rest'
import { counted, formatNumber, things } from '../../counted'

export const rendered: RestMessages['rendered'] = {
  view: 'المقارنة',
  source: 'المصدر',
  page: 'كما تُقرأ',
  same: 'كلاهما يُقرأ سواء.',
  sameText: 'الفرق في المصدر وحده، كمسافات أو تعليق.',
  tooLarge: 'هذه الصفحة أكبر من أن تُقارن كما تُقرأ، فيُقارن مصدرها.',
  notExact: 'طالت المقارنة، فتظهر بعض الفقرات التي تغيّرت فقط كأنها أُزيلت وأُضيفت.',
  folded: (count) => `لم يتغير: ${counted(count, things.paragraph)}`,
  count: (changes) => `تغيّر: ${counted(changes, things.place)}`,
  change: (number, what) => `التغيير ${formatNumber(number)}: ${what}`,
  what: { changed: 'تغيّر', added: 'أُضيف', removed: 'أُزيل', moved: 'نُقل إلى هنا' },
  movedFrom: { above: 'نُقل إلى هنا من الأعلى', below: 'نُقل إلى هنا من الأسفل' },
  movedTo: { above: 'نُقل إلى الأعلى', below: 'نُقل إلى الأسفل' },
  showFrom: 'عرض أين كان',
  showTo: 'عرض أين صار',
  properties: 'الخصائص',
  propertiesUnread: 'لا يمكن قراءة الخصائص على الجانبين؛ يُظهر المصدر ما تغيّر فيها.',
  empty: 'فارغ',
  element: {
    added: 'أُضيف: ',
    removed: 'أُزيل: ',
    changed: 'تغيّر: ',
    moved: 'نُقل',
    ticked: 'أُنجز',
    cleared: 'لم يعد منجزًا',
  },
}
