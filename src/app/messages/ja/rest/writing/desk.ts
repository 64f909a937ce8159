import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

export const desk: RestMessages['desk'] = {
  storing: (name) => `${name}を保存しています…`,
  pickImage: '画像などのファイルを入れる',
  largeTitle: (count) => (count === 1 ? 'この画像は大きいです' : `大きな画像が${counted(count, '枚')}あります`),
  largeText: (side) =>
    `ウィキの写しのすべてに入ります。小さくすると、どの辺も${side}ピクセル以下になり、カメラが記した場所などの情報は除かれます。`,
  shrink: '小さくする',
  keepSize: 'そのままにする',
  outline: '見出し一覧',
  template: '書き始め',
  noTemplate: '白紙',
  days: '日',
  weeks: '週',
  begin: (title) => `${title}（未作成）`,
  week: (week, year) => `${String(year)}年第${String(week)}週`,
  writing: '書くこと',
  saveItself: '自動で保存',
  saveItselfHint: 'しばらく入力がないと、文がコミットになります。一続きの作業のものは、履歴で一つにたたまれます。',
  saveAfter: '待つ秒数',
  savedItself: (clock) => `${clock}に保存`,
  folded: (count) => `この前に自動保存${counted(count, '回')}`,
}
