import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

const files = (count: number): string => `ファイル${counted(count, '個')}`

export const bringing: RestMessages['exchange']['bringing'] = {
  title: 'ファイルを取り込む',
  text: 'ページ（.md）や画像などのファイルを、一つのコミットとしてこのウィキに入れます。何が起こるかを先に確かめられます。',
  choose: 'ファイルを選ぶ…',
  chooseFolder: 'フォルダーを選ぶ…',
  drop: 'またはここにドロップ',
  looking: '選んだものを調べています…',
  folder: '入れる場所',
  folderHint: 'このウィキのフォルダー（新しいものも可）。空にすると、いちばん上に入ります。',
  plan: 'これから起こること',
  added: (count) => `${files(count)}を追加`,
  replaced: (count) => `${files(count)}を置き換え`,
  replacedNote: '置き換える前のものは履歴に残ります。',
  skipped: (count) => `${files(count)}を除外`,
  why: {
    hidden: '隠しファイルは入れません。',
    'too-large': '25 MBを超えるファイルは入れません。サーバーが受け付けないためです。',
    'bad-name': 'リポジトリのパスに使えない名前です。',
  },
  kinds: { added: '新規', replaced: '置き換え', skipped: '除外' },
  more: (count) => `ほか${files(count)}`,
  submit: (count) => `${files(count)}を取り込む`,
  nothing: 'ウィキに入れられるファイルがありません。',
  running: 'ファイルを取り込んでいます',
  stopped: '止めました。何も変わっていません。',
  message: (count, one) => (count === 1 ? `${one}を取り込む` : `${files(count)}を取り込む`),
  done: (count) => `${files(count)}を一つのコミットとして取り込みました。`,
  same: 'ウィキには、すでに同じファイルがあります。',
  conflicted:
    '同じときに、ほかのだれかがこのファイルのどれかを変更しました。何も上書きしていません。もう一度試してください。',
  seeChange: '変更を見る',
}
