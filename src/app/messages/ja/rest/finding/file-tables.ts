import type { RestMessages } from '../../../en/rest'

export const fileTables: RestMessages['fileTables'] = {
  label: (file) => `${file} の行`,
  column: (number) => `列 ${number}`,
  asText: 'テキストで表示',
  asTable: '表で表示',
  unreadable: 'このファイルは表として読めません。閉じていない引用符があるかもしれません。',
  gone: 'この行はもうファイルにありません。',
  moved:
    'ほかの人が同じ行を変更しました。あなたの変更はこのファイルの下書きとして残っています。今はその人の内容を表示しています。',
  saved: (file) => `${file} の変更を保存しました。`,
  changed: (file) => `${file} の行を変更`,
  added: (file) => `${file} に行を追加`,
  removed: (file) => `${file} から行を削除`,
}
