import type { FirstMessages } from '../../en/first'
import { spaced } from '../spaced'

export const branching: FirstMessages['branching'] = {
  title: '分支',
  tags: '提交的标签',
  actions: '操作记录',
  menu: (name) => spaced`分支${name}：切换到其他分支`,
  all: '所有分支',
  switchToNamed: (name) => spaced`切换到${name}`,
  openNamed: (name) => spaced`从 origin 打开${name}`,
  menuName: (name) => `${name}（在 origin 上）`,
  newBranch: '新建分支…',
  newTag: '给此刻打标签…',
  tryIt: '在分支上试试…',

  done: {
    switched: (name) => spaced`已切换到${name}。`,
    created: (name) => spaced`已切换到新分支${name}。`,
    opened: (name) => spaced`已打开${name}，内容与 origin 上的一样。`,
    renamed: (from, to) => spaced`${from}已改名为${to}。`,
    renamedThere: (from, to) => spaced`${from}已改名为${to}。下次同步时，origin 上也会改名。`,
    deleted: (name) => spaced`分支${name}已删除。`,
    deletedThere: (name) => spaced`分支${name}已在这里删除。下次同步时，origin 上也会删除。`,
  },
}
