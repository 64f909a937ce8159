import type { RestMessages } from '../../../en/rest'

export const dialect: RestMessages['dialect'] = {
  title: (wiki) => `「${wiki}」の書き方`,
  intro:
    'ウィキの書き方は、プログラムによって違います。Versoは、ファイルからこのウィキの書き方を見分けます。ここで選んだものは、この端末ではそれより優先されます。',
  names: {
    plain: '特定のプログラムの跡はありません。',
    obsidian: 'Obsidianの書き方です。',
    foam: 'Foamの書き方です。',
    silverbullet: 'SilverBulletの書き方です。',
    logseq: 'Logseqの書き方です。',
    'github-wiki': 'GitHubのウィキの書き方です。',
    gollum: 'Gollumの書き方です。',
    'tiddlywiki-like': 'TiddlyWikiの書き方です。',
  },
  asDetected: (what) => `ファイルのとおり：${what}`,
  pipeOrder: '文字を付けたリンク',
  pipeOrders: { 'target-first': '[[ページ|文字]]', 'label-first': '[[文字|ページ]]' },
  form: '新しいリンク',
  forms: { wikilink: '[[ページ]]', markdown: '[ページ](ページ.md)' },
  files: '画像などのファイルの置き場所',
  fileKinds: {
    root: () => 'ウィキのいちばん上',
    beside: () => 'ページと同じ場所',
    folder: (name) => (name === '' ? '一つのフォルダー' : `フォルダー「${name}」`),
    below: (name) => (name === '' ? 'ページと並ぶフォルダー' : `ページと並ぶ「${name}」`),
  },
  filesFolder: 'フォルダーの名前',
  noFolder: 'フォルダーに名前を付けてください。',
  templates: 'ひな形のフォルダー',
  templatesHint: (folder) =>
    folder === null
      ? '空にすると、「Templates」という名前のフォルダーすべてになります。'
      : `空にすると、ファイルのとおり「${folder}」になります。`,
  periods: { days: '日のページ', weeks: '週のページ' },
  folder: 'フォルダー',
  folderHints: {
    days: '空にすると、ウィキのいちばん上になります。',
    weeks: '空にすると、日のページと同じになります。「/」はウィキのいちばん上です。',
  },
  format: '名前',
  formatHints: {
    days: 'YYYYは年、MMは月、DDは日です。',
    weeks: 'GGGGは週の属する年、WWは週の番号です。',
  },
  examples: { day: (path) => `今日：${path}`, week: (path) => `今週：${path}` },
  noName: 'ファイルの名前になりません。',
  template: '書き始め',
  templateHint: 'ひな形のパス。空にすると、新しいページと同じになります。',
  save: '保存',
  saved: 'この端末に保存しました。',
}
