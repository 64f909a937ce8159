import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

type Counts = Parameters<RestMessages['rows']['changedIn']>[1]

function formatChanges(table: string, { added, changed, removed }: Counts): string {
  const kinds = [
    { count: added, word: '新增' },
    { count: removed, word: '删除' },
    { count: changed, word: '更改' },
  ].filter(({ count }) => count > 0)
  const [only, ...others] = kinds
  if (only && others.length === 0) return spaced`${table}中${only.word}了${only.count}行`
  const parts = kinds.map(({ count, word }) => spaced`${word}${count}行`)
  return spaced`${table}中有${added + changed + removed}行变化：${parts.join('、')}`
}

export const rows: RestMessages['rows'] = {
  changedIn: formatChanges,
  noneIn: (table) => spaced`${table}的各行没有不同。`,
  besides: '行的顺序或注释也改变了。',
  columnAdded: (name) => spaced`新增的列：${name}`,
  columnRemoved: (name) => spaced`删除的列：${name}`,
  kind: { added: '新增', changed: '更改', removed: '删除' },
  rearranged: '只有列的顺序不同。',
  view: '比较方式',
  asRows: '按行',
  asText: '按文本',
  list: '有差异的行',
  more: (count) => spaced`再显示${count}行`,
  became: '变为',
  null: '无值',
  empty: '空文本',
  absent: '没有',
  bytes: (size) => spaced`字节（${size}）`,
  long: '全部显示',
  short: '收起',

  conflict: {
    settled: (settled, all) => (settled === all ? spaced`${all}行，全部解决` : spaced`${all}行中已解决${settled}行`),
    row: (table, at, all) => spaced`${table}，${all}行中的第${at}行`,
    open: '尚未解决',
    both: '双方都更改了这一行。',
    bothAdded: '双方都新增了这个键的行。',
    keepBoth: '两行都保留',
    keepAllBoth: '双方新增的行全部保留',
    renumbered: (side: string, row: string) => `${side}：该行改为 ${row}。`,
    gone: (side, other) => spaced`${side}：这一行已不在。${other}：这一行被更改。`,
    before: '之前',
    result: '结果',
    takeCell: (take, column) => spaced`${take}：${column}`,
    other: '其他值',
    otherFor: (column) => spaced`其他值：${column}`,
    all: (take) => spaced`所有行：${take}`,
    next: '下一个未解决的行',
    previous: '上一个未解决的行',
    reopen: '全部重新打开',
    asText: '按文本解决',
  },

  past: {
    title: (name) => spaced`${name}的历史`,
    schema: '结构',
    others: (count) => spaced`以及另外${count}个表`,
    open: '当时的样子',
    openOf: (when) => spaced`当时的样子：${when}`,
    restore: '恢复',
    restoreOf: (name, when) => spaced`恢复${name}到${when}的样子`,
    restoreAll: '整个数据库',
    message: (name, when) => spaced`将${name}恢复到${when}`,
    done: (name, when) => spaced`${name}已恢复到${when}的样子。`,
    same: '本来就是当时的样子。',
    conflicted: '已恢复。期间的更改需要合并。',
    empty: '还没有历史',
    emptyText: '行一经提交，每个更改过它们的提交都会出现在这里。',
    reading: '正在读取历史',
  },
}
