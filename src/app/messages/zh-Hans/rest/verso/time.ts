import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

export const time: RestMessages['time'] = {
  whole: '当时的整个维基',
  wholeOf: (when) => spaced`整个维基在${when}的样子`,

  banner: '另一时刻',
  asOf: '正在查看的时刻：',
  newest: '正在查看最新的时刻，保存于',
  beside: (branch) => spaced`这一时刻不在${branch}这条线上。`,
  unknown: '这个维基中没有这一时刻。它可能在不属于这个浏览器的分支上。',
  back: '回到现在',
  calledNow: (page) => `这个页面现在叫“${page}”。`,
  goneNow: (page) => `“${page}”已不在，所以这里是首页。`,

  acts: '恢复…',
  restorePage: '恢复这个页面',
  restoreFolder: (folder) => spaced`恢复文件夹${folder}`,
  restoreAll: '恢复一切…',
  restored: (what, when) => spaced`${what}已恢复到${when}的样子。`,
  restoredSame: (what) => spaced`${what}本来就是这样，没有需要恢复的。`,
  folder: (name) => spaced`文件夹${name}`,
  everything: '一切',
  messageFolder: (folder, when) => spaced`将${folder}恢复到${when}`,
  messageAll: (when) => spaced`将一切恢复到${when}`,
  tag: '给这一时刻打标签…',
  branch: '从这里新建分支…',

  ask: {
    title: '让一切回到当时？',
    then: (when) => spaced`每个页面和文件都会变回${when}的样子。`,
    same: '一切本来就是这样。',
    what: ({ back, gone, changed }) =>
      [
        changed > 0 && spaced`${changed}个文件会变回当时的内容`,
        back > 0 && spaced`${back}个文件会回来`,
        gone > 0 && spaced`此后写的${gone}个文件会去掉`,
      ]
        .filter(Boolean)
        .join('，'),
    safe: '这会产生一个新提交。什么都不会丢：此后写的内容留在历史中，点一下即可全部撤销。',
    do: '恢复一切',
  },

  line: {
    slider: '时刻',
    said: (when, subject, place) => `${when}：${subject}，${place}`,
    place: (number, of) => spaced`第${number}个，共${of}个`,
    older: '上一个提交',
    newer: '下一个提交',
    asOf: '时刻',
    tags: '标签',
    hint: '方向键逐个提交移动，Page Up 和 Page Down 逐日移动。',
  },

  missing: '那时还没有这个页面。',
  missingNow: (page) => `“${page}”是后来写的。`,
  missingNever: (page) => `那时还没有人写过“${page}”。`,
  seeNow: '看现在的样子',
  allThen: '那时的所有页面',
}
