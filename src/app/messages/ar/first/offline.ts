import type { FirstMessages } from '../../en/first'

export const offline: FirstMessages['offline'] = {
  offline: 'لا اتصال بالشبكة. ما تكتبه محفوظ في هذا المتصفح.',
  updateReady: 'إصدار جديد جاهز.',
  updateReload: 'إعادة التحميل',
  updatePreparing: 'يُحفظ نصك ثم يُعاد التحميل…',
  updateHeld: 'تعذّر حفظ بعض النص بعد، فلم يُعَد التحميل. احفظه ثم حاول مجددًا.',
  install: 'تثبيت Verso',
}
