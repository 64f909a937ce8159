import type { RestMessages } from '../../../en/rest'
import { counted, countedOf, things } from '../../counted'
import { isolated, quoted } from '../../isolated'

export const cloning: RestMessages['exchange']['clone'] = {
  title: 'استنساخ مستودع',
  intro: 'يصير مستودعٌ في مكان آخر ويكي في هذا المتصفح، ويبقى موصولًا به.',
  wikiTitle: 'عنوان الويكي',
  titleHint: 'إن تُرك فارغًا فاسم المستودع.',
  submit: 'استنساخ',
  running: (title) => `يُستنسخ ${quoted(title)}`,
  stopped: 'توقف. لم يُحفظ منه شيء.',

  extent: 'كم يؤخذ منه؟',
  extents: {
    everything: {
      name: 'كل شيء',
      hint: 'كل الصفحات بسجلها كله، يُقرأ جميعه بلا اتصال؛ وهذا أكثرها مساحة.',
    },
    recent: {
      name: 'السجل القريب',
      hint: 'كل الصفحات بآخر مراجعاتها؛ وهذا أصغرها، ويمكن جلب السجل كله لاحقًا.',
    },
    'on-demand': {
      name: 'السجل الآن، والمحتوى القديم عند الطلب',
      hint: 'كل الصفحات وقائمة كل المراجعات؛ ونص القديم يأتي حين تفتحه متصلًا، أو كله دفعة واحدة لاحقًا.',
    },
  },

  largeTitle: 'مستودع كبير',
  large: (what) => `هذا مستودع كبير: ${what}.`,
  largeObjects: (count) => `في الطريق ${counted(count, things.object)}`,
  largeBytes: (size) => `وصل حتى الآن ${isolated(size)} وما زال في الطريق غيره`,
  largeNext: 'يمكنك التوقف هنا والبدء بأقل، ثم جلب الباقي متى شئت.',
  smaller: { recent: 'أخذ السجل القريب', 'on-demand': 'ترك المحتوى القديم هناك' },
  goOn: 'المتابعة هكذا',

  left: {
    title: (host) => `المتروك على ${isolated(host)}`,
    shallow: (host) =>
      `في هذا الويكي السجل القريب وحده. ما زالت المراجعات الأقدم على ${isolated(host)}؛ والكتابة والمزامنة كالمعتاد.`,
    absent: (count, host) =>
      `ما زال على ${isolated(host)} محتوى قديم من ${countedOf(count, things.file)}. يأتي حين يُفتح، أو شيئًا فشيئًا ما دمت متصلًا.`,
    history: {
      fetch: 'جلب السجل كله',
      fetching: 'يُجلب السجل كله',
      done: 'السجل كله هنا الآن.',
    },
    contents: {
      fetch: 'جلبها كلها الآن',
      fetching: 'يُجلب المحتوى القديم',
      done: 'المحتوى كله هنا الآن، ويُقرأ بلا اتصال.',
    },
    stopped: 'توقف. لم يضع شيء؛ يمكنك المتابعة متى شئت.',
  },
}
