import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

export const pages: RestMessages['pages'] = {
  title: '所有页面',
  count: (pages, others) => (others > 0 ? spaced`${pages}个页面和${others}个其他文件` : spaced`${pages}个页面`),
  filter: '名称中包含…',
  others: '显示其他文件',
  none: '没有页面的名称包含它',
  noneNext: '试试更少的字，或者写下它。',
  skipped: (count) => spaced`仓库中有${count}个条目不能在这里显示：指向别处的链接、其他仓库，或维基不能有的名称。`,
  top: '最上层',
}
