/**
 * Japanese, the first part. Sentences end in です・ます, buttons in a noun or the dictionary form; no space between
 * Japanese and Latin letters; names of pages, branches and tags stand in 「」. One word for one thing:
 * abort 中止 · action 操作 · alias 別名 · ancestor/base 元 · asset ファイル · author 書いた人 · backlink ここへのリンク ·
 * blame だれが書いたか · branch ブランチ · bring back 元に戻す · bundle バンドル · canvas キャンバス · card カード ·
 * change 変更 · clone クローン · commit コミット · compare 比較 · conflict 競合 · delete 削除 · device 端末 · diagram 図 ·
 * discard 破棄 · draft 下書き · edit 編集 · embed 埋め込み · export 書き出し · favourites お気に入り · fault 問題 ·
 * fetch フェッチ · folder フォルダー · graph グラフ · heading 見出し · history 履歴 · host ホスト · import 読み込み ·
 * index 索引 · link リンク · margin 欄 · mention 言及 · merge マージ · moment 時点 · object オブジェクト · ours 自分 ·
 * outline 見出し一覧 · pack パック · page ページ · path パス · place 箇所 · property プロパティ · proxy プロキシ ·
 * push プッシュ · recto 表 · redo やり直す · remote リモート · rename 名前の変更 · repository リポジトリ · restore 復元 ·
 * revert 打ち消し · revision 版 · search 検索 · settle 解決 · sheet 紙 · sitting 一続きの作業 · storage 保存領域 · sync 同期 ·
 * tag タグ · task タスク · template ひな形 · theirs 相手 · tidy up 整理 · token トークン · turn めくる · undo 取り消す ·
 * verso 裏 · wiki ウィキ.
 */
import type { FirstMessages } from '../../en/first'
import { absent } from './absent'
import { beginning } from './beginning'
import { branching } from './branching'
import { errors } from './errors'
import { common } from './everywhere'
import { finding } from './finding'
import { offline } from './offline'
import { prose } from './prose'
import { reading } from './reading'
import { restoring } from './restoring'
import { shell } from './shell'
import { syncing } from './syncing'
import { undoing } from './undoing'
import { ways } from './ways'

export const messages: FirstMessages = {
  absent,
  beginning,
  branching,
  common,
  errors,
  finding,
  offline,
  prose,
  reading,
  restoring,
  shell,
  syncing,
  undoing,
  ways,
}
