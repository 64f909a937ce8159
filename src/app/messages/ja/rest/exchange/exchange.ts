import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'
import { bringing } from './bringing'
import { cloning } from './cloning'
import { failures } from './failures'
import { storage } from './storage'

const commits = (count: number): string => `コミット${counted(count, '件')}`
const draftsOf = (count: number): string => `下書き${counted(count, '件')}`

/** Counting stops there; more than that are "1,000件以上". */
const mostCounted = 1000

/** "コミット3件と下書き1件". */
function formatUnsaved(unsaved: number, drafts: number): string {
  const known = unsaved < mostCounted ? commits(unsaved) : `${commits(unsaved)}以上`
  return [unsaved > 0 && known, drafts > 0 && draftsOf(drafts)].filter(Boolean).join('と')
}

export const exchange: RestMessages['exchange'] = {
  failures,
  again: 'もう一度試す',

  bringing,

  connect: {
    title: 'リモートに接続',
    intro:
      'リモートとは、このウィキがコミットをやり取りする、よそのgitリポジトリです。安心のための写しになり、ほかの端末や人への道にもなります。',
    shared: 'このアプリのサーバーで共有中',
    url: 'リポジトリのアドレス',
    urlHint: '「git clone」に渡すものと同じです。例：https://github.com/you/wiki.git',
    faults: {
      empty: 'リポジトリのアドレスを入れてください。',
      'not-an-address': 'リポジトリのアドレスではありません。',
      'not-http': 'Versoがつながるのは、https://かhttp://のリポジトリだけです。',
    },
    wasSsh: 'これはSSHのアドレスです。ブラウザーはSSHを使えないため、同じリポジトリにHTTPSでつながります。',
    readable: 'http://で始まるアドレスでは、送るもの（トークンも）を同じネットワークの人に読まれるおそれがあります。',
    moved: 'アドレスにユーザー名かトークンが含まれていました。アドレスは表示も保存もされるため、下の欄に移しました。',
    branch: 'ブランチ',
    branchHint: '空にすると、リポジトリの既定のブランチになります。',
    more: 'ブランチとプロキシ',
    way: '通信の経路',
    wayHint: 'ほとんどのgitホストは、ウェブページとの直接のやり取りを許していません。プロキシが取り次ぎます。',
    ways: {
      offered: 'このアプリのサーバーを通す',
      direct: 'ブラウザーから直接',
      other: '別のプロキシを通す',
    },
    proxyUrl: 'プロキシのアドレス',
    proxyFault: 'https://かhttp://で始まる、プロキシのアドレスを入れてください。',
    witness: {
      nobody: (host) => `ブラウザーが${host}と直接やり取りします。トークンを見るのは${host}だけです。`,
      machine: (machine, host) => `${machine}のプロキシ（${host}）を通ります。プロキシはトークンを目にします。`,
      stranger: (host) => `${host}のプロキシを通ります。その管理者はトークンを読めます。`,
    },
    credentials: 'ユーザー名とトークン',
    credentialsHint: 'だれでも読めるリポジトリなら、両方とも空で構いません。書き込みには、ほぼ必ずトークンが要ります。',
    credentialsKnown: '両方とも空にすると、Versoがこのアドレス用に持っているトークンを使います。',
    username: 'ユーザー名',
    usernameAny: '名前は何でも構いません。だれかはトークンでわかります。',
    password: 'トークンまたはパスワード',
    makeToken: (host, secret) => `${host}で${secret}を作る`,
    permission: (permission) => `必要な権限：${permission}。`,
    opens: '（別のサイトが開きます）',
    keep: 'トークンの置き場所',
    keepSession: 'このセッションの間だけ',
    keepSessionHint: 'このタブのメモリーにだけあり、再読み込みするか閉じると消えます。',
    keepStored: '暗号化してこの端末に',
    keepStoredHint:
      'ブラウザーが外に出さない鍵で暗号化します。バックアップや書き出し、コピーしたファイルには入りません。ただし、あなたとしてこのブラウザーを使う人からは守れません。',
    submit: '接続',
    connecting: '接続しています',
  },

  phases: {
    connecting: '接続しています',
    counting: 'サーバーが送るものを数えています',
    receiving: '受信しています',
    indexing: '届いたものを確かめています',
    merging: 'マージしています',
    packing: '送るものをまとめています',
    sending: '送信しています',
    saving: '保存しています',
    checking: '確かめています',
  },
  objects: (done, total) => (total ? `オブジェクト${total}個中${done}個` : `オブジェクト${done}個`),

  remote: {
    title: 'リモート',
    at: 'リポジトリ',
    branch: 'ブランチ',
    way: '通信',
    direct: 'このブラウザーから直接',
    through: (host) => `${host}のプロキシを通して`,
    token: 'トークン',
    tokens: {
      none: 'なし',
      session: 'このセッションの間だけ',
      stored: '暗号化してこの端末に保存',
    },
    lastFetch: '最後のフェッチ',
    lastPush: '最後のプッシュ',
    never: 'まだありません',
    sync: '同期',
    syncHint: '同期は、フェッチ、マージ、プッシュを順に行います。',
    fetch: 'フェッチ',
    push: 'プッシュ',
    change: '変更…',
    forget: 'トークンを忘れる',
    forgot: 'トークンを忘れました。次の同期のときにお尋ねします。',
    disconnect: '接続を解除',
    disconnectTitle: (host) => `${host}との接続を解除しますか？`,
    disconnectText: 'アドレスとトークンを忘れます。ページと履歴は、ここにも向こうにも残ります。',
    enterToken: 'トークンを入れ直す',
    details: '返ってきた答え',
    anonymous: 'コミットに、まだ名前がありません。',
    sayWho: '名前を入れる',
  },

  synced: {
    nothing: (host) => `することはありません。このウィキと${host}のコミットは同じです。`,
    fetched: (count) => `${commits(count)}を受信`,
    pushed: (count) => `${commits(count)}を送信`,
    merged: '自分の変更とマージ',
    settled: (count) => `向こうのブランチやタグ${counted(count, '件')}を削除または作成`,
    hindered: (names) => `向こうでできなかったもの：${names}。理由はブランチとタグの一覧にあります。`,
    rejectedTitle: 'コミットは受け取られませんでした。',
    rejectedNext:
      'コミットはここに残っています。同期すると、マージしてもう一度送ります。続くようなら、ブランチが保護されているのかもしれません。別のブランチを選んでください。',
  },

  clone: cloning,

  wikis: {
    title: 'このブラウザーのウィキ',
    list: 'ウィキ',
    created: '作成',
    open: '開く',
    current: '表示中',
    rename: '名前を変更',
    renameNamed: (title) => `「${title}」の名前を変更`,
    save: '保存',
    newTitle: '新しい題名',
    delete: '削除…',
    deleteNamed: (title) => `「${title}」を削除…`,
    create: '新しいウィキ',
    createTitle: '題名',
    createHint: '1ページから始まります。アカウントもサーバーも要りません。',
    createFault: '題名を入れてください。',
    otherWays: 'よそから持ってくる',
    fromFolder: (where) =>
      `Markdownファイルのフォルダー（ObsidianのVaultなど）は、新しいウィキを作り、「${where}」から取り込みます。`,
    clone: 'リポジトリをクローン',
    importBundle: 'gitバンドルを読み込む',
    deleteTitle: (title) => `「${title}」を削除しますか？`,
    deleteSafe: (where) => `コミットはすべて${where}にもあります。削除するのは、このブラウザーの写しだけです。`,
    deleteEmpty: 'まだ何も保存されていません。',
    deleteUnsaved: (what) => `${what}はこのブラウザーにしかなく、完全に失われます。`,
    deleteDrafts: (count) => `保存していない${draftsOf(count)}が、完全に失われます。`,
    exportFirst: '先に書き出す',
    typeToConfirm: (title) => `それでも削除するには、題名を入力してください：${title}`,
    deleteNow: '完全に削除',
    deleted: (title) => `「${title}」を削除しました。`,
    checking: 'ここにしかないものを調べています…',
  },

  safety: {
    unsaved: formatUnsaved,
    onlyHere: (what) => `${what}は、このブラウザーにしかありません。`,
    allElsewhere: (where) => `コミットはすべて${where}にもあります。`,
    onRemote: (host) => host,
    inBundle: '書き出したバンドル',
    noCopy: 'ほかに写しがありません。',
    lastCopy: '最後の写し：',
    connect: 'リモートに接続',
  },

  export: {
    title: '手元に持っておく',
    intro: 'このウィキにあるものはすべてあなたのものです。ほかのプログラムでも読める形で持ち出せます。',
    zip: 'ページをzipで',
    zipText: '今あるすべてのページとファイルを、フォルダーごと、素のMarkdownで。履歴は含みません。',
    bundle: 'リポジトリ全体',
    bundleText:
      'gitバンドルです。全ページと全履歴が一つのファイルに入ります。「git clone ファイル名」でどこでも読め、ここに読み込むこともできます。',
    download: 'ダウンロード',
    packing: 'まとめています',
    importTitle: 'gitバンドルを読み込む',
    importText: 'ほかのウィキと並ぶ、別のウィキになります。このウィキは変わりません。',
    choose: 'ファイルを選ぶ…',
    drop: 'またはここにドロップ',
    importing: (name) => `${name}を読み込んでいます`,
    imported: (title) => `「${title}」を読み込みました。`,
    ready: (name, size) => `ブラウザーのダウンロードに渡しました：${name}（${size}）。`,
  },

  storage,

  settings: {
    title: '設定',
    author: '書く人',
    authorText: 'どのコミットにも名前とメールアドレスが付き、コミットとともに伝わります。',
    name: '名前',
    email: 'メールアドレス',
    emailHint: '実在しなくても構いません。GitHubが知っているアドレスなら、コミットがアカウントに結び付きます。',
    faults: { name: '名前を入れてください。', email: 'you@example.orgのように入れてください。' },
    save: '保存',
    saved: '保存しました。',
    language: '言語',
    languageHint: 'ボタンや文の言語です。ページの言葉は変わりません。',
    languageOfBrowser: (language) => `ブラウザーと同じ：${language}`,
    theme: '外観',
    themes: { auto: 'システムと同じ', light: '明るい', dark: '暗い' },
    keys: 'キー',
    viewKeys: [
      { label: '履歴で：次の版', keys: 'J' },
      { label: '履歴で：前の版', keys: 'K' },
      { label: '比較で：次の変更', keys: 'N' },
      { label: '比較で：前の変更', keys: 'P' },
      { label: 'マージで：次の競合', keys: 'J' },
      { label: 'マージで：前の競合', keys: 'K' },
      { label: '競合で：次の未解決の箇所', keys: 'N' },
      { label: '競合で：前の未解決の箇所', keys: 'P' },
      { label: '競合で：自分のほうを採る', keys: 'O' },
      { label: '競合で：相手のほうを採る', keys: 'T' },
      { label: '競合で：両方を採る', keys: 'B' },
      { label: '競合で：編集', keys: 'E' },
    ],
    keysText: '一文字のキーは、文字を入力していない間に効きます。',
    about: 'Versoについて',
    version: (version) => `Verso ${version}`,
    aboutText: 'ブラウザーの中にあるウィキです。どのページもgitリポジトリの中のファイルで、保存はどれもコミットです。',
  },
}
