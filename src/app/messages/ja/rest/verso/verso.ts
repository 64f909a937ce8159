import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

type Counts = { readonly added: number; readonly removed: number }

const lines = (count: number): string => counted(count, '行')
const files = (count: number): string => `ファイル${counted(count, '個')}`
const changes = (count: number): string => `変更${counted(count, '件')}`

/** "2行追加、1行削除". */
function formatCounts({ added, removed }: Counts): string {
  const parts = [added > 0 && `${lines(added)}追加`, removed > 0 && `${lines(removed)}削除`].filter(Boolean)
  return parts.length > 0 ? parts.join('、') : '行の変更なし'
}

export const verso: RestMessages['verso'] = {
  today: '今日',
  yesterday: '昨日',
  counts: formatCounts,
  notText: '文字ではない',
  by: (author) => author,
  older: 'さらに前',
  olderPlace: '古い版を読んでいます',
  firstPlace: '初めて履歴を読んでいます。次からはすぐに開きます',
  commitsRead: (done, total) => (total ? `コミット${total}件中${done}件` : `コミット${done}件`),
  beginning: 'ここが始まりです。',
  leftThere: (host) => `これより古い版は、まだ${host}にあります。`,
  noMessage: 'メッセージなし',
  copyOid: 'コミットのIDをコピー',
  copied: 'コピーしました。',

  history: {
    title: (page) => `「${page}」の履歴`,
    keys: 'JとKのキーで、版から版へ移れます。',
    next: '一覧で次の版',
    previous: '一覧で前の版',
    list: '版の一覧（新しい順）',
    empty: 'まだ履歴がありません',
    emptyText: 'ページを保存するたびに、ここに版が加わります。',
    kind: { added: '追加', changed: '変更', deleted: '削除', renamed: '名前の変更' },
    pick: (message, when) => `比べるために選ぶ：${message}、${when}`,
    pickOne: '版を二つ選ぶと比べられます。',
    pickAnother: '一つ選びました。もう一つ選んでください。',
    picked: '版を二つ選びました。',
    comparePicked: '二つを比べる',
    unpick: '選択を解除',
    comparePrevious: '変更点',
    comparePreviousHint: '一つ前の版と比べる',
    compareCurrent: '今のページと比べる',
    open: 'この版を開く',
    wholeCommit: 'コミット全体の変更',
    restore: '復元',
    current: '今の版',
    actions: (message) => `「${message}」の操作`,
    openPage: 'ページを開く',
    draft: 'このページには、保存していない下書きがあります。',
    compareDraft: '下書きをページと比べる',
  },

  revision: {
    asOf: 'この時点のページです：',
    notCurrent: 'その後、変更されました。',
    isCurrent: 'その後の変更はありません。',
    isDeleted: 'その後、削除されました。',
    isRenamed: (title) => `今は「${title}」という名前です。`,
    banner: '古い版',
    source: 'ソース',
    restore: 'この版を復元',
    compare: '今のページと比べる',
    history: '履歴',
    missing: 'このページは、そのときはありませんでした',
    missingText: 'この版は、ページが書かれる前か、削除された後のものです。',
  },

  compare: {
    toolbar: '比較',
    before: '前',
    after: '後',
    none: 'まだなかったとき',
    draft: '保存していない下書き',
    noDraft: '下書きはもうありません',
    noDraftText: '保存されたか、破棄されました。別のタブで行ったのかもしれません。',
    notThere: (commit) => `${commit}の時点に、このページはありませんでした`,
    swap: '入れ替える',
    previous: '前の変更',
    next: '次の変更',
    layout: '並べ方',
    split: '左右に並べる',
    unified: '一列',
    same: '違いはありません',
    sameText: 'どちらの版も同じ内容です。',
    notExact: '違いがとても大きいため、最小の差分は探していません。表示している内容に誤りはありません。',
    renamed: (from, to) => `そのときは${from}、その後は${to}という名前です。`,
    oneSideMissing: { before: 'ページは、前にはありませんでした。', after: 'ページは、もうありません。' },
    images: '二つの画像を見比べてください。',
    binary: 'このファイルは文字ではないため、行を比べられません。',
    absent: 'なし',
    imageAlt: { before: '前の画像', after: '後の画像' },
    at: (at, of) => `${changes(of)}中${counted(at, '番目')}`,
    caption: (before, after) => `${before}から${after}への変更`,
  },

  diff: {
    columns: {
      split: ['前の行', '前の文', '後の行', '後の文'],
      unified: ['前の行', '後の行', '文'],
    },
    folded: (count) => `変わらない${lines(count)}`,
    change: (number, counts) => `変更${counted(number, '')}：${formatCounts(counts)}`,
    hidden: (counts) => `大きな差分です。まだ表示していません：${formatCounts(counts)}。`,
    showMore: '続きを表示',
  },
  lineKind: { added: '追加：', removed: '削除：' },

  changes: {
    title: '最近の変更',
    list: '変更の一覧（新しい順）',
    empty: 'まだ何も変わっていません',
    emptyText: 'このウィキの保存がすべて、ここに並びます。',
    files: (count) => `ページ・ファイル${counted(count, '件')}`,
    andMore: (count) => `ほか${counted(count, '件')}`,
    showRest: (count) => `この一続きの${changes(count)}も表示`,
    sitting: (author, count) => `${author}、${changes(count)}`,
    noFiles: 'ページの変更なし',
    merge: 'マージ',
  },

  commit: {
    title: '一つのコミットの変更',
    author: '書いた人',
    committer: 'コミットした人',
    parents: (count) => (count === 1 ? '一つ前' : 'マージ元'),
    first: '最初のコミットです。',
    oid: 'コミット',
    files: (count) => `${files(count)}を変更`,
    noFiles: 'このコミットで変わったファイルはありません。',
    more: (count) => `一覧のほかに、さらに${files(count)}が変わりました。`,
    kind: { added: '追加', changed: '変更', deleted: '削除', renamed: '名前の変更' },
    renamedFrom: (from) => `元は${from}`,
    similarity: (percent) => `${percent}が同じ`,
    open: '開く',
    history: '履歴',
    openAsItWas: 'そのときの内容を開く',
    onlyRenamed: '名前だけが変わり、内容は同じです。',
  },

  deleted: {
    title: '削除したページ',
    list: '削除したページの一覧（新しい順）',
    text: 'ウィキから完全に消えるものはありません。どのページも最後の内容を読むことができ、元に戻せます。',
    empty: '削除したページはありません',
    emptyText: '削除したページは、履歴とともにここに残ります。',
    by: (author) => `${author}が削除`,
    preview: '最後の内容を読む',
    history: '履歴',
    bringBack: '元に戻す',
    open: '開く',
    onlyLast: (count) => `最近削除した${counted(count, 'ページ')}だけを表示しています。`,
    searching: '削除したページを履歴から探しています',
    looked: (count) => `コミット${counted(count, '件')}を確認`,
  },
}
