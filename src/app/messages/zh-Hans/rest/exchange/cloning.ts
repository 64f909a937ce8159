import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

export const cloning: RestMessages['exchange']['clone'] = {
  title: '克隆仓库',
  intro: '别处的仓库会成为这个浏览器里的一个维基，并保持连接。',
  wikiTitle: '维基的标题',
  titleHint: '留空：使用仓库的名称。',
  submit: '克隆',
  running: (title) => `正在克隆“${title}”`,
  stopped: '已停止。什么都没有留下。',

  extent: '取多少？',
  extents: {
    everything: {
      name: '全部',
      hint: '所有页面及其完整历史，全部可离线阅读；占用空间最多。',
    },
    recent: {
      name: '最近的历史',
      hint: '所有页面及其最新修订；占用最少，完整历史可以以后再获取。',
    },
    'on-demand': {
      name: '历史先取，旧内容按需取',
      hint: '所有页面和全部修订的列表；旧内容在联网打开时取来，也可以以后一次取全。',
    },
  },

  largeTitle: '大型仓库',
  large: (what) => `这是一个大型仓库：${what}。`,
  largeObjects: (count) => spaced`有${count}个对象正在传来`,
  largeBytes: (size) => spaced`已收到${size}，还有更多`,
  largeNext: '可以在此停下，先取少一些，其余的随时再获取。',
  smaller: { recent: '只取最近的历史', 'on-demand': '旧内容留在那里' },
  goOn: '照此继续',

  left: {
    title: (host) => spaced`留在${host}上`,
    shallow: (host) => spaced`这个维基只有最近的历史。更早的修订还在${host}上；写作和同步照常。`,
    absent: (count, host) => spaced`有${count}个旧文件的内容还在${host}上。打开时会取来，或在联网时一点点取来。`,
    history: {
      fetch: '获取完整历史',
      fetching: '正在获取完整历史',
      done: '完整历史现在都在这里了。',
    },
    contents: {
      fetch: '现在全部取来',
      fetching: '正在获取旧内容',
      done: '全部内容现在都在这里，可以离线阅读了。',
    },
    stopped: '已停止。什么都没有丢，随时可以继续。',
  },
}
