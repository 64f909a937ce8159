import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

export const desk: RestMessages['desk'] = {
  storing: (name) => spaced`正在存入${name}…`,
  pickImage: '插入图片或其他文件',
  largeTitle: (count) => (count === 1 ? '这张图片很大' : spaced`有${count}张图片很大`),
  largeText: (side) =>
    spaced`维基的每个副本都会带上它。缩小后，任何一边都不超过${side}像素，并会去掉相机记下的信息，例如地点。`,
  shrink: '缩小',
  keepSize: '保持原样',
  outline: '大纲',
  template: '开头使用',
  noTemplate: '空白页面',
  days: '日',
  weeks: '周',
  begin: (title) => `${title}，尚未写成`,
  week: (week, year) => spaced`${String(year)}年第${week}周`,
  writing: '写作',
  saveItself: '自动保存',
  saveItselfHint: '停止输入一会儿后，文字就会成为一个提交。同一次写作中的提交在历史里会折叠在一起。',
  saveAfter: '等待秒数',
  savedItself: (clock) => spaced`已保存 ${clock}`,
  folded: (count) => spaced`此前还有${count}次自动保存`,
}
