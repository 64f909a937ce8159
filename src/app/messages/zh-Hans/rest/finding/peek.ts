import type { RestMessages } from '../../../en/rest'

export const peek: RestMessages['peek'] = {
  at: (title) => `预览“${title}”`,
  waiting: '正在读取…',
  empty: '这个页面还没有内容。',
  missing: '这个页面还不存在。',
  failed: '无法读取这个页面。',
}
