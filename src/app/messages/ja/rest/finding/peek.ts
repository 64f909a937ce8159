import type { RestMessages } from '../../../en/rest'

export const peek: RestMessages['peek'] = {
  at: (title) => `「${title}」をのぞく`,
  waiting: '読み込んでいます…',
  empty: 'このページにはまだ何もありません。',
  missing: 'このページはまだありません。',
  failed: 'このページを読めませんでした。',
}
