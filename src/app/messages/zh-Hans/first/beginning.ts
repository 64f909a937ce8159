import type { FirstMessages } from '../../en/first'

export const beginning: FirstMessages['beginning'] = {
  title: '我的维基',
  message: '创建“{title}”',
  page: `# {title}

欢迎。这一页属于你：{edit}，这里的一切都可以改。

- 每次保存都是这个浏览器里一个 git 仓库中的一次**提交**。什么都不会丢：{turn}就是它的历史，可以比较任意两个修订，也可以找回旧的。
- 页面之间用双方括号链接，像这样：[[灵感]]。那个页面还不存在，点开链接就可以动笔。
- 一切都能离线使用。不需要账号，也不需要服务器。
- {find}找到所有页面和所有操作。
- 目前这个维基只存在于这个浏览器里。*连接仓库*，就能同时保存到 GitHub 或任何 git 服务器；也可以随时把全部内容作为一个文件带走。
`,
  keys: { edit: '按 **e** 键（或点*编辑*）', turn: '把页面翻到背面（**t** 键）', find: '**Ctrl-K**（⌘K）能' },
  touch: { edit: '点*编辑*', turn: '把页面翻到背面（*翻面*）', find: '*搜索*和*更多*能' },
}
