import type { FirstMessages } from '../../en/first'

export const restoring: FirstMessages['restoring'] = {
  message: (page, when) => `「${page}」を${when}の状態に復元`,
  done: (when) => `${when}の状態に復元しました。その間の版は残っています。`,
  same: 'ページはすでに、そのときと同じ内容です。',
  conflicted: 'その間にページが変更されました。何も上書きしていません。確かめて、もう一度試してください。',
  bringBackMessage: (page) => `「${page}」を元に戻す`,
  broughtBack: (page) => `「${page}」を元に戻しました。`,
}
