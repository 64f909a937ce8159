import type { RestMessages } from '../../../en/rest'
import { quoted } from '../../isolated'

export const naming: RestMessages['naming'] = {
  path: {
    empty: 'المسار فارغ.',
    nul: 'في المسار محرف NUL.',
    'not-unicode': 'ليس المسار يونيكود صالحًا.',
    'too-long': 'المسار أطول من 4096 بايت.',
    'part-empty': 'لكل مجلد وللملف اسم لا بد منه.',
    'part-dots': 'لا يكون اسم مجلد أو ملف «.» أو «..».',
    'part-git': 'في المسار جزء \u2068.git\u2069 أو ما تعده بعض الأنظمة كذلك.',
    'part-too-long': 'في المسار اسم أطول من 255 بايت.',
  },
  newPath: {
    nameless: () => 'لكل مجلد وللصفحة اسم لا بد منه.',
    'no-page': () => 'ينتهي اسم ملف الصفحة بـ \u2068.md\u2069.',
    untitled: () => 'تحتاج الصفحة إلى اسم قبل \u2068.md\u2069.',
    character: (sign) => `لا يكون في الاسم ${quoted(sign)}: لا تقبله كل الأنظمة والروابط.`,
    unseen: () => 'لا يكون في الاسم محرف تحكم: لا تقبله كل الأنظمة والروابط.',
    space: (name) => `يبدأ ${quoted(name)} أو ينتهي بمسافة تسقطها بعض الأنظمة.`,
    'final-dot': (name) => `ينتهي ${quoted(name)} بنقطة يسقطها Windows.`,
    device: (name) => `يحتفظ Windows بالاسم ${quoted(name)} لنفسه.`,
    'page-there': (page) => `توجد صفحة ${quoted(page)} من قبل.`,
    'twin-there': (page) => `توجد صفحة ${quoted(page)} من قبل؛ وأنظمة كثيرة تعد الاسمين واحدًا.`,
    'folder-there': (folder) => `${quoted(folder)} مجلد من قبل.`,
    'file-there': (file) => `${quoted(file)} ملف، فلا يكون مجلدًا أيضًا.`,
    'folder-twin': (folder) => `يوجد مجلد ${quoted(folder)} من قبل؛ اكتبه مثله.`,
  },
}
