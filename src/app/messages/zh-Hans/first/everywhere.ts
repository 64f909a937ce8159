import type { FirstMessages } from '../../en/first'

export const common: FirstMessages['common'] = {
  cancel: '取消',
  close: '关闭',
  undo: '撤销',
  tryAgain: '重试',
  dismiss: '知道了',
  loading: '请稍候…',
  anonymous: '匿名',
  comma: '，',
  stop: '。',
  colon: '：',
}
