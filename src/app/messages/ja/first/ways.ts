import type { FirstMessages } from '../../en/first'

export const ways: FirstMessages['ways'] = {
  graph: '全ページとリンクのグラフ',
  graphAround: 'このページの周りのグラフ',
  links: '行き先のないリンク',
  blame: 'だれが書いたか',
  findInHistory: '履歴を検索',
  time: '別の時点のウィキを見る',
  today: '今日のページ',
  thisWeek: '今週のページ',
  guide: 'ガイド',
  databases: 'データベース',
  query: 'ウィキに問い合わせる（クエリ）',
  models: 'モデル',
  look: '選んでいるリンク先のページをのぞく',
  addProperty: 'プロパティを追加',
}
