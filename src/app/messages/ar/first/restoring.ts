import type { FirstMessages } from '../../en/first'
import { isolated, quoted } from '../isolated'

export const restoring: FirstMessages['restoring'] = {
  message: (page, when) => `استعادة «${page}» كما كانت في ${when}`,
  done: (when) => `استُعيدت كما كانت في ${isolated(when)}. والمراجعات التي بينهما محفوظة.`,
  same: 'الصفحة الآن كما كانت حينها.',
  conflicted: 'تغيّرت الصفحة في هذه الأثناء. لم يُكتب فوق شيء؛ ألقِ عليها نظرة وحاول مجددًا.',
  bringBackMessage: (page) => `إرجاع «${page}»`,
  broughtBack: (page) => `عادت ${quoted(page)}.`,
}
