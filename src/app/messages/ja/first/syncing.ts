import type { FirstMessages } from '../../en/first'
import { counted } from '../counted'

const commits = (count: number): string => `コミット${counted(count, '件')}`

export const syncing: FirstMessages['syncing'] = {
  underWay: 'コミットを交換しています…',
  ownServer: 'このアプリのサーバー',
  inStep: (host) => `このウィキと${host}のコミットは同じです。`,
  errands: (host, count) => `次の同期で、${host}のブランチやタグ${counted(count, '件')}を削除または作成します。`,
  empty: (host, ahead) => `${host}のリポジトリは空です。ここにある${commits(ahead)}が最初のものになります。`,
  unknown: (host) => `${host}に何があるか、まだわかりません。フェッチするとわかります。`,
  ahead: (host, count) => `${host}にない${commits(count)}がここにあります。`,
  behind: (host, count) => `まだここにない${commits(count)}が${host}にあります。`,
  brief: {
    ahead: (count) => `プッシュ待ち${counted(count, '件')}`,
    behind: (count) => `フェッチ待ち${counted(count, '件')}`,
  },
}
