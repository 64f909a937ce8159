import type { FirstMessages } from '../../en/first'
import { formatNumber } from '../counted'
import { isolated } from '../isolated'

export const finding: FirstMessages['finding'] = {
  moveHint: 'اضغط F2 لتغيير الاسم أو النقل؛ واسحب للنقل.',
  tags: 'الوسوم',
  showTags: 'إظهار الوسوم هنا',
  showPages: 'إظهار شجرة الصفحات هنا',
  allTags: 'كل وسوم الصفحات',
  favourites: 'المفضلة',
  star: 'إضافة إلى المفضلة',
  unstar: 'إزالة من المفضلة',
  favouriteHint: 'ينقلها Alt مع سهم إلى أعلى أو أسفل.',
  movedTo: (title, at, of) => `${isolated(title)}: ${formatNumber(at)} من ${formatNumber(of)}`,
  random: 'فتح صفحة كيفما اتفق',
}
