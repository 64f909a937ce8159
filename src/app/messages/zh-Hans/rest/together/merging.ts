import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

type Sides = { readonly ours: string; readonly theirs: string }

const inTurn = (first: string, second: string): string => spaced`先${first}，后${second}`

const mineAndTheirs = {
  ours: '我的',
  theirs: '对方的',
  takeOurs: '采用我的',
  takeTheirs: '采用对方的',
  theirLabel: '对方',
}

export const merging: RestMessages['merging'] = {
  title: '合并',
  loading: '正在查看有何不同…',
  none: '这里没有待完成的合并',
  noneNext: '双方改了同样的几行时，就在这里把它们合在一起。',
  toChanges: '最近更改',

  comes: {
    remote: (name, _) => spaced`来自${name}的更改进入你的维基`,
    branch: (name, into) => `“${name}”合并到“${into}”`,
    revert: (subject, _) => `还原“${subject}”`,
  },
  since: '开始于',
  nothingMoved: '什么都还没有改变：完成时才保存结果。',
  progress: (settled, all) => (settled === all ? '全部解决' : spaced`已解决 ${settled}/${all}`),
  list: '双方都改过的内容',
  settled: '已解决',
  nextConflict: '下一个冲突',
  nextOpen: '下一个待解决',
  previousConflict: '上一个冲突',

  reasons: {
    lines: '双方改了同样的几行',
    rows: '双方改了表格的同样几行',
    'both-added': '双方都新增了同名文件',
    deleted: { ours: '这里删除，那里更改', theirs: '这里更改，那里删除' },
    'renamed-twice': '双方各自改了名',
    taken: '它的名称已被占用',
    'folder-renamed': '所在文件夹已被对方改名',
    'not-text': '双方都改了非文本文件',
    kind: '双方各自改成了不同类型的文件',
  },

  sides: {
    remote: (name) => ({ ...mineAndTheirs, both: spaced`你和${name}对这几行的修改不同。` }),
    branch: (into, from) => ({
      ours: into,
      theirs: from,
      takeOurs: spaced`采用${into}`,
      takeTheirs: spaced`采用${from}`,
      both: spaced`${into}和${from}对这几行的修改不同。`,
      theirLabel: from,
    }),
    revert: {
      ours: '现状',
      theirs: '还原后',
      takeOurs: '保持现状',
      takeTheirs: '还原',
      both: '这几行此后又改过。',
      theirLabel: '之前',
    },
    draft: { ...mineAndTheirs, both: '你和别人对这几行的修改不同。' },
  },

  finish: '完成合并',
  finishRevert: '还原',
  message: '说明',
  defaults: {
    remote: (name, _) => spaced`合并来自${name}的更改`,
    branch: (name, into) => spaced`将${name}合并到${into}`,
    revert: (subject, _) => `还原“${subject}”`,
  },
  left: (count) => spaced`还有${count}个冲突待解决。`,
  allOf: (take) => `其余都${take}`,
  later: '以后再说',
  laterHint: '已解决的会保留。',
  abort: '中止…',
  abortTitle: '中止这次合并？',
  abortText: '一切回到合并之前的样子。在这里解决的会被忘记；双方各自的内容都不变。',
  abortNow: '中止合并',
  keepOn: '继续合并',
  aborted: '合并已中止。一切与之前一样。',
  cameUp: '其间又有别的更改：还有待解决的内容。',
  finished: '已合并。',
  finishedRevert: '已还原。',
  finishedSent: '已合并并发送。',
  notSent: (why) => `已合并，但还未能发送：${why}`,

  text: {
    places: (settled, all) => (settled === all ? spaced`共${all}处，全部解决` : spaced`共${all}处，已解决${settled}处`),
    place: (at, all) => spaced`第${at}处，共${all}处`,
    result: '结果',
    undecided: '尚未解决',
    emptyResult: '无：这些行会去掉。',
    nothingHere: '无：这些行已删除。',
    base: '这里原来的内容',
    showBase: '显示原来的',
    hideBase: '隐藏原来的',
    noBase: '这里原来没有内容。',
    oursFirst: inTurn,
    takeBase: '都不用，保持原来的',
    edit: '编辑',
    editing: (at) => spaced`第${at}处的结果`,
    editingHow: 'Markdown。按 Control 加 Enter 使用它；按 Escape 离开文本框，已输入的会保留。',
    use: '使用这个',
    reopen: '重新打开',
    next: '下一处未解决',
    previous: '上一处未解决',
    folded: (lines) => spaced`${lines}行没有分歧`,
    by: {
      ours: (ours) => `仅“${ours}”有改动`,
      theirs: (theirs) => `仅“${theirs}”有改动`,
      'front-matter': '属性已逐项合并',
      tables: '表格已逐行合并',
      tasks: '任务已逐项合并',
      'new-pages': '两份文字先后保留',
      words: '已逐词合并',
    },
    preview: '预览结果',
    previewOpen: '尚未解决之处，显示的是前一方的内容。',
    chose: {
      ours: ({ ours }: Sides) => ours,
      theirs: ({ theirs }: Sides) => theirs,
      base: () => '都不用，保持原来的',
      'ours-theirs': ({ ours, theirs }: Sides) => inTurn(ours, theirs),
      'theirs-ours': ({ ours, theirs }: Sides) => inTurn(theirs, ours),
      edit: () => '手动编辑',
    },
    marks: { added: '新增：', addedEnd: '（完）', removed: '移除：', removedEnd: '（完）' },
    settledElsewhere: '这里已按下面的文字解决。',
    startOver: '重新解决',
  },

  whole: {
    choose: '怎么处理它？',
    keepWith: (side) => `保留“${side}”`,
    delete: '删除',
    names: (ours, theirs) => spaced`它在这里叫${ours}，在那里叫${theirs}。`,
    call: (path) => spaced`命名为${path}`,
    put: (path) => spaced`放到${path}`,
    keepBoth: '两者都保留',
    otherName: '另一个放到',
    otherNameHint: '尚无文件使用的路径。',
    otherNameTaken: '那里已有同名文件。',
    useBoth: '两者都保留',
    taken: (path) => spaced`两个不同的文件都会叫${path}。`,
    kind: '一方把它变成了文件，另一方则变成了别的，例如链接或程序。必须去掉一个。',
    binary: '这个文件不是文本，只能整个采用其中一方的。',
    noPicture: '无法显示这张图片。',
    pictureOf: (side) => `图片：${side}`,
    settledAs: {
      base: '都不用，保持原来的',
      both: (path) => spaced`两者都保留，另一个放到${path}`,
      text: '合在一起',
    },
    gone: '已删除。',
  },

  draft: {
    panel: '把两者合在一起',
    agreed: '其间保存的内容与你的文字终究可以合在一起。',
    whole: '这个页面已不再是文本。“保留我的”会重新写下它，“采用对方的”则让它去掉。',
    back: '回到我的文字',
    save: '保存结果',
  },

  rules: {
    title: '合并',
    intro: '只有一方改过的行总会合在一起。下面这些规则还会解决双方都动过的内容，每个决定都写在合并提交里。',
    saved: '已保存，下次合并时生效。',
    list: {
      'front-matter': {
        name: '属性，逐项合并',
        example: '你加了标签，别人改了日期：页面两样都有。',
      },
      tables: { name: '表格，逐行合并', example: '双方各在末尾加了一行：表格两行都有。' },
      tasks: {
        name: '任务列表，逐项合并',
        example: '你勾选了一项任务，别人在下面加了一项：两者都生效。',
      },
      'new-pages': {
        name: '同名的新页面',
        example: '两台设备都写了今天的日记：双方写的先后都在。',
      },
      words: {
        name: '句子，逐词合并',
        example: '你改了一个词，别人改了同一行的另一个词：两处修改都在。',
      },
    },
  },

  decisions: {
    title: '怎样合在一起的',
    intro: (count) => spaced`有${count}个文件双方都改过。`,
    kinds: { lines: '逐行', hand: '手动', renamed: '随新名称', rules: '按规则' },
    rules: {
      'front-matter': '属性逐项',
      tables: '表格逐行',
      tasks: '任务逐项',
      'new-pages': '两份文字都保留',
      words: '逐词',
    },
    more: (count) => spaced`再显示${count}个文件`,
  },

  remote: {
    conflicted: (count) => spaced`有${count}个文件在这里和那里都改过。`,
    nothingLost: '没有覆盖任何内容；解决之前，什么都不会发送。',
    settle: '现在解决',
    finish: '完成合并',
  },
}
