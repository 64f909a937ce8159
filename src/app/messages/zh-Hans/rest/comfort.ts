import type { RestMessages } from '../../en/rest'

export const comfort: RestMessages['comfort'] = {
  text: '文字',
  textSize: '所有文字的大小',
  textSizeHint: '只影响 Verso，与浏览器对各网页的缩放互不相干。',
}
