import type { FirstMessages } from '../../en/first'
import { counted } from '../counted'

export const finding: FirstMessages['finding'] = {
  moveHint: 'F2で名前の変更や移動、ドラッグで移動できます。',
  tags: 'タグ',
  showTags: 'ここにタグを表示',
  showPages: 'ここにページのツリーを表示',
  allTags: 'ページのすべてのタグ',
  favourites: 'お気に入り',
  star: 'お気に入りに追加',
  unstar: 'お気に入りから外す',
  favouriteHint: 'Altと矢印キーで上下に動かせます。',
  movedTo: (title, at, of) => `${title}：${counted(of, '件')}中${counted(at, '番目')}`,
  random: 'どれか一つのページを開く',
}
