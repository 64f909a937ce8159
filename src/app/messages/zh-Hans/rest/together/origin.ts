import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

export const origin: RestMessages['branches']['origin'] = {
  title: '只在 origin 上',
  intro: '上次同步或获取时，它们在那里。打开会把它带到这里，不会改变那里的任何东西。',
  open: '打开',
  remove: '在 origin 上删除',
  make: '重新放到 origin 上',

  there: {
    same: '也在 origin 上',
    as: (name) => spaced`在 origin 上名为${name}`,
    'not-yet': '尚不在 origin 上',
    gone: '已不在 origin 上',
    'to-make': '下次同步时送到 origin',
  },
  tag: {
    'not-yet': '下次同步时送到 origin',
    other: '在 origin 上，这个名称指的是另一时刻。你的保持不变；删除它即可采用对方的。',
    gone: '已不在 origin 上',
  },

  ask: {
    question: (name) => spaced`${name}也在 origin 上。`,
    what: '下次同步时，那里也会删除，除非届时有人又添加了内容。',
    here: '只在这里删除',
    both: '在这里和 origin 上都删除',
  },
  rename: '在 origin 上也改名',
  renameWhat: '下次同步会以新名称送到那里，并删除那里的旧名称。',
  untagged: (name) => spaced`标签${name}已在这里删除。下次同步时，origin 上也会删除；它所指的内容仍在。`,

  errand: {
    waits: '下次同步时在 origin 上删除。',
    moved: '没有在 origin 上删除：有人在那里改过它。',
    refused: 'origin 没有接受。',
    again: '重试',
    anyway: '仍然删除',
    leave: '留在那里',
    leaveTag: '采用那里的',
  },
  refusals: {
    moved: '这期间别人在那里改过它。',
    'cannot-delete': '服务器不让任何人删除分支或标签。',
    'main-branch': '它是服务器的主分支，谁都不能在那里删除。',
    'history-missing': '它要用到较早的提交，而那里和这里都没有。请先从这个维基的来源获取全部历史。',
    'not-allowed': '令牌缺失、无效或没有这个权限。请输入另一个。',
    refused: '服务器没有给出 Verso 认识的理由。',
  },
  said: (words) => `服务器说：“${words}”`,
  removedTags: '已在这里删除，仍在 origin 上',
}
