import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

export const cloning: RestMessages['exchange']['clone'] = {
  title: 'リポジトリをクローン',
  intro: 'よそにあるリポジトリを、このブラウザーのウィキにします。つながりはそのまま続きます。',
  wikiTitle: 'ウィキの題名',
  titleHint: '空にすると、リポジトリの名前になります。',
  submit: 'クローン',
  running: (title) => `「${title}」をクローンしています`,
  stopped: '止めました。何も残していません。',

  extent: 'どこまで取りますか？',
  extents: {
    everything: {
      name: 'すべて',
      hint: '全ページと全履歴。すべてオフラインで読めますが、いちばん場所を取ります。',
    },
    recent: {
      name: '最近の履歴',
      hint: '全ページと最近の版。いちばん小さく、全履歴は後から取得できます。',
    },
    'on-demand': {
      name: '履歴は今、古い内容は必要なときに',
      hint: '全ページと全版の一覧。古い版の内容は、オンラインで開いたときに、または後でまとめて届きます。',
    },
  },

  largeTitle: '大きなリポジトリ',
  large: (what) => `大きなリポジトリです：${what}。`,
  largeObjects: (count) => `オブジェクト${counted(count, '個')}が届くところです`,
  largeBytes: (size) => `これまでに${size}が届き、まだ続きます`,
  largeNext: 'ここで止めて小さく始め、残りは好きなときに取得できます。',
  smaller: { recent: '最近の履歴だけ取る', 'on-demand': '古い内容は置いておく' },
  goOn: 'このまま続ける',

  left: {
    title: (host) => `${host}に置いてあるもの`,
    shallow: (host) =>
      `このウィキにあるのは最近の履歴だけです。古い版は${host}にあります。書くことも同期も、いつもどおりにできます。`,
    absent: (count, host) =>
      `古いファイル${counted(count, '個')}の内容は、まだ${host}にあります。開いたときに、またはオンラインの間に少しずつ届きます。`,
    history: {
      fetch: '全履歴を取得',
      fetching: '全履歴を取得しています',
      done: '全履歴がここにそろいました。',
    },
    contents: {
      fetch: '今すべて取得',
      fetching: '古い内容を取得しています',
      done: 'すべての内容がここにそろい、オフラインで読めます。',
    },
    stopped: '止めました。失われたものはありません。いつでも続けられます。',
  },
}
