import type { FirstMessages } from '../../en/first'

export const absent: FirstMessages['absent'] = {
  title: (host) => `この内容はまだ${host}にあります`,
  text: 'この端末の容量を節約するため、向こうに置いてあります。オンラインになると届き、その後はここに残ります。',
  disconnected:
    'この端末の容量を節約するため、向こうに置いてありますが、このウィキは今つながっていません。読むには接続してください。',
  tryAgain: 'もう一度試す',
  fetchAll: '置いてあるものをすべて取得',
  elsewhere: 'リモート',
  connect: 'リモートに接続',
}
