import type { RestMessages } from '../../../en/rest'
import { counted } from '../../counted'

export const tags: RestMessages['tags'] = {
  tagTree: 'ページのタグ',
  tagTitle: (tag) => `#${tag}`,
  tagCount: (pages) => counted(pages, 'ページ'),
  tagsWaiting: 'ページのタグを読んでいます…',
  noTags: 'タグのあるページはまだありません',
  noTagsNext: 'ページに「#何か」と書くか、プロパティにタグを入れると、そのページがここに集まります。',
  noTag: (tag) => `タグ「${tag}」のあるページはありません`,
  noTagNext: '最後のページから外されたのかもしれません。',
  tagsFailed: 'このブラウザーではタグを集められません。',
  below: '下のタグ',
}
