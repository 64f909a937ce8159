import type { FirstMessages } from '../../en/first'
import { isolated } from '../isolated'

const origin = isolated('origin')

export const branching: FirstMessages['branching'] = {
  title: 'الفروع',
  tags: 'وسوم الإيداعات',
  actions: 'ما جرى',
  menu: (name) => `الفرع ${isolated(name)}: الانتقال إلى غيره`,
  all: 'كل الفروع',
  switchToNamed: (name) => `الانتقال إلى ${isolated(name)}`,
  openNamed: (name) => `فتح ${isolated(name)} من ${origin}`,
  menuName: (name) => `${isolated(name)} (على ${origin})`,
  newBranch: 'فرع جديد…',
  newTag: 'وسم هذه اللحظة…',
  tryIt: 'تجربة هذا على فرع…',

  done: {
    switched: (name) => `ترى الآن ${isolated(name)}.`,
    created: (name) => `ترى الآن الفرع الجديد ${isolated(name)}.`,
    opened: (name) => `ترى الآن ${isolated(name)} كما هو على ${origin}.`,
    renamed: (from, to) => `صار اسم ${isolated(from)} الآن ${isolated(to)}.`,
    renamedThere: (from, to) =>
      `صار اسم ${isolated(from)} الآن ${isolated(to)}. وتغيّر المزامنة القادمة اسمه على ${origin}.`,
    deleted: (name) => `حُذف الفرع ${isolated(name)}.`,
    deletedThere: (name) => `حُذف الفرع ${isolated(name)} هنا. وتحذفه المزامنة القادمة من ${origin}.`,
  },
}
