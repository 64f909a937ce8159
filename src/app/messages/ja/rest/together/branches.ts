import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'
import { origin } from './origin'

const changes = (count: number): string => `変更${counted(count, '件')}`
const files = (count: number): string => `ファイル${counted(count, '個')}`
const drafts = (count: number): string => `下書き${counted(count, '件')}`

export const branches: RestMessages['branches'] = {
  origin,
  nav: 'このウィキに起こったこと',
  intro:
    'ブランチはどれも一つのまとまったウィキです。あるブランチに保存したものは、マージするまでほかのブランチには現れません。',
  alone: '人が読むものに触れずに、書き直しを試せます',
  aloneNext:
    'ブランチは、このウィキのもう一つの姿です。そこに保存したものはそこに留まります。よくできたらマージし、だめなら削除します。',
  make: '新しいブランチ',
  current: '表示中',
  changed: (author) => author,
  standing: {
    same: (current) => `「${current}」と同じ内容`,
    ahead: (count, current) => `「${current}」にない${changes(count)}`,
    behind: (count, current) => `ここにない「${current}」の${changes(count)}`,
  },
  drafts: (count) => `そこに${drafts(count)}`,
  draftsHere: (count) => `保存していない${drafts(count)}`,
  switchTo: '切り替え',
  compare: '比較',
  compareNamed: (name) => `「${name}」と比較`,
  merge: (into) => `「${into}」にマージ`,
  mergeThere: (from, into) => `${into}に切り替えて${from}をマージ`,
  more: (name) => `「${name}」の操作`,
  rename: '名前を変更…',
  newName: (name) => `「${name}」の新しい名前`,
  renameDo: '変更',
  branchFrom: 'ここから新しいブランチ…',
  tagHere: 'タグを付ける…',
  remove: '削除',
  ask: {
    unmerged: (name, count) => `「${name}」には、ほかのブランチにない${changes(count)}があります。`,
    anyway: 'それでも削除できます。90日の間は「操作の記録」から、すべて元どおりに戻せます。',
    remove: (count) => `この${changes(count)}ごと削除`,
    keep: '残す',
  },

  done: {
    merged: (from, into) => `「${from}」を「${into}」にマージしました。`,
    nothingToMerge: (from, into) => `「${from}」の内容は、すでにすべて「${into}」にあります。`,
    conflicted: (count) => `${files(count)}が両方の側で変更されています。ここで解決してください。`,
    reverted: (subject) => `「${subject}」を打ち消しました。`,
    nothingToRevert: 'このコミットの変更はもう残っていないため、打ち消すものがありません。',
    tagged: (name) => `タグ「${name}」を作りました。`,
    untagged: (name) => `タグ「${name}」を削除しました。指していた内容は残ります。`,
    restored: (name) => `すべてを「${name}」の状態に戻し、新しいコミットにしました。`,
    restoredSame: (name) => `すべて、すでに「${name}」の状態です。`,
    moved: '同じときに、だれかが保存しました。何も上書きしていません。もう一度試してください。',
  },

  names: {
    label: '名前',
    hint: '自分の言葉で短く。空白はハイフンになります。',
    becomes: (name) => `名前は「${name}」になります。`,
    broken: 'gitで使えない名前です。: ~ ^ ? * などの記号や、続いた二つの点は使えません。',
    taken: (name) => `「${name}」という名前はすでにあります。`,
    inside: (name) =>
      `「${name}」があるため、これをフォルダーのように使う名前は付けられません。別の始まりにしてください。`,
  },

  asking: {
    branch: '新しいブランチ',
    branchHint: '写しから始まります。そこに保存したものは、マージするまでそこに留まります。',
    from: '始まる場所',
    marks: '指す時点',
    here: (branch) => `今の「${branch}」`,
    groups: { branches: 'ブランチ', tags: 'タグ' },
    commit: (oid) => `コミット ${oid}`,
    make: '作って切り替える',
    tryTitle: (page) => `「${page}」をブランチで試す`,
    tryHint: '書きかけの文を持って、そこで続きを書きます。このブランチは、マージするまでそのままです。',
    tryDo: 'そこで続ける',
    tag: '新しいタグ',
    tagHint: 'ある時点のウィキ全体に付ける名前です。ほかが先へ進んでも、そこに留まります。',
    tagMessage: '何の印か',
    tagMessageHint: 'よければ一言で。',
    tagDo: 'タグを作る',
    tryName: (page) => `試し-${page}`,
    tryIt: '何か',
  },

  pages: {
    writeHere: 'ここにも書く',
    elsewhere: (name) => `このページは、表示中のブランチではなく「${name}」にあります。`,
    elsewhereMany: (names) => `このページは、表示中のブランチではなく、ほかのブランチにあります：${names}。`,
  },

  revert: {
    label: '打ち消す',
    hint: 'このコミットの変更を、新しいコミットで打ち消す',
    row: 'コミットを打ち消す',
    branch: 'ここから新しいブランチ…',
    tag: 'タグを付ける…',
  },

  comparing: {
    title: 'ブランチの比較',
    heading: (before, after) => `「${before}」と比べた「${after}」`,
    choose: { before: '比べる元', after: 'ブランチ' },
    swap: '入れ替える',
    ahead: (after, before, count) => `「${before}」にない「${after}」の${changes(count)}`,
    behind: (after, before, count) => `「${after}」にない「${before}」の${changes(count)}`,
    rest: (count) => `あと${counted(count, '件')}を表示`,
    files: (count) => `${files(count)}に違い`,
    moreFiles: (count) => `一覧のほかに、さらに${files(count)}。`,
    asPage: '比較を開く',
    same: (before, after) => `「${after}」と「${before}」は同じです`,
    sameText: 'どちらにも、もう一方にない変更はありません。',
    sameFiles: '経緯は違いますが、ファイルは同じです。',
    mergeDo: (from, into) => `「${from}」を「${into}」にマージ`,
    neither: 'マージするには、先にどちらかに切り替えてください。',
    gone: 'そのブランチはありません',
    goneText: '削除されたか、名前が変わったか、このウィキにはなかったものです。',
    unrelated: '二つに共通のコミットがありません。',
  },

  tags: {
    intro: 'タグは、ある時点のウィキ全体に付ける名前です。いつでもそこへ戻れます。',
    empty: '名前の付いた時点はまだありません',
    emptyText:
      'タグは今のウィキ全体に名前を付けます。「引っ越しの前」「印刷したもの」のように。後で開いて、好きなものを元に戻せます。',
    make: 'この時点にタグを付ける',
    by: (author) => author,
    open: '開く',
    openNamed: (name) => `「${name}」の時点のウィキを開く`,
    at: '時点',
    restore: 'すべてをここに戻す',
    branch: 'ここから新しいブランチ…',
    compareWith: 'その後の変更',
    remove: '削除',
    more: (name) => `「${name}」の操作`,
    restoreMessage: (name) => `すべてを${name}の状態に復元`,
  },

  actions: {
    intro:
      '保存（各ページの履歴にあります）以外の記録です。この端末に90日間残ります。どの一歩も取り消せます。その上に変更が重なっていれば、新しいコミットで取り消します。',
    empty: 'まだ、書くこと以外の操作はありません',
    emptyText: 'マージ、ブランチ、タグ、復元したページ、破棄した下書きが、戻す道とともにここに並びます。',
    steps: '一歩ずつ',
    stepBack: '一歩戻す',
    stepForward: '一歩進める',
    stepBackNamed: (what) => `取り消す：${what}`,
    stepForwardNamed: (what) => `やり直す：${what}`,
    undoNamed: (what) => `取り消す：${what}`,
    redoNamed: (what) => `やり直す：${what}`,
    will: {
      merge: '取り消すと、ブランチがマージの前に戻ります。',
      sync: '取り消すと、ブランチが受信の前に戻ります。リモートはそのままです。',
      revert: '取り消すと、打ち消したものが戻ります。',
      restore: '取り消すと、前と同じ内容に戻ります。',
      'rename-page': '取り消すと、ページが元の名前に戻ります。',
      'delete-page': '取り消すと、ページが戻ります。',
      'create-branch': '取り消すと、ブランチがなくなります。',
      'rename-branch': '取り消すと、ブランチが元の名前に戻ります。',
      'delete-branch': '取り消すと、ブランチがすべてのコミットとともに戻ります。',
      'switch-branch': (name) => `取り消すと、「${name}」に戻ります。`,
      'create-tag': '取り消すと、名前がなくなります。指していた内容は残ります。',
      'delete-tag': '取り消すと、タグが戻ります。',
      'discard-draft': '取り消すと、文が下書きとして戻ります。',
      'abort-merge': '取り消すと、解決済みのものとともに、マージがまた待ちます。',
      undo: '取り消すと、もう一度行われます。',
    },
  },
}
