import type { FirstMessages } from '../../en/first'
import { spaced } from '../spaced'

export const finding: FirstMessages['finding'] = {
  moveHint: '按 F2 重命名或移动；也可以拖动。',
  tags: '标签',
  showTags: '在这里显示标签',
  showPages: '在这里显示页面树',
  allTags: '页面的所有标签',
  favourites: '收藏',
  star: '收藏',
  unstar: '取消收藏',
  favouriteHint: '按 Alt 加方向键上下移动。',
  movedTo: (title, at, of) => spaced`${title}：第${at}个，共${of}个`,
  random: '随机打开一个页面',
}
