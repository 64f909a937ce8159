import type { RestMessages } from '../../../en/rest'

export const keeping: RestMessages['keeping'] = {
  title: (wiki) => `“${wiki}”中的设置`,
  intro:
    '把你喜欢的 Verso 外观和工作方式、这个维基的收藏和已存搜索，以及记录的显示方式，保存在维基的一个文件里。你的其他设备在同步时会采用它们。',
  never: '绝不保存：令牌、你的姓名和地址、草稿、语言，以及你读过的内容。',
  seen: '拥有这个维基的人都能看到。',
  keep: (folder) => `把我的设置保存在这个维基的文件夹“${folder}”中`,
  folderLabel: '文件夹',
  noFolder: '这不能作为维基的文件夹。',
  now: '现在提交',
  commit: '保存设置',
  committed: '你的设置已提交。',
  nothing: '自上次以来没有变化。',
  stopped: '你的设置留在这台设备上。维基中的文件保持原样。',
  disagreed: (count) => `${count.toLocaleString('zh-Hans')} 项设置在另一台设备上也被更改。保留了这台设备的内容。`,
  leftOut: (folder) =>
    `${folder === null ? '有一个数据库' : `数据库“${folder}”`}未包括在内；其中的更改留在这台设备上。`,
}
