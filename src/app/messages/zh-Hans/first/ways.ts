import type { FirstMessages } from '../../en/first'

export const ways: FirstMessages['ways'] = {
  graph: '所有页面和链接的关系图',
  graphAround: '本页周围的关系图',
  links: '失效链接',
  blame: '谁写了这些',
  findInHistory: '在历史中搜索',
  time: '查看维基在另一时刻的样子',
  today: '今天的页面',
  thisWeek: '本周的页面',
  guide: '使用指南',
  databases: '数据库',
  query: '查询维基',
  models: '模型',
  look: '预览焦点所在链接指向的页面',
  addProperty: '添加属性',
}
