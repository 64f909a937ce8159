import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

export const pages: RestMessages['pages'] = {
  title: 'すべてのページ',
  count: (count, others) =>
    others > 0 ? `${counted(count, 'ページ')}、ほかのファイル${counted(others, '個')}` : counted(count, 'ページ'),
  filter: '絞り込み…',
  others: 'ほかのファイルも表示',
  none: '名前にその文字があるページはありません',
  noneNext: '文字を減らすか、新しく書いてください。',
  skipped: (count) =>
    `リポジトリの${counted(count, '項目')}はここに表示できません。別の場所へのリンク、別のリポジトリ、またはウィキで使えない名前です。`,
  top: 'いちばん上',
}
