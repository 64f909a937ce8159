import type { FirstMessages } from '../../en/first'

export const common: FirstMessages['common'] = {
  cancel: 'キャンセル',
  close: '閉じる',
  undo: '取り消す',
  tryAgain: 'もう一度試す',
  dismiss: '閉じる',
  loading: 'お待ちください…',
  anonymous: '匿名',
  comma: '、',
  stop: '。',
  colon: '：',
}
