import type { RestMessages } from '../../../en/rest'

export const guide: RestMessages['guide'] = {
  contents: 'ガイドのページ',
  inEnglish: 'このページはまだ翻訳されていないため、英語で表示しています。',
  pages: {
    start: 'はじめに',
    search: '検索',
    queries: 'クエリ',
    models: 'モデル',
    tables: 'データベース',
    together: 'いっしょに使う',
    dialects: 'ほかのプログラム',
  },
  how: {
    search: '検索のしかた',
    queries: 'クエリのしくみ',
    models: 'モデルのしくみ',
    tables: 'データベースのしくみ',
  },
}
