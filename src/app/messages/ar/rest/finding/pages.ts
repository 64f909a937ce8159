import type { RestMessages } from '../../../en/rest'
import { counted, things } from '../../counted'

export const pages: RestMessages['pages'] = {
  title: 'كل الصفحات',
  count: (pages, others) =>
    [counted(pages, things.page), others > 0 && `${counted(others, things.file)} من غيرها`].filter(Boolean).join(' و'),
  filter: 'ما فيه…',
  others: 'إظهار الملفات الأخرى',
  none: 'لا صفحة في اسمها هذا',
  noneNext: 'جرّب حروفًا أقل، أو اكتبها.',
  skipped: (count) =>
    `في المستودع ما لا يمكن عرضه هنا (${counted(count, things.entry)}): روابط إلى أماكن أخرى، أو مستودعات أخرى، أو أسماء لا تصلح في ويكي.`,
  top: 'في الأعلى',
}
