import type { FirstMessages } from '../../en/first'
import { counted } from '../counted'

export const prose: FirstMessages['prose'] = {
  contents: '目次',
  shown: {
    missingPage: 'このページはまだありません',
    imageNotFound: (name) => `画像が見つかりません：${name}`,
    imageNotLoaded: (host) => `${host} の画像を読み込めませんでした。`,
    imageOn: (host) => `${host} の画像`,
    namedImageOn: (alt, host) => `${alt}（${host} の画像）`,
    showImage: (host) => `${host} の画像を表示`,
    showNamedImage: (alt, host) => `${host} の画像を表示：${alt}`,
    table: (number) => `表 ${number}`,
  },
  code: {
    copy: 'コピー',
    copied: 'コピーしました',
    notCopied: 'コピーできませんでした',
  },
  formula: {
    failed: (why) => `この数式は描けませんでした：${why}`,
    tooLong: (most) => `数式は${most}文字までです。`,
  },
  diagram: {
    alt: (kind) => (kind === '' ? '図' : `図（${kind}）`),
    source: 'ソース',
    failed: (why) => `この図は描けませんでした：${why}`,
    unavailable:
      '図を描く部分がまだこの端末にありません。次にオンラインで図を表示するときに届きます。それまではソースを表示します。',
  },
  embed: {
    waiting: '読み込んでいます…',
    missing: (title) => `「${title}」はまだありません。`,
    write: '書く',
    noSection: (section, title) => `「${title}」に「${section}」は見つかりません。`,
    circle: (title) => `「${title}」自身がこの部分を表示しているので、重ねては表示しません。`,
    tooDeep: 'ページの中にページを表示するのは、5段までです。',
    unreadable: (title) => `「${title}」を読めませんでした。`,
    openPdf: (name) => `${name}を開く`,
    page: (number) => `${counted(number, 'ページ')}目`,
    missingFile: (name) => `ファイルが見つかりません：${name}`,
  },
  tasks: {
    ticked: (task) => `「${task}」を完了にする`,
    unticked: (task) => `「${task}」を未完了に戻す`,
    severalTicked: (count, title) => `「${title}」のタスク${counted(count, '件')}を完了にする`,
    saved: (count) => `タスク${counted(count, '件')}を変更しました。`,
    undoMessage: (title) => `「${title}」のチェックを取り消す`,
    gone: 'だれかがページを変更したため、タスクが元の場所にありません。もう一度確かめてください。',
  },
  around: {
    header: 'ヘッダー',
    footer: 'フッター',
    sidebar: 'サイドバー',
    edit: (name) => `${name}を編集`,
  },
  foreign: (form) => `このページは${form}で書かれています。書かれたままの文字で表示しています。何も変えていません。`,
}
