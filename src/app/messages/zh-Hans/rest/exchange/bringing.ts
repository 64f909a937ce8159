import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

export const bringing: RestMessages['exchange']['bringing'] = {
  title: '导入文件',
  text: '页面（.md）、图片和其他文件会作为一个提交进入这个维基。动手之前，你会看到将要发生什么。',
  choose: '选择文件…',
  chooseFolder: '选择文件夹…',
  drop: '或拖放到这里',
  looking: '正在查看所选内容…',
  folder: '放入',
  folderHint: '这个维基中的文件夹，新旧皆可。留空即为最上层。',
  plan: '将要发生什么',
  added: (count) => spaced`将新增${count}个文件`,
  replaced: (count) => spaced`将替换${count}个文件`,
  replacedNote: '被替换的内容会留在历史中。',
  skipped: (count) => spaced`将略过${count}个文件`,
  why: {
    hidden: '隐藏文件不导入。',
    'too-large': '大于 25 MB 的文件不导入：服务器会拒收。',
    'bad-name': '它们的名称不能作为仓库中的路径。',
  },
  kinds: { added: '新增', replaced: '替换', skipped: '略过' },
  more: (count) => spaced`另有${count}个文件`,
  submit: (count) => spaced`导入${count}个文件`,
  nothing: '这些文件都不能放进维基。',
  running: '正在导入文件',
  stopped: '已停止。什么都没有改变。',
  message: (count, one) => (count === 1 ? spaced`导入${one}` : spaced`导入${count}个文件`),
  done: (count) => spaced`已导入${count}个文件，作为一个提交。`,
  same: '维基中已有完全相同的文件。',
  conflicted: '别人在同一时刻改了其中某个文件。没有覆盖任何内容；请再试一次。',
  seeChange: '查看更改',
}
