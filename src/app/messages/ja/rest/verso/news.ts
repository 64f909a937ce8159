import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

const names = (authors: readonly string[]): string => {
  const [first = '', second, ...more] = authors
  if (more.length > 0) return `${first}、${second ?? ''}、ほか${counted(more.length, '人')}`
  return second === undefined ? first : `${first}と${second}`
}
const changes = (count: number): string => `変更${counted(count, '件')}`

export const news: RestMessages['news'] = {
  title: '前に読んだ後の変更',
  changes: (count, isMore, authors) => `${names(authors)}による${changes(count)}${isMore ? '以上' : ''}`,
  since: (when) => `（${when}読んだ後）`,
  isNew: (authors) => `この端末では初めてのページです。書いたのは${names(authors)}です。`,
  show: '表示',
  hide: '隠す',
  markRead: '既読にする',
  next: '次の変更',
  previous: '前の変更',
  at: (at, of) => `変更${counted(of, '件')}中${counted(at, '番目')}`,
  unreadPages: (count) => `未読${counted(count, 'ページ')}`,
  markAllRead: 'すべて既読にする',
  on: (day) => `${day}に`,
  today: (time) => `今日の${time}に`,
  yesterday: '昨日',
}
