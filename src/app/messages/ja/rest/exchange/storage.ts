import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

const objects = (count: number): string => `オブジェクト${counted(count, '個')}`
const faults = (count: number): string => `問題${counted(count, '件')}`

export const storage: RestMessages['exchange']['storage'] = {
  title: '保存領域',
  intro: 'このウィキがこの端末で取る場所を知り、小さく保ち、すべてが無事かを確かめます。',

  takes: 'このウィキが取る場所',
  kinds: {
    packs: 'ページとその履歴',
    loose: '最近の保存（パック前）',
    derived: '索引（なくなれば作り直します）',
    drafts: '下書き',
  },
  looseObjects: objects,

  room: 'ブラウザーがくれる場所',
  used: (used, quota) => `このブラウザーが許す${quota}のうち、すべてのウィキで${used}を使っています。`,
  usedPart: (percent) => `${percent}に当たります。`,
  unknown: 'このブラウザーは、保存している量を教えてくれません。',
  tight: '残りがわずかです。整理するか、要らなくなったウィキを削除するか、端末の空きを増やしてください。',
  kept: 'ブラウザーは、あなたが削除するまでウィキを残すと約束しています。',
  mayClear: '端末の空きがなくなったり、何週間も開かなかったりすると、ブラウザーがウィキを消すことがあります。',
  mayClearNext:
    'ほかにも写しを置いてください。リモートに接続するか、ときどきバンドルを書き出します。アプリをインストールするのも効果があります。',
  ask: '残しておくようブラウザーに頼む',
  refused: '今回は聞き入れられませんでした。アプリをインストールするか、しばらく使うと認められることがよくあります。',
  openWiki: 'ウィキが取る場所、整理、点検',

  tidy: '整理',
  tidyText:
    '最近保存したものをパックにまとめ、どこからも使われないものを手放します。手の空いているときに、Versoが自分で行います。',
  tidyNow: '今すぐ整理',
  tidying: '整理しています',
  tidyStopped: '止めました。ここまでの整理は残り、失われたものはありません。',
  nothingToTidy: 'すべて片づいています。',
  folded: (count) => `${objects(count)}をパック`,
  joined: (count) => `パック${counted(count, '個')}を一つに統合`,
  dropped: (count) => `どこからも使われない${objects(count)}を破棄`,
  freed: (size) => `${size}を空けました。`,
  freedNothing: '取る場所は前とほぼ同じです。',

  check: 'リポジトリを点検',
  checkText:
    'オブジェクトを一つずつ読み、あるか、欠けていないか、正しい形かを確かめます。少し時間がかかりますが、その間も作業を続けられます。',
  checkNow: '今すぐ点検',
  checking: 'リポジトリを点検しています',
  checkStopped: '止めました。何も変わっていませんが、まだ何もわかっていません。',
  sound: (count) => `${objects(count)}がすべてそろい、無事です。`,
  soundCommits: (count) => `コミット${counted(count, '件')}と、その中身のすべてです。`,
  absent: (count, host) =>
    `古い版の内容${counted(count, '個')}は、わざと${host ?? 'リモート'}に置いてあります。問題ではありません。`,
  faults: (count) => `${faults(count)}が見つかりました。`,
  faultsOf: (total) => `${objects(total)}を調べました。ほかはすべて無事です。`,
  faultList: '見つかった問題',
  faultKinds: { missing: '見つからない', damaged: '壊れている', malformed: '形が正しくない' },
  faultOf: {
    blob: (path) => `「${path}」の、一つ以上の版の本文。`,
    tree: (path) => `ある版のフォルダー「${path}」。`,
    file: 'ファイル。',
    pages: 'ある版の全ページの一覧。',
    commit: 'コミット。',
    tag: 'タグ。',
    target: 'ブランチかタグが指すもの。',
  },
  faultIs: {
    twice: '同じファイルが二度書かれています。',
    unordered: '順序が正しくありません。',
    mode: 'ファイルモードの書き方が普通ではありません。',
    null: '何も指さない項目があります。',
    slash: '斜線を含む名前があります。',
    name: 'ファイルには使えない名前があります。',
    form: '内容が普通の形で書かれていません。',
    nul: 'NUL文字があります。',
    'cut-off': '途中で切れています。',
  },
  faultReadable: '古い道具がそう書いたのかもしれません。それでも読めます。',
  packIs: {
    'no-index': 'パックの索引が失われています。',
    'bad-index': 'パックの索引が壊れています。',
    'no-contents': 'パックの中身が失われています。',
    checksum: 'パックのチェックサムが合いません。',
    objects: 'パックが壊れています。',
  },
  packLost: (lost, all) => `${objects(all)}のうち${lost.toLocaleString('ja')}個が読めません。`,
  faultCopy: '写しの一つが壊れていますが、別の写しは無事で、失われたものはありません。',
  faultUnused: '保存されたオブジェクトが壊れていますが、どこからも使われていません。',
  faultRef: (name) => `「${name}」がどのコミットを指すのか分かりません。`,
  moreFaults: (count) => `ほかに${faults(count)}。`,
  repair: (host) => `${host}から修復`,
  repairText: (host) => `${host}にあるものを取り直します。ほかは何も変わりません。`,
  repairing: (host) => `${host}から修復しています`,
  repairStopped: '止めました。ここまでに取り直したものは残ります。',
  repaired: (count) => `${faults(count)}を直しました。`,
  repairedNothing: '直すものは、もうありませんでした。',
  notThere: (host) => `残った問題は、${host}からは直せませんでした。`,
  noRemote:
    'このウィキには、修復に使えるリモートがありません。ほかの端末やサーバーに写しがあれば、リモートとして接続し、もう一度点検してください。それまでは、無事なものを書き出しておいてください。',
  connect: 'リモートに接続',
  takeHome: 'ウィキを書き出す',

  noRoom: '保存する場所がもうありません。',
  noRoomKept: '書いたものはここにあり、下書きとしても残っています。空きを作ってから、もう一度保存してください。',
  noRoomOnlyHere: '書いたものはこの画面にありますが、下書きを残す場所もありません。離れる前に空きを作ってください。',
  noRoomDraft: '下書きを残す場所がもうありません。書いたものはこの画面にあります。離れる前に空きを作ってください。',
  takeText: '文をファイルに保存',
  deleteWiki: 'ウィキを削除…',
  madeRoom: 'もう一度保存してください。',
}
