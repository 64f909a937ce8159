import type { RestMessages } from '../../../en/rest'

export const keeping: RestMessages['keeping'] = {
  title: (wiki) => `「${wiki}」の設定`,
  intro:
    'Versoの見た目と動作の好み、このウィキのお気に入りと保存した検索、レコードの表示方法を、ウィキのファイルに保存します。ほかの端末は同期のときにそれを取り込みます。',
  never: '保存されないもの：トークン、名前とアドレス、下書き、言語、読んだページ。',
  seen: 'このウィキを持っている人はだれでも読めます。',
  keep: (folder) => `このウィキのフォルダー「${folder}」に設定を保存する`,
  folderLabel: 'フォルダー',
  noFolder: 'これはウィキのフォルダーにできません。',
  now: '今コミットする',
  commit: '設定を保存',
  committed: '設定をコミットしました。',
  nothing: '前回から何も変わっていません。',
  stopped: '設定はこの端末に残ります。ウィキのファイルはそのままです。',
  disagreed: (count) =>
    `${count.toLocaleString('ja')}件の設定がほかの端末でも変更されていました。この端末の内容を残します。`,
  leftOut: (folder) =>
    `${folder === null ? 'あるデータベース' : `データベース「${folder}」`}は対象になりませんでした。そこで行った変更はこの端末に残ります。`,
}
