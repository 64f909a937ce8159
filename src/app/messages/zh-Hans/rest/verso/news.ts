import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

const names = (authors: readonly string[]): string => {
  const [first = '', second, ...more] = authors
  if (more.length > 0) return spaced`${first}、${second ?? ''}等${authors.length}人`
  return second === undefined ? first : spaced`${first}和${second}`
}

export const news: RestMessages['news'] = {
  title: '自你上次阅读本页以来',
  changes: (count, isMore, authors) =>
    isMore ? spaced`${names(authors)}改了${count}多次` : spaced`${names(authors)}改了${count}次`,
  since: (when) => `· 上次阅读：${when}`,
  isNew: (authors) => spaced`本设备上的新页面，作者：${names(authors)}。`,
  show: '显示',
  hide: '隐藏',
  markRead: '标为已读',
  next: '下一处更改',
  previous: '上一处更改',
  at: (at, of) => spaced`更改 ${at}/${of}`,
  unreadPages: (count) => spaced`${count}个页面未读`,
  markAllRead: '全部标为已读',
  on: (day) => day,
  today: (time) => spaced`今天${time}`,
  yesterday: '昨天',
}
