import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

export const canvas: RestMessages['canvas'] = {
  title: (cards, arrows) => spaced`白板：${cards}张卡片，${arrows}个箭头`,
  larger: '放大',
  smaller: '缩小',
  whole: '显示全部',
  full: '全屏',
  list: '以列表显示',
  leadsTo: (card, label) => (label === '' ? `→ ${card}` : `→ ${card}：${label}`),
  unnamed: '没有文字的卡片',
  empty: '这个白板上还没有卡片。',
  unread: (count) => spaced`这个文件中有${count}个条目无法显示。`,
  unreadable: '这个文件名为白板，却不能当作白板读取。下面是它的文本。',
  base: '这是一个数据库（Base）：Obsidian 用它列出页面。下面是它的内容，不作任何改动。',
}
