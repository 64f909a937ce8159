import type { RestMessages } from '../../../en/rest'

export const guide: RestMessages['guide'] = {
  contents: '指南的页面',
  inEnglish: '本页尚未翻译，以英文显示。',
  pages: {
    start: '第一步',
    search: '搜索',
    queries: '查询',
    models: '模型',
    tables: '数据库',
    together: '协作',
    dialects: '其他程序',
  },
  how: {
    search: '如何搜索',
    queries: '查询如何运作',
    models: '模型如何运作',
    tables: '数据库如何运作',
  },
}
