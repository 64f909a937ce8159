import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

type Sides = { readonly ours: string; readonly theirs: string }

const files = (count: number): string => `ファイル${counted(count, '個')}`
const settledOf = (settled: number, all: number): string =>
  settled === all ? 'すべて解決済み' : `解決${counted(settled, '')}/${counted(all, '')}`

export const merging: RestMessages['merging'] = {
  title: 'マージ',
  loading: '違いを調べています…',
  none: '待っているマージはありません',
  noneNext: '両方の側が同じ行を変更すると、ここで一つにまとめます。',
  toChanges: '最近の変更',

  comes: {
    remote: (name) => `${name}の変更をこのウィキに入れます`,
    branch: (name, into) => `「${name}」を「${into}」に入れます`,
    revert: (subject) => `「${subject}」を打ち消します`,
  },
  since: '開始',
  nothingMoved: 'まだ何も変わっていません。結果は、終えたときに保存されます。',
  progress: settledOf,
  list: '両方の側で変わったもの',
  settled: '解決済み',
  nextConflict: '次の競合',
  nextOpen: '次の未解決へ',
  previousConflict: '前の競合',

  reasons: {
    lines: '両方が同じ行を変更',
    rows: '両方が同じ表の行を変更',
    'both-added': '両方がこの名前のファイルを追加',
    deleted: { ours: 'ここで削除、向こうで変更', theirs: 'ここで変更、向こうで削除' },
    'renamed-twice': 'それぞれが別の名前に変更',
    taken: '別のものが同じ名前を使用',
    'folder-renamed': 'もう一方が名前を変えたフォルダーの中',
    'not-text': '両方が、文字ではないファイルを変更',
    kind: 'それぞれが別の種類のファイルに変更',
  },

  sides: {
    remote: (name) => ({
      ours: '自分',
      theirs: '相手',
      takeOurs: '自分のほうを採る',
      takeTheirs: '相手のほうを採る',
      both: `自分と${name}が、この部分を別々に変更しました。`,
      theirLabel: '相手',
    }),
    branch: (into, from) => ({
      ours: into,
      theirs: from,
      takeOurs: `「${into}」を採る`,
      takeTheirs: `「${from}」を採る`,
      both: `「${into}」と「${from}」が、この部分を別々に変更しました。`,
      theirLabel: from,
    }),
    revert: {
      ours: '今のまま',
      theirs: '打ち消した後',
      takeOurs: '今のままにする',
      takeTheirs: '打ち消す',
      both: 'この部分は、その後また変更されています。',
      theirLabel: '変更前',
    },
    draft: {
      ours: '自分',
      theirs: '相手',
      takeOurs: '自分のほうを採る',
      takeTheirs: '相手のほうを採る',
      both: '自分とほかのだれかが、この部分を別々に変更しました。',
      theirLabel: '相手',
    },
  },

  finish: 'マージを終える',
  finishRevert: '打ち消す',
  message: 'これについて一言',
  defaults: {
    remote: (name) => `${name}の変更をマージ`,
    branch: (name, into) => `${name}を${into}にマージ`,
    revert: (subject) => `「${subject}」を打ち消し`,
  },
  left: (count) => `未解決の競合が${counted(count, '件')}あります。`,
  allOf: (take) => `残りすべて：${take}`,
  later: '後にする',
  laterHint: '解決したものは残ります。',
  abort: '中止…',
  abortTitle: 'このマージを中止しますか？',
  abortText: 'すべてがマージの前に戻ります。ここで解決したことは忘れますが、どちらの側の内容も残ります。',
  abortNow: 'マージを中止',
  keepOn: 'マージを続ける',
  aborted: 'マージを中止しました。すべて元のままです。',
  cameUp: 'その間にほかの変更があり、解決するものが増えました。',
  finished: 'マージしました。',
  finishedRevert: '打ち消しました。',
  finishedSent: 'マージして、送信しました。',
  notSent: (why) => `マージしました。まだ送信できていません：${why}`,

  text: {
    places: (settled, all) => `${counted(all, 'か所')}、${settledOf(settled, all)}`,
    place: (at, all) => `${counted(all, 'か所')}中${counted(at, '番目')}`,
    result: '結果',
    undecided: '未解決',
    emptyResult: 'なし：この行は消えます。',
    nothingHere: 'なし：この行は削除されました。',
    base: '前にここにあったもの',
    showBase: '前の内容を表示',
    hideBase: '前の内容を隠す',
    noBase: 'ここには何もありませんでした。',
    oursFirst: (ours, theirs) => `${ours}、次に${theirs}`,
    takeBase: 'どちらでもなく、前のまま',
    edit: '編集',
    editing: (at) => `${counted(at, '番目')}の箇所の結果`,
    editingHow: 'Markdownです。ControlとEnterで採用し、Escapeで欄を離れます（入力したものは残ります）。',
    use: 'これを採る',
    reopen: '未解決に戻す',
    next: '次の未解決の箇所',
    previous: '前の未解決の箇所',
    folded: (lines) => `食い違いのない${counted(lines, '行')}`,
    by: {
      ours: (ours) => `「${ours}」だけの変更`,
      theirs: (theirs) => `「${theirs}」だけの変更`,
      'front-matter': 'プロパティを一つずつマージ',
      tables: '表を行ごとにマージ',
      tasks: 'タスクを一つずつマージ',
      'new-pages': '両方の文を続けて残す',
      words: '語ごとにマージ',
    },
    preview: '結果のプレビュー',
    previewOpen: '未解決の箇所には、一つ目の側を表示しています。',
    chose: {
      ours: ({ ours }: Sides) => ours,
      theirs: ({ theirs }: Sides) => theirs,
      base: () => 'どちらでもなく、前のまま',
      'ours-theirs': ({ ours, theirs }: Sides) => `${ours}、次に${theirs}`,
      'theirs-ours': ({ ours, theirs }: Sides) => `${theirs}、次に${ours}`,
      edit: () => '手で',
    },
    marks: { added: '追加：', addedEnd: '（ここまで）', removed: '削除：', removedEnd: '（ここまで）' },
    settledElsewhere: 'この競合は、下の文のとおりに解決されました。',
    startOver: '解決し直す',
  },

  whole: {
    choose: 'どうしますか？',
    keepWith: (side) => `残す（${side}）`,
    delete: '削除する',
    names: (ours, theirs) => `ここでは${ours}、向こうでは${theirs}という名前です。`,
    call: (path) => `${path}にする`,
    put: (path) => `${path}に置く`,
    keepBoth: '両方を残す',
    otherName: 'もう一方の行き先',
    otherNameHint: 'まだどのファイルも使っていないパス。',
    otherNameTaken: 'その名前のファイルはすでにあります。',
    useBoth: '両方を残す',
    taken: (path) => `異なる二つのファイルが、どちらも${path}になってしまいます。`,
    kind: '一方ではファイル、もう一方ではリンクやプログラムなど別のものになっています。どちらかを選んでください。',
    binary: 'このファイルは文字ではないため、どちらかの側をまるごと選びます。',
    noPicture: 'この画像は表示できません。',
    pictureOf: (side) => `画像：${side}`,
    settledAs: {
      base: 'どちらでもなく、前のまま',
      both: (path) => `両方、もう一方は${path}`,
      text: '一つにまとめたもの',
    },
    gone: '削除。',
  },

  draft: {
    panel: '二つを一つにまとめる',
    agreed: 'その間に保存されたものとあなたの文は、ぶつからずにまとまりました。',
    whole:
      'ページは、もう文字としては残っていません。「自分のほうを残す」で書き直し、「相手のほうを採る」で手放します。',
    back: '自分の文に戻る',
    save: '結果を保存',
  },

  rules: {
    title: 'マージのしかた',
    intro:
      '片方だけが変更した行は、いつもそのまままとまります。次の規則は、両方が触れたものも解決します。どの判断も、マージのコミットに記されます。',
    saved: '次のマージから使います。',
    list: {
      'front-matter': {
        name: 'プロパティを一つずつ',
        example: 'あなたがタグを加え、ほかのだれかが日付を入れると、ページには両方が入ります。',
      },
      tables: { name: '表を行ごとに', example: 'それぞれが最後に行を加えると、表には両方の行が入ります。' },
      tasks: {
        name: 'タスクリストを一つずつ',
        example: 'あなたがタスクを完了にし、ほかのだれかが下に一つ加えると、両方が反映されます。',
      },
      'new-pages': {
        name: '同じ名前の新しいページ',
        example: '二つの端末で今日のノートを始めると、両方の文が続けて入ります。',
      },
      words: {
        name: '文を語ごとに',
        example: '同じ行で、あなたがある語を、ほかのだれかが別の語を直すと、両方の直しが残ります。',
      },
    },
  },

  decisions: {
    title: 'どうまとまったか',
    intro: (count) => `${files(count)}が両方の側で変更されていました。`,
    kinds: { lines: '行ごとに', hand: '手で', renamed: '新しい名前を追って', rules: '規則によって' },
    rules: {
      'front-matter': 'プロパティを一つずつ',
      tables: '表を行ごとに',
      tasks: 'タスクを一つずつ',
      'new-pages': '両方の文を残す',
      words: '語ごとに',
    },
    more: (count) => `あと${files(count)}を表示`,
  },

  remote: {
    conflicted: (count) => `${files(count)}が、ここでも向こうでも変更されています。`,
    nothingLost: '何も上書きしていません。解決するまで、何も送信しません。',
    settle: '今すぐ解決',
    finish: 'マージを終える',
  },
}
