import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

export const received: RestMessages['received'] = {
  title: '受け取ったもの',
  intro: 'Versoに共有したもの、Versoで開いたものです。下書きになり、保存する前に目を通せます。',
  empty: '待っているものはありません',
  emptyNext: 'ほかのアプリから文やリンク、画像をVersoに共有するか、MarkdownファイルをVersoで開いてください。',
  titleOf: 'ページの題名',
  titleHint: 'スラッシュを入れるとフォルダーになります。',
  needsTitle: 'ページには題名が必要です。',
  taken: 'その題名には、保存していない文がすでにあります。別の題名を選んでください。',
  files: (count) => `付いてきたファイル${counted(count, '個')}`,
  begin: '下書きにする',
  drop: '取り込まない',
  beginNamed: (title) => `下書きにする：${title}`,
  dropNamed: (title) => `取り込まない：${title}`,
  words: '内容',
  home: 'ウィキのホームへ',
}
