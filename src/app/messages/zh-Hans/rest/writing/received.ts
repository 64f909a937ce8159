import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

export const received: RestMessages['received'] = {
  title: '收到的内容',
  intro: '你分享给 Verso 或用它打开的内容。它会成为草稿，保存前可以先过目。',
  empty: '这里没有等待处理的内容',
  emptyNext: '从其他应用把文字、链接或图片分享给 Verso，或用它打开 Markdown 文件。',
  titleOf: '页面标题',
  titleHint: '斜杠会创建文件夹。',
  needsTitle: '页面需要标题。',
  taken: '这个标题下已有未保存的文字。请换一个。',
  files: (count) => spaced`附带${count}个文件`,
  begin: '作为草稿开始',
  drop: '不要',
  beginNamed: (title) => `作为草稿开始：${title}`,
  dropNamed: (title) => `不要：${title}`,
  words: '内容',
  home: '前往维基首页',
}
