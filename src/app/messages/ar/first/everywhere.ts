import type { FirstMessages } from '../../en/first'

export const common: FirstMessages['common'] = {
  cancel: 'إلغاء',
  close: 'إغلاق',
  undo: 'تراجع',
  tryAgain: 'إعادة المحاولة',
  dismiss: 'إخفاء',
  loading: 'لحظة…',
  anonymous: 'بلا اسم',
  comma: '، ',
  stop: '.',
  colon: ': ',
}
