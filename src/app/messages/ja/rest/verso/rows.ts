import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

type Counts = Parameters<RestMessages['rows']['changedIn']>[1]

const rowsOf = (count: number): string => counted(count, '行')

function formatChanges(table: string, { added, changed, removed }: Counts): string {
  const kinds = [
    { count: added, word: '追加' },
    { count: removed, word: '削除' },
    { count: changed, word: '変更' },
  ].filter(({ count }) => count > 0)
  const [only, ...others] = kinds
  if (only && others.length === 0) return `${table}で${rowsOf(only.count)}を${only.word}`
  const parts = kinds.map(({ count, word }) => `${word}${rowsOf(count)}`)
  return `${table}で${rowsOf(added + changed + removed)}が変わりました：${parts.join('、')}`
}

export const rows: RestMessages['rows'] = {
  changedIn: formatChanges,
  noneIn: (table) => `${table}の行に違いはありません。`,
  besides: '行の順序またはコメントも変わりました。',
  columnAdded: (name) => `追加された列：${name}`,
  columnRemoved: (name) => `削除された列：${name}`,
  kind: { added: '追加', changed: '変更', removed: '削除' },
  rearranged: '列の順序だけが違います。',
  view: '比べ方',
  asRows: '行',
  asText: 'テキスト',
  list: '違いのある行',
  more: (count) => `さらに${rowsOf(count)}を表示`,
  became: 'から次へ',
  null: '値なし',
  empty: '空のテキスト',
  absent: 'なし',
  bytes: (size) => `バイト列（${size}）`,
  long: 'すべて表示',
  short: '折りたたむ',

  conflict: {
    settled: (settled, all) =>
      settled === all ? `${rowsOf(all)}すべて解決済み` : `${rowsOf(all)}のうち${rowsOf(settled)}が解決済み`,
    row: (table, at, all) => `${table}、${counted(all, '行')}中${counted(at, '行目')}`,
    open: '未解決',
    both: '両方がこの行を変更しました。',
    bothAdded: '両方がこのキーの行を追加しました。',
    keepBoth: '両方の行を残す',
    keepAllBoth: '追加された行をすべて両方残す',
    renumbered: (side: string, row: string) => `${side}：行は ${row} になります。`,
    gone: (side, other) => `${side}：行がありません。${other}：変更されています。`,
    before: '以前',
    result: '結果',
    takeCell: (take, column) => `${take}：${column}`,
    other: '別の値',
    otherFor: (column) => `別の値：${column}`,
    all: (take) => `すべての行で${take}`,
    next: '次の未解決の行',
    previous: '前の未解決の行',
    reopen: 'すべて未解決に戻す',
    asText: 'テキストとして解決',
  },

  past: {
    title: (name) => `${name}の履歴`,
    schema: 'スキーマ',
    others: (count) => `ほか${counted(count, '件のテーブル')}`,
    open: '当時の状態',
    openOf: (when) => `当時の状態：${when}`,
    restore: '復元',
    restoreOf: (name, when) => `復元：${name}を${when}の状態に`,
    restoreAll: 'データベース全体',
    message: (name, when) => `${name}を${when}の状態に復元`,
    done: (name, when) => `${name}を${when}の状態に戻しました。`,
    same: 'すでに当時の状態です。',
    conflicted: '復元しました。その間の変更をマージする必要があります。',
    empty: '履歴はまだありません',
    emptyText: '行がコミットされると、それを変えたコミットがここに並びます。',
    reading: '履歴を読み込み中',
  },
}
