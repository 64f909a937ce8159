import type { RestMessages } from '../../../en/rest'
import { quoted } from '../../isolated'

export const peek: RestMessages['peek'] = {
  at: (title) => `نظرة إلى ${quoted(title)}`,
  waiting: 'تُقرأ…',
  empty: 'لا شيء في هذه الصفحة بعد.',
  missing: 'هذه الصفحة لم توجد بعد.',
  failed: 'تعذّرت قراءة هذه الصفحة.',
}
