import type { FirstMessages } from '../../en/first'
import { spaced } from '../spaced'

export const syncing: FirstMessages['syncing'] = {
  underWay: '正在交换提交…',
  ownServer: '本应用的服务器',
  inStep: (host) => spaced`这个维基与${host}的提交一致。`,
  errands: (host, count) => spaced`下次同步时，将在${host}上删除或新建${count}个分支或标签。`,
  empty: (host, ahead) => spaced`${host}上的仓库是空的。这里的${ahead}个提交会成为它的第一批。`,
  unknown: (host) => spaced`还不知道${host}上有什么。获取一下就知道了。`,
  ahead: (host, count) => spaced`这里有${count}个提交，${host}上还没有。`,
  behind: (host, count) => spaced`${host}上有${count}个提交，这里还没有。`,
  brief: {
    ahead: (count) => spaced`${count}个待推送`,
    behind: (count) => spaced`${count}个待获取`,
  },
}
