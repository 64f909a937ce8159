import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

const files = (count: number): string => `ファイル${counted(count, '個')}`

export const time: RestMessages['time'] = {
  whole: 'この時点のウィキ全体',
  wholeOf: (when) => `${when}のウィキ全体`,

  banner: '別の時点',
  asOf: 'この時点のウィキを表示しています：',
  newest: 'いちばん新しい時点を表示しています：',
  beside: (branch) => `この時点は「${branch}」の流れの上にはありません。`,
  unknown: 'このウィキにその時点はありません。このブラウザーにないブランチの上かもしれません。',
  back: '今に戻る',
  calledNow: (page) => `このページは、今は「${page}」という名前です。`,
  goneNow: (page) => `「${page}」はもうないため、ホームを表示しています。`,

  acts: '復元…',
  restorePage: 'このページを復元',
  restoreFolder: (folder) => `フォルダー「${folder}」を復元`,
  restoreAll: 'すべてを復元…',
  restored: (what, when) => `${what}を${when}の状態に戻しました。`,
  restoredSame: (what) => `${what}はすでにその状態なので、復元するものがありませんでした。`,
  folder: (name) => `フォルダー「${name}」`,
  everything: 'すべて',
  messageFolder: (folder, when) => `${folder}を${when}の状態に復元`,
  messageAll: (when) => `すべてを${when}の状態に復元`,
  tag: 'この時点にタグを付ける…',
  branch: 'ここから新しいブランチ…',

  ask: {
    title: 'すべてを元の状態に戻しますか？',
    then: (when) => `すべてのページとファイルが、${when}の状態になります。`,
    same: 'すべて、すでにその状態です。',
    what: ({ back, gone, changed }) => {
      const parts = [
        changed > 0 && `${files(changed)}がそのときの内容に戻り`,
        back > 0 && `${files(back)}が復活し`,
        gone > 0 && `その後に書いた${files(gone)}が消え`,
      ].filter(Boolean)
      return parts.length > 0 ? `${parts.join('、')}ます` : ''
    },
    safe: '新しいコミットが一つできます。失われるものはありません。その後に書いたものは履歴に残り、ワンクリックで取り消せます。',
    do: 'すべてを復元',
  },

  line: {
    slider: '時点',
    said: (when, subject, place) => `${when}：${subject}、${place}`,
    place: (number, of) => `${counted(of, '件')}中${counted(number, '番目')}`,
    older: 'コミットを一つ戻る',
    newer: 'コミットを一つ進む',
    asOf: '時点',
    tags: 'タグ',
    hint: '矢印キーでコミットごとに、Page UpとPage Downで日ごとに移れます。',
  },

  missing: 'このページは、そのときはありませんでした。',
  missingNow: (page) => `「${page}」はその後に書かれました。`,
  missingNever: (page) => `「${page}」は、そのときまだだれも書いていませんでした。`,
  seeNow: '今の内容を見る',
  allThen: 'そのときのすべてのページ',
}
