import type { FirstMessages } from '../../en/first'
import { spaced } from '../spaced'

export const absent: FirstMessages['absent'] = {
  title: (host) => spaced`这段内容还在${host}上`,
  text: '为了节省本设备的空间，它留在了那里。联网后会取来，此后一直保存在这里。',
  disconnected: '为了节省本设备的空间，它留在了那里，而这个维基现在没有连接到那里。连接后即可阅读。',
  tryAgain: '重试',
  fetchAll: '取回留在那里的全部内容',
  elsewhere: '远程仓库',
  connect: '连接远程仓库',
}
