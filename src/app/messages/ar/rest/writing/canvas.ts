import type { RestMessages } from '../../../en/rest'
import { counted, countedOf, things } from '../../counted'
import { isolated } from '../../isolated'

export const canvas: RestMessages['canvas'] = {
  title: (cards, arrows) => `لوحة فيها ${counted(cards, things.card)} و${counted(arrows, things.arrow)}`,
  larger: 'أكبر',
  smaller: 'أصغر',
  whole: 'إظهارها كلها',
  full: 'ملء الشاشة',
  list: 'في قائمة',
  leadsTo: (card, label) => (label === '' ? `← ${isolated(card)}` : `← ${isolated(card)}: ${isolated(label)}`),
  unnamed: 'بطاقة بلا كلام',
  empty: 'لا بطاقات في هذه اللوحة بعد.',
  unread: (count) => `تعذّر عرض ${countedOf(count, things.entry)} من هذا الملف.`,
  unreadable: 'اسم هذا الملف اسم لوحة، ولا يمكن أن يُقرأ لوحة. وهذا نصه.',
  base: 'هذه قاعدة: يسرد بها Obsidian الصفحات. وهذا ما فيها؛ لا يُغيَّر منه شيء.',
}
