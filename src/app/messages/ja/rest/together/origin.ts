import type { RestMessages } from '../../../en/rest'

export const origin: RestMessages['branches']['origin'] = {
  title: 'originにだけあるもの',
  intro: '最後の同期またはフェッチのときにあったものです。開くとここに届きますが、向こうは何も変わりません。',
  open: '開く',
  remove: 'originで削除',
  make: 'もう一度originに置く',

  there: {
    same: 'originにもあり',
    as: (name) => `originでは「${name}」`,
    'not-yet': 'originにはまだなし',
    gone: 'originにはもうなし',
    'to-make': '次の同期でoriginへ',
  },
  tag: {
    'not-yet': '次の同期でoriginへ',
    other:
      'originでは、この名前は別の時点を指しています。ここのものはそのままです。向こうのものにするには削除してください。',
    gone: 'originにはもうなし',
  },

  ask: {
    question: (name) => `「${name}」はoriginにもあります。`,
    what: '向こうのものは次の同期で削除されます。ただし、それまでにだれかが書き加えたら残ります。',
    here: 'ここだけ削除',
    both: 'originでも削除',
  },
  rename: 'originでも名前を変える',
  renameWhat: '次の同期で新しい名前のものを送り、古い名前のものを向こうから削除します。',
  untagged: (name) =>
    `タグ「${name}」をここから削除しました。originからは次の同期で削除されます。指していた内容は残ります。`,

  errand: {
    waits: '次の同期でoriginから削除されます。',
    moved: 'originから削除しませんでした。だれかが向こうで変更しています。',
    refused: 'originに受け付けられませんでした。',
    again: 'もう一度試す',
    anyway: 'それでも削除',
    leave: '向こうに残す',
    leaveTag: '向こうのものを取る',
  },
  refusals: {
    moved: 'その間に、ほかの人が向こうで変更しました。',
    'cannot-delete': 'サーバーは、だれにもブランチやタグを削除させません。',
    'main-branch': 'サーバーの主となるブランチで、向こうではだれも削除できません。',
    'history-missing':
      'ここにも向こうにもない古いコミットにつながっています。先に、ウィキの元の場所から履歴をすべてフェッチしてください。',
    'not-allowed': 'トークンがないか、無効か、これを許されていません。別のトークンを入力してください。',
    refused: 'サーバーは、Versoの知る理由を示しませんでした。',
  },
  said: (words) => `サーバーの言葉：「${words}」`,
  removedTags: 'ここでは削除し、originには残るもの',
}
