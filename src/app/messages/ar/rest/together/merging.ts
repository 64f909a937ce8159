import type { RestMessages } from '../../../en/rest'
import { counted, countedOf, formatNumber, things } from '../../counted'
import { isolated, quoted } from '../../isolated'

const settledOf = (settled: number, all: number): string => `حُسم ${formatNumber(settled)} من ${formatNumber(all)}`
const then = (first: string, second: string): string => `${isolated(first)} ثم ${isolated(second)}`

const neither = 'لا هذا ولا ذاك، كما قبل'

export const merging: RestMessages['merging'] = {
  title: 'الدمج',
  loading: 'يُنظر فيما يختلف…',
  none: 'لا دمج ينتظر هنا',
  noneNext: 'إذا غيّر جانبان الأسطر نفسها جُمعا هنا.',
  toChanges: 'أحدث التغييرات',

  comes: {
    remote: (name) => `تغييرات من ${isolated(name)} تدخل الويكي`,
    branch: (name, into) => `${quoted(name)} يدخل ${quoted(into)}`,
    revert: (subject) => `عكس ${quoted(subject)}`,
  },
  since: 'بدأ',
  nothingMoved: 'لم يتغير شيء بعد: تُحفظ النتيجة حين تنهي الدمج.',
  progress: (settled, all) => (settled === all ? 'حُسم كل شيء' : settledOf(settled, all)),
  list: 'ما غيّره الجانبان',
  settled: 'محسوم',
  nextConflict: 'التعارض التالي',
  nextOpen: 'التالي غير المحسوم',
  previousConflict: 'التعارض السابق',

  reasons: {
    lines: 'غيّر الجانبان الأسطر نفسها',
    rows: 'غيّر الجانبان الصفوف نفسها',
    'both-added': 'أضاف الجانبان ملفًا بهذا الاسم',
    deleted: { ours: 'حُذف هنا وتغيّر هناك', theirs: 'تغيّر هنا وحُذف هناك' },
    'renamed-twice': 'سمّاه كل جانب اسمًا آخر',
    taken: 'لغيره اسمه',
    'folder-renamed': 'في مجلد غيّر الجانب الآخر اسمه',
    'not-text': 'غيّر الجانبان ملفًا ليس نصًّا',
    kind: 'جعله كل جانب ملفًا من نوع آخر',
  },

  sides: {
    remote: (name) => ({
      ours: 'جانبك',
      theirs: 'الجانب الآخر',
      takeOurs: 'أخذ جانبك',
      takeTheirs: 'أخذ الجانب الآخر',
      both: `غيّرت أنت و${isolated(name)} هذه الأسطر تغييرًا مختلفًا.`,
      theirLabel: 'الآخر',
    }),
    branch: (into, from) => ({
      ours: into,
      theirs: from,
      takeOurs: `أخذ ${isolated(into)}`,
      takeTheirs: `أخذ ${isolated(from)}`,
      both: `تغيّرت هذه الأسطر في ${isolated(into)} وفي ${isolated(from)} تغييرًا مختلفًا.`,
      theirLabel: from,
    }),
    revert: {
      ours: 'كما هو',
      theirs: 'من دونه',
      takeOurs: 'تركه كما هو',
      takeTheirs: 'عكسه',
      both: 'تغيّرت هذه الأسطر ثانية بعد ذلك.',
      theirLabel: 'قبل',
    },
    draft: {
      ours: 'جانبك',
      theirs: 'الجانب الآخر',
      takeOurs: 'أخذ جانبك',
      takeTheirs: 'أخذ الجانب الآخر',
      both: 'غيّرت أنت وغيرك هذه الأسطر تغييرًا مختلفًا.',
      theirLabel: 'الآخر',
    },
  },

  finish: 'إنهاء الدمج',
  finishRevert: 'عكسه',
  message: 'ما يقال عنه',
  defaults: {
    remote: (name) => `دمج ما على ${name}`,
    branch: (name, into) => `دمج ${name} في ${into}`,
    revert: (subject) => `عكس «${subject}»`,
  },
  left: (count) => `بقي ${counted(count, things.conflict)} بلا حسم.`,
  allOf: (take) => `${take} في الباقي`,
  later: 'تركه لوقت لاحق',
  laterHint: 'ما حسمته باقٍ.',
  abort: 'إلغاء الدمج…',
  abortTitle: 'هل يُلغى هذا الدمج؟',
  abortText: 'يعود كل شيء كما كان قبل الدمج. يُنسى ما حسمته هنا؛ ولكل جانب ما له.',
  abortNow: 'إلغاء الدمج',
  keepOn: 'متابعة الدمج',
  aborted: 'أُلغي الدمج. كل شيء كما كان.',
  cameUp: 'تغيّر شيء آخر في هذه الأثناء: بقي ما يُحسم.',
  finished: 'تم الدمج.',
  finishedRevert: 'تم العكس.',
  finishedSent: 'تم الدمج وأُرسل.',
  notSent: (why) => `تم الدمج. تعذّر إرساله بعد: ${isolated(why)}`,

  text: {
    places: (settled, all) =>
      settled === all
        ? `${counted(all, things.place)}، حُسم كل شيء`
        : `حُسم ${formatNumber(settled)} من ${countedOf(all, things.place)}`,
    place: (at, all) => `الموضع ${formatNumber(at)} من ${formatNumber(all)}`,
    result: 'النتيجة',
    undecided: 'لم يُحسم بعد',
    emptyResult: 'لا شيء: تزول هذه الأسطر.',
    nothingHere: 'لا شيء: حُذفت هذه الأسطر.',
    base: 'ما كان هنا من قبل',
    showBase: 'إظهار ما قبل',
    hideBase: 'إخفاء ما قبل',
    noBase: 'لم يكن هنا شيء.',
    oursFirst: then,
    takeBase: neither,
    edit: 'تحرير',
    editing: (at) => `نتيجة الموضع ${formatNumber(at)}`,
    editingHow: 'Markdown. يعتمدها Control مع Enter؛ ويغادر Escape المربع ويبقى ما كتبته.',
    use: 'اعتماد هذا',
    reopen: 'فتحه ثانية',
    next: 'الموضع المفتوح التالي',
    previous: 'الموضع المفتوح السابق',
    folded: (lines) => `لا خلاف في ${countedOf(lines, things.line)}`,
    by: {
      ours: (ours) => `من جهة واحدة: ${isolated(ours)}`,
      theirs: (theirs) => `من جهة واحدة: ${isolated(theirs)}`,
      'front-matter': 'دُمجت الخصائص واحدة واحدة',
      tables: 'دُمج الجدول صفًّا صفًّا',
      tasks: 'دُمجت المهام واحدة واحدة',
      'new-pages': 'بقي النصان، أحدهما بعد الآخر',
      words: 'دُمج كلمة كلمة',
    },
    preview: 'معاينة النتيجة',
    previewOpen: 'حيث لم يُحسم شيء بعد يظهر هنا الجانب الأول.',
    chose: {
      ours: (sides) => sides.ours,
      theirs: (sides) => sides.theirs,
      base: () => neither,
      'ours-theirs': ({ ours, theirs }) => then(ours, theirs),
      'theirs-ours': ({ ours, theirs }) => then(theirs, ours),
      edit: () => 'باليد',
    },
    marks: { added: 'أُضيف: ', addedEnd: ' (انتهى)', removed: 'أُزيل: ', removedEnd: ' (انتهى)' },
    settledElsewhere: 'حُسم هذا بالنص أدناه.',
    startOver: 'حسمه من جديد',
  },

  whole: {
    choose: 'ما مصيره؟',
    keepWith: (side) => `إبقاؤه: ${isolated(side)}`,
    delete: 'حذفه',
    names: (ours, theirs) => `اسمه هنا ${isolated(ours)} وهناك ${isolated(theirs)}.`,
    call: (path) => `تسميته ${isolated(path)}`,
    put: (path) => `وضعه في ${isolated(path)}`,
    keepBoth: 'إبقاء الاثنين',
    otherName: 'يذهب الآخر إلى',
    otherNameHint: 'مسار ليس لأي ملف بعد.',
    otherNameTaken: 'يوجد هناك ملف بهذا الاسم.',
    useBoth: 'إبقاء الاثنين',
    taken: (path) => `سيكون لملفين مختلفين الاسم ${isolated(path)}.`,
    kind: 'جعله جانب ملفًا، وجعله الآخر غير ذلك، كرابط أو برنامج. لا بد أن يذهب أحدهما.',
    binary: 'ليس هذا الملف نصًّا، فلا بد من أخذ جانب منه كاملًا.',
    noPicture: 'لا يمكن عرض هذه الصورة.',
    pictureOf: (side) => `الصورة: ${isolated(side)}`,
    settledAs: {
      base: neither,
      both: (path) => `الاثنان، والآخر باسم ${isolated(path)}`,
      text: 'جُمعا معًا',
    },
    gone: 'حُذف.',
  },

  draft: {
    panel: 'جمع الاثنين',
    agreed: 'ما حُفظ في هذه الأثناء ونصك يجتمعان بعد كل شيء.',
    whole: 'لم تعد الصفحة نصًّا موجودًا. «إبقاء نصي» يكتبها ثانية؛ و«أخذ نصهم» يتركها تذهب.',
    back: 'العودة إلى نصي',
    save: 'حفظ النتيجة',
  },

  rules: {
    title: 'الدمج',
    intro:
      'الأسطر التي غيّرها جانب وحده تُجمع دائمًا. وهذه القواعد تحسم أيضًا ما مسّه الجانبان، ويُذكر كل قرار في إيداع الدمج.',
    saved: 'حُفظ للدمج القادم.',
    list: {
      'front-matter': {
        name: 'الخصائص، واحدة واحدة',
        example: 'تضيف وسمًا، ويضبط غيرك التاريخ: في الصفحة الاثنان.',
      },
      tables: { name: 'الجداول، صفًّا صفًّا', example: 'يضيف كل منكما صفًّا في النهاية: في الجدول الصفان.' },
      tasks: {
        name: 'قوائم المهام، واحدة واحدة',
        example: 'تنجز مهمة، ويضيف غيرك أخرى تحتها: يتم الأمران.',
      },
      'new-pages': {
        name: 'صفحات جديدة باسم واحد',
        example: 'يبدأ جهازان صفحة اليوم: فيها ما كُتب على الاثنين، أحدهما بعد الآخر.',
      },
      words: {
        name: 'الجمل، كلمة كلمة',
        example: 'تصحح كلمة، ويصحح غيرك أخرى في السطر نفسه: يبقى التصحيحان.',
      },
    },
  },

  decisions: {
    title: 'كيف اجتمعا',
    intro: (count) => `ما تغيّر على الجانبين: ${counted(count, things.file)}.`,
    kinds: { lines: 'سطرًا سطرًا', hand: 'باليد', renamed: 'تُبع إلى اسمه الجديد', rules: 'بالقواعد' },
    rules: {
      'front-matter': 'الخصائص واحدة واحدة',
      tables: 'الجداول صفًّا صفًّا',
      tasks: 'المهام واحدة واحدة',
      'new-pages': 'بقي النصان',
      words: 'كلمة كلمة',
    },
    more: (count) => `إظهار ${countedOf(count, things.file)} أيضًا`,
  },

  remote: {
    conflicted: (count) => `تغيّر هنا وهناك معًا: ${counted(count, things.file)}.`,
    nothingLost: 'لم يُكتب فوق شيء، ولا يُرسل شيء حتى تحسمها.',
    settle: 'حسمها الآن',
    finish: 'إنهاء الدمج',
  },
}
