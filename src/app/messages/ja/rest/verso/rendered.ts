import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

export const rendered: RestMessages['rendered'] = {
  view: '比べ方',
  source: 'ソース',
  page: '読むとおり',
  same: '読む内容は同じです。',
  sameText: '違うのは、空白やコメントなど、ソースの中だけです。',
  tooLarge: 'このページは大きすぎて読むとおりには比べられないため、ソースを比べています。',
  notExact: '比べるのに時間がかかりすぎたため、変わっただけの段落も、削除と追加として表示しています。',
  folded: (count) => `変わらない${counted(count, '段落')}`,
  count: (changes) => `${counted(changes, 'か所')}を変更`,
  change: (number, what) => `変更${counted(number, '')}：${what}`,
  what: { changed: '変更', added: '追加', removed: '削除', moved: 'ここに移動' },
  movedFrom: { above: '上のほうから移動', below: '下のほうから移動' },
  movedTo: { above: '上のほうへ移動', below: '下のほうへ移動' },
  showFrom: '元の場所を表示',
  showTo: '今の場所を表示',
  properties: 'プロパティ',
  propertiesUnread: 'プロパティは、両方の側で読めるわけではありません。その変更はソースで見られます。',
  empty: '空',
  element: {
    added: '追加：',
    removed: '削除：',
    changed: '変更：',
    moved: '移動',
    ticked: '完了にした',
    cleared: '未完了に戻した',
  },
}
