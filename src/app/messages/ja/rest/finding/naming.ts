import type { RestMessages } from '../../../en/rest'

export const naming: RestMessages['naming'] = {
  path: {
    empty: 'パスが空です。',
    nul: 'パスにNUL文字があります。',
    'not-unicode': 'パスが正しいUnicodeではありません。',
    'too-long': 'パスが4,096バイトを超えています。',
    'part-empty': 'フォルダーとファイルには名前が要ります。',
    'part-dots': 'フォルダーやファイルを「.」や「..」とは呼べません。',
    'part-git': 'パスに「.git」か、一部のシステムがそれと見なす部分があります。',
    'part-too-long': 'パスの中の名前が255バイトを超えています。',
  },
  newPath: {
    nameless: () => 'フォルダーとページには名前が要ります。',
    'no-page': () => 'ページのファイル名は「.md」で終わります。',
    untitled: () => '「.md」の前にページの名前が要ります。',
    character: (sign) => `名前に「${sign}」は使えません。扱えないシステムやリンクがあります。`,
    unseen: () => '名前に制御文字は使えません。扱えないシステムやリンクがあります。',
    space: (name) => `「${name}」の初めか終わりに空白があります。これを落とすシステムがあります。`,
    'final-dot': (name) => `「${name}」は点で終わっています。Windowsはこれを落とします。`,
    device: (name) => `「${name}」はWindowsが使う名前です。`,
    'page-there': (page) => `ページ「${page}」はすでにあります。`,
    'twin-there': (page) => `ページ「${page}」がすでにあります。多くのシステムは二つの名前を同じものと見なします。`,
    'folder-there': (folder) => `「${folder}」はすでにフォルダーです。`,
    'file-there': (file) => `「${file}」はファイルなので、フォルダーにはなれません。`,
    'folder-twin': (folder) => `フォルダー「${folder}」がすでにあります。同じように書いてください。`,
  },
}
