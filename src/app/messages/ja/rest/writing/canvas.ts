import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

export const canvas: RestMessages['canvas'] = {
  title: (cards, arrows) => `カード${counted(cards, '枚')}と矢印${counted(arrows, '本')}のキャンバス`,
  larger: '拡大',
  smaller: '縮小',
  whole: '全体を表示',
  full: '全画面',
  list: '一覧で表示',
  leadsTo: (card, label) => (label === '' ? `→ ${card}` : `→ ${card}：${label}`),
  unnamed: '言葉のないカード',
  empty: 'このキャンバスには、まだカードがありません。',
  unread: (count) => `このファイルの${counted(count, '項目')}を表示できませんでした。`,
  unreadable: 'このファイルはキャンバスという名前ですが、そのように読めません。中の文字を表示しています。',
  base: 'これはベースです。Obsidianがページを一覧にするためのものです。中身をそのまま表示しています。何も変えていません。',
}
