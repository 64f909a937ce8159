import type { FirstMessages } from '../../en/first'

export const offline: FirstMessages['offline'] = {
  offline: '离线。你写的内容保存在这个浏览器里。',
  updateReady: '新版本已就绪。',
  updateReload: '重新加载',
  updatePreparing: '正在保存你的文字，随后重新加载…',
  updateHeld: '有些文字还没能保存，所以没有重新加载。请先保存，再试一次。',
  install: '安装 Verso',
}
