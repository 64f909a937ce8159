import type { RestMessages } from '../../../en/rest'

export const fileTables: RestMessages['fileTables'] = {
  label: (file) => `${file} 的行`,
  column: (number) => `第 ${number} 列`,
  asText: '显示为文本',
  asTable: '显示为表格',
  unreadable: '无法将此文件读作表格：可能缺少右引号。',
  gone: '文件中已没有这一行。',
  moved: '其他人更改了相同的行。你的更改已保留为此文件的草稿；现在显示的是对方的内容。',
  saved: (file) => `${file} 的更改已保存。`,
  changed: (file) => `更改 ${file} 的行`,
  added: (file) => `向 ${file} 添加一行`,
  removed: (file) => `从 ${file} 移除行`,
}
