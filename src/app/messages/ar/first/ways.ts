import type { FirstMessages } from '../../en/first'

export const ways: FirstMessages['ways'] = {
  graph: 'خريطة كل الصفحات والروابط',
  graphAround: 'خريطة ما حول هذه الصفحة',
  links: 'روابط لا تؤدي إلى شيء',
  blame: 'من كتب هذا',
  findInHistory: 'البحث في السجل',
  time: 'النظر إلى الويكي في زمن آخر',
  today: 'صفحة اليوم',
  thisWeek: 'صفحة هذا الأسبوع',
  guide: 'الدليل',
  databases: 'قواعد البيانات',
  query: 'اسأل الويكي (استعلامات)',
  models: 'النماذج',
  look: 'نظرة إلى الصفحة خلف الرابط المحدد',
  addProperty: 'إضافة خاصية',
}
