import type { RestMessages } from '../../../en/rest'

export const guide: RestMessages['guide'] = {
  contents: 'صفحات الدليل',
  inEnglish: 'لم تُترجم هذه الصفحة بعد، وهي معروضة بالإنجليزية.',
  pages: {
    start: 'الخطوات الأولى',
    search: 'البحث',
    queries: 'الاستعلامات',
    models: 'النماذج',
    tables: 'قواعد البيانات',
    together: 'معًا',
    dialects: 'برامج أخرى',
  },
  how: {
    search: 'كيف يعمل البحث',
    queries: 'كيف تعمل الاستعلامات',
    models: 'كيف تعمل النماذج',
    tables: 'كيف تعمل قواعد البيانات',
  },
}
