import type { RestMessages } from '../../../en/rest'
import { isolated, quoted } from '../../isolated'

const there = isolated('origin')

export const origin: RestMessages['branches']['origin'] = {
  title: `على ${there} وحده`,
  intro: 'كانت هناك عند آخر مزامنة أو جلب. فتح أحدها يأتي به إلى هنا، ولا يغيّر شيئًا هناك.',
  open: 'فتح',
  remove: `حذفه من ${there}`,
  make: `وضعه على ${there} ثانية`,

  there: {
    same: `على ${there} أيضًا`,
    as: (name) => `على ${there} باسم ${isolated(name)}`,
    'not-yet': `ليس على ${there} بعد`,
    gone: `لم يعد على ${there}`,
    'to-make': `يذهب إلى ${there} مع المزامنة القادمة`,
  },
  tag: {
    'not-yet': `يذهب إلى ${there} مع المزامنة القادمة`,
    other: `هذا الاسم على ${there} للحظة أخرى. وسمك باقٍ كما هو؛ احذفه لتأخذ الذي هناك.`,
    gone: `لم يعد على ${there}`,
  },

  ask: {
    question: (name) => `${isolated(name)} موجود على ${there} أيضًا.`,
    what: 'تحذفه المزامنة القادمة هناك، إلا إذا زاد عليه أحد حتى ذلك الحين.',
    here: 'حذفه هنا فقط',
    both: `حذفه هنا وعلى ${there}`,
  },
  rename: `تغيير اسمه على ${there} أيضًا`,
  renameWhat: 'ترسله المزامنة القادمة إلى هناك باسمه الجديد، وتحذف القديم هناك.',
  untagged: (name) => `حُذف الوسم ${isolated(name)} هنا. وتحذفه المزامنة القادمة من ${there}؛ وما كان يسمّيه باقٍ.`,

  errand: {
    waits: `تحذفه المزامنة القادمة من ${there}.`,
    moved: `لم يُحذف من ${there}: غيّره أحدهم هناك.`,
    refused: `لم يقبل ${there} هذا.`,
    again: 'إعادة المحاولة',
    anyway: 'حذفه مع ذلك',
    leave: 'تركه هناك',
    leaveTag: 'أخذه من هناك',
  },
  refusals: {
    moved: 'غيّره شخص آخر هناك في هذه الأثناء.',
    'cannot-delete': 'لا يسمح الخادم لأحد بحذف الفروع أو الوسوم.',
    'main-branch': 'هو الفرع الرئيس على الخادم، ولا يحذفه أحد هناك.',
    'history-missing': 'يعود إلى إيداعات أقدم ليست هناك ولا هنا. اجلب السجل كله أولًا من حيث جاء الويكي.',
    'not-allowed': 'رمز الوصول غائب أو غير صالح أو لا يسمح بهذا. أدخل غيره.',
    refused: 'لم يذكر الخادم سببًا يعرفه Verso.',
  },
  said: (words) => `قال الخادم: ${quoted(words)}`,
  removedTags: `حُذفت هنا، وما زالت على ${there}`,
}
