import type { RestMessages } from '../../en/rest'

export const comfort: RestMessages['comfort'] = {
  text: '文字',
  textSize: '文字全体の大きさ',
  textSizeHint: 'Versoだけに効きます。ブラウザーの拡大・縮小とは別です。',
}
