import type { FirstMessages } from '../../en/first'
import { spaced } from '../spaced'

export const prose: FirstMessages['prose'] = {
  contents: '目录',
  shown: {
    missingPage: '这个页面还不存在',
    imageNotFound: (name) => `找不到图片：${name}`,
    imageNotLoaded: (host) => `无法加载 ${host} 上的图片。`,
    imageOn: (host) => `${host} 上的图片`,
    namedImageOn: (alt, host) => `${alt}（${host} 上的图片）`,
    showImage: (host) => `显示 ${host} 上的图片`,
    showNamedImage: (alt, host) => `显示 ${host} 上的图片：${alt}`,
    table: (number) => `表格 ${number}`,
  },
  code: {
    copy: '复制',
    copied: '已复制',
    notCopied: '未能复制',
  },
  formula: {
    failed: (why) => `无法画出这个公式：${why}`,
    tooLong: (most) => `公式最多 ${most} 个字符。`,
  },
  diagram: {
    alt: (kind) => (kind === '' ? '图表' : `图表（${kind}）`),
    source: '源码',
    failed: (why) => `无法绘制这张图表：${why}`,
    unavailable: '绘制图表的部分还不在本设备上。下次联网显示图表时会一并取来；这里先显示源码。',
  },
  embed: {
    waiting: '正在读取…',
    missing: (title) => `“${title}”还不存在。`,
    write: '动笔写',
    noSection: (section, title) => `“${title}”中没有“${section}”。`,
    circle: (title) => `“${title}”本身就嵌入了这一段，所以不再重复显示。`,
    tooDeep: '页面最多嵌套显示五层。',
    unreadable: (title) => `无法读取“${title}”。`,
    openPdf: (name) => spaced`打开${name}`,
    page: (number) => spaced`第${number}页`,
    missingFile: (name) => `找不到文件：${name}`,
  },
  tasks: {
    ticked: (task) => `勾选“${task}”`,
    unticked: (task) => `取消勾选“${task}”`,
    severalTicked: (count, title) => spaced`在“${title}”中勾选${count}项任务`,
    saved: (count) => spaced`已更改${count}项任务。`,
    undoMessage: (title) => `撤销“${title}”中的勾选`,
    gone: '任务已不在原处：有人改了这个页面。请再看一眼。',
  },
  around: {
    header: '页眉',
    footer: '页脚',
    sidebar: '侧栏',
    edit: (name) => spaced`编辑${name}`,
  },
  foreign: (form) => spaced`这个页面用${form}写成。这里原样显示它的文本，不作任何改动。`,
}
