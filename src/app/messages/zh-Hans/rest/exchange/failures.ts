import type { RestMessages } from '../../../en/rest'
import { spaced } from '../../spaced'

export const failures: RestMessages['exchange']['failures'] = {
  aborted: () => ({ what: '已停止。', next: '什么都没有改变，随时可以重新开始。' }),
  'invalid-name': (host) => ({
    what: spaced`来自${host}的某个名称不符合分支或文件的命名规则。`,
    next: '检查分支名；留空则使用仓库的默认分支。',
  }),
  'invalid-record': () => ({
    what: '输入的内容不符合模型。',
    next: '请再看看各个字段；什么都没有保存。',
  }),
  'not-found': () => ({
    what: '所要的内容不在这个维基中。',
    next: '它可能已在另一个标签页中删除。请重新加载页面。',
  }),
  'already-exists': () => ({ what: '已有同名的维基。', next: '请换一个标题。' }),
  damaged: (host) => ({
    what: spaced`从${host}传来的数据在途中损坏，所以全部没有保留。`,
    next: '再试一次。如果仍然如此，请在仓库上运行“git fsck”。',
  }),
  absent: (host) => ({
    what: spaced`所需的某些内容留在${host}上，而现在无法到达那里。`,
    next: '联网后再试。',
  }),
  'too-large': (host) => ({
    what: spaced`${host}上的仓库中有大到 Verso 无法接收的内容。`,
    next: '从它的历史中移除大文件，或克隆小一些的仓库。',
  }),
  'quota-exceeded': () => ({
    what: '浏览器不再给出空间。',
    next: '在本设备上腾出一些空间，或删除不再需要的维基，然后再试。',
  }),
  'storage-failed': () => ({
    what: '浏览器的数据库没有响应。',
    next: '重新加载页面再试。之前保存的一切都还在。',
  }),
  offline: (host) => ({
    what: spaced`前往${host}的网络没有响应。`,
    next: '可以继续写；联网后再同步。',
  }),
  'host-unknown': (host) => ({
    what: spaced`${host}没有响应。`,
    next: '检查地址有没有写错，以及那台服务器是否在运行。',
  }),
  timeout: (host) => ({ what: spaced`${host}中途没有了回应。`, next: '请稍后再试。' }),
  'cut-off': (host) => ({
    what: spaced`与${host}的连接中途断开。`,
    next: '没有留下收到一半的内容。等网络稳定后再试。',
  }),
  unauthorized: (host) => ({
    what: spaced`${host}没有接受用户名和令牌。`,
    next: '请重新输入。令牌可能已过期，或不适用于这个仓库。',
  }),
  'token-missing': (host) => ({
    what: spaced`${host}要求用户名和令牌，而 Verso 没有。`,
    next: '请输入。仅限本次会话的令牌在标签页重新加载或关闭后就没有了。',
  }),
  forbidden: (host) => ({
    what: spaced`${host}认识你，但不允许你这样做。`,
    next: '使用可写入这个仓库的令牌，或向所有者申请权限。',
  }),
  'remote-not-found': (host) => ({
    what: spaced`${host}的这个地址下没有仓库。`,
    next: '检查地址。如果仓库是私有的，请输入用户名和令牌。',
  }),
  'not-a-git-server': (host) => ({
    what: spaced`${host}上有响应，但它不会说 git 协议。`,
    next: '请输入你会给“git clone”的地址。',
  }),
  'proxy-refused': (host) => ({
    what: spaced`代理不转发到${host}。`,
    next: '在代理上允许该主机（npm start -- --allow HOST），换一个代理，或直接连接主机。',
  }),
  'remote-failed': (host) => ({
    what: spaced`${host}回答了它自己的错误。`,
    next: '请稍后再试；如果一直如此，请告知那台服务器的管理者。',
  }),
  'branch-not-found': (host) => ({
    what: spaced`${host}上的仓库没有这个分支。`,
    next: '输入其他分支，或留空以使用默认分支。',
  }),
  'not-a-bundle': () => ({
    what: '这个文件不是 git 归档包。',
    next: '请选择由“git bundle create”或 Verso 导出生成的文件。',
  }),
  unsupported: (host) => ({
    what: spaced`这个浏览器或${host}缺少所需的功能。`,
    next: '请使用新版的 Firefox、Chrome、Edge 或 Safari；git 服务器须支持 smart HTTP。',
  }),
  internal: () => ({
    what: 'Verso 自己出了错。',
    next: '已保存的内容不会丢失。请重新加载页面再试。',
  }),
}
