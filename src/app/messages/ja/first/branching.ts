import type { FirstMessages } from '../../en/first'

export const branching: FirstMessages['branching'] = {
  title: 'ブランチ',
  tags: 'コミットのタグ',
  actions: '操作の記録',
  menu: (name) => `ブランチ「${name}」：ほかのブランチに切り替える`,
  all: 'すべてのブランチ',
  switchToNamed: (name) => `「${name}」に切り替える`,
  openNamed: (name) => `originの「${name}」を開く`,
  menuName: (name) => `${name}（originにあり）`,
  newBranch: '新しいブランチ…',
  newTag: 'この時点にタグを付ける…',
  tryIt: 'ブランチで試す…',

  done: {
    switched: (name) => `「${name}」に切り替えました。`,
    created: (name) => `新しいブランチ「${name}」に切り替えました。`,
    opened: (name) => `originにあるとおりの「${name}」を表示しています。`,
    renamed: (from, to) => `「${from}」の名前を「${to}」に変えました。`,
    renamedThere: (from, to) => `「${from}」の名前を「${to}」に変えました。originでは次の同期で変わります。`,
    deleted: (name) => `ブランチ「${name}」を削除しました。`,
    deletedThere: (name) => `ブランチ「${name}」をここから削除しました。originからは次の同期で削除されます。`,
  },
}
