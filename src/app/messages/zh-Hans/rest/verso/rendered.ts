import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

export const rendered: RestMessages['rendered'] = {
  view: '比较方式',
  source: '源码',
  page: '阅读效果',
  same: '读起来完全一样。',
  sameText: '差别只在源码中，例如空格或注释。',
  tooLarge: '这个页面太大，无法按阅读效果比较，所以比较源码。',
  notExact: '比较耗时太久，有些只是改动过的段落会显示为移除和新增。',
  folded: (count) => spaced`${count}段未变`,
  count: (changes) => spaced`${changes}处更改`,
  change: (number, what) => spaced`更改 ${number}：${what}`,
  what: { changed: '更改', added: '新增', removed: '移除', moved: '移到这里' },
  movedFrom: { above: '从上方移到这里', below: '从下方移到这里' },
  movedTo: { above: '移到了上方', below: '移到了下方' },
  showFrom: '显示原来的位置',
  showTo: '显示现在的位置',
  properties: '属性',
  propertiesUnread: '两边的属性无法都读取；其中的更改请看源码。',
  empty: '空',
  element: {
    added: '新增：',
    removed: '移除：',
    changed: '更改：',
    moved: '移动',
    ticked: '已勾选',
    cleared: '已取消勾选',
  },
}
