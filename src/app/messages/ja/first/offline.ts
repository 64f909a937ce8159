import type { FirstMessages } from '../../en/first'

export const offline: FirstMessages['offline'] = {
  offline: 'オフラインです。書いたものはこのブラウザーに残ります。',
  updateReady: '新しい版の準備ができました。',
  updateReload: '再読み込み',
  updatePreparing: '書いたものを残してから、再読み込みします…',
  updateHeld: 'まだ残せていない文があるため、再読み込みしませんでした。保存してから、もう一度試してください。',
  install: 'Versoをインストール',
}
