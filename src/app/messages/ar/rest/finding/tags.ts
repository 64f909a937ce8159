import type { RestMessages } from '../../../en/rest'
import { counted, things } from '../../counted'
import { isolated, quoted } from '../../isolated'

export const tags: RestMessages['tags'] = {
  tagTree: 'وسوم الصفحات',
  tagTitle: (tag) => isolated(`#${tag}`),
  tagCount: (pages) => counted(pages, things.page),
  tagsWaiting: 'تُقرأ الصفحات لجمع وسومها…',
  noTags: 'لا صفحة لها وسم بعد',
  noTagsNext: 'اكتب #كلمة في صفحة، أو ضع وسومًا في خصائصها؛ تُجمع الصفحات هنا.',
  noTag: (tag) => `لا صفحة لها الوسم ${quoted(tag)}`,
  noTagNext: 'ربما أُزيل من آخر صفحة كان فيها.',
  tagsFailed: 'لا يمكن جمع الوسوم في هذا المتصفح.',
  below: 'وسوم تحته',
}
