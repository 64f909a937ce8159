import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

export const tags: RestMessages['tags'] = {
  tagTree: '页面的标签',
  tagTitle: (tag) => `#${tag}`,
  tagCount: (pages) => spaced`${pages}个页面`,
  tagsWaiting: '正在读取页面中的标签…',
  noTags: '还没有页面带标签',
  noTagsNext: '在页面中写 #某个词，或在属性中填写标签；带标签的页面会汇集在这里。',
  noTag: (tag) => `没有页面带标签“${tag}”`,
  noTagNext: '它可能已从最后一个带它的页面上去掉了。',
  tagsFailed: '这个浏览器无法收集标签。',
  below: '下级标签',
}
