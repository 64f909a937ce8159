import type { FirstMessages } from '../../en/first'
import { counted } from '../counted'

export const undoing: FirstMessages['undoing'] = {
  undo: '取り消す',
  redo: 'やり直す',
  undone: '取り消し済み',
  wholeWiki: 'ウィキ全体',
  message: (what) => `取り消し：${what}`,
  said: {
    merge: (what) => `「${what}」をマージ`,
    sync: (what) => `${what}と同期`,
    revert: (what) => `「${what}」を打ち消し`,
    restore: (what) => `${what}を復元`,
    'rename-page': (what) => `ページ名を「${what}」に変更`,
    'delete-page': (what) => `ページ「${what}」を削除`,
    'create-branch': (what) => `ブランチ「${what}」を作成`,
    'rename-branch': (what) => `ブランチ「${what}」の名前を変更`,
    'delete-branch': (what) => `ブランチ「${what}」を削除`,
    'switch-branch': (what) => `「${what}」に切り替え`,
    'create-tag': (what) => `タグ「${what}」を作成`,
    'delete-tag': (what) => `タグ「${what}」を削除`,
    'discard-draft': (what) => `「${what}」の下書きを破棄`,
    'abort-merge': (what) => `「${what}」のマージを中止`,
    undo: (what) => `取り消し：${what}`,
  },
  result: {
    'moved-back': (what) => `取り消しました：${what}。`,
    reverted: (what) => `その上に変更が重なっているため、新しいコミットで取り消しました：${what}。`,
    redone: (what) => `やり直しました：${what}。`,
    conflicted: (count) =>
      `取り消すと、ファイル${counted(count, '個')}で後の変更とぶつかります。ここで解決してください。まだ何も変わっていません。`,
    impossible: 'これは取り消せません。',
  },
  impossible: {
    forgotten: () => 'ずっと前のことで、何が変わったのかもう分かりません。',
    undone: () => 'すでに取り消されています。',
    'changed-back': () => '変わったところは、すでに元に戻されています。',
    'several-moved': () => 'いくつものブランチがその後先へ進みました。コミットを一つずつ取り消してください。',
    'branch-gone': (name) => `ブランチ「${name}」はもうここにありません。`,
    'tag-gone': (name) => `タグ「${name}」はもうここにありません。`,
    'not-on-branch': (name) => `行ったことは、もうブランチ「${name}」にありません。`,
    'not-on-tag': (name) => `行ったことは、もうタグ「${name}」にありません。`,
    'branch-moved': (name) => `ブランチ「${name}」はその後先へ進みました。要らなければ削除してください。`,
    'tag-moved': (name) => `タグ「${name}」は今では別の時点を指しています。要らなければ削除してください。`,
    'branch-shown': (name) => `ウィキは今ブランチ「${name}」を表示しています。先に別のブランチへ切り替えてください。`,
    'branch-there': (name) => `ブランチ「${name}」がまたあります。先に名前を変えるか削除してください。`,
    'tag-there': (name) => `タグ「${name}」がまたあります。先に削除してください。`,
    'name-beside': (name) =>
      `gitでは、元の名前は「${name}」と並べて使えません。先にそちらの名前を変えるか削除してください。`,
    'draft-there': (page) => `「${page}」の別の下書きがすでにあります。`,
    'merge-there': (name) => `ブランチ「${name}」で別のマージがすでに待っています。`,
    'merge-waits': () => 'このブランチで別のマージが待っています。先にそれを終えるか中止してください。',
    'conflicts-there': (name) =>
      `変わったところは、その後また変わりました。ブランチ「${name}」に切り替えて、そこで取り消してください。`,
  },
}
