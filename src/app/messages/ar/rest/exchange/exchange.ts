import type { RestMessages } from '../../../en/rest'
import { counted, formatNumber, things } from '../../counted'
import { isolated, quoted } from '../../isolated'
import { bringing } from './bringing'
import { cloning } from './cloning'
import { failures } from './failures'
import { storage } from './storage'

/** Counting stops there. */
const mostCounted = 1000

const commits = (count: number): string =>
  count < mostCounted ? counted(count, things.commit) : `${formatNumber(count)} إيداع على الأقل`

const formatUnsaved = (unsaved: number, drafts: number): string =>
  [unsaved > 0 && commits(unsaved), drafts > 0 && counted(drafts, things.draft)].filter(Boolean).join(' و')

export const exchange: RestMessages['exchange'] = {
  failures,
  again: 'إعادة المحاولة',

  bringing,

  connect: {
    title: 'وصل مستودع بعيد',
    intro:
      'المستودع البعيد مستودع git في مكان آخر يتبادل معه هذا الويكي الإيداعات: نسخة للاطمئنان، وطريق إلى أجهزة وأناس آخرين.',
    shared: 'يشاركها خادم هذا التطبيق',
    url: 'عنوان المستودع',
    urlHint: 'كما تكتبه بعد \u2068git clone\u2069، مثل \u2068https://github.com/you/wiki.git\u2069',
    faults: {
      empty: 'أدخل عنوان مستودع.',
      'not-an-address': 'ليس هذا عنوان مستودع.',
      'not-http': 'لا يصل Verso إلى المستودعات إلا عبر \u2066https://\u2069 و\u2066http://\u2069.',
    },
    wasSsh: 'هذا عنوان SSH. لا يستطيع المتصفح استخدام SSH، فيُوصل إلى المستودع نفسه عبر HTTPS.',
    readable: 'يبدأ هذا العنوان بـ \u2066http://\u2069 فيستطيع غيرك على الشبكة قراءة ما يُرسل، ومنه رمز الوصول.',
    moved: 'كان في العنوان اسم مستخدم أو رمز وصول. نُقل إلى الحقول أدناه، لأن العناوين تُعرض وتُحفظ.',
    branch: 'الفرع',
    branchHint: 'إن تُرك فارغًا فالفرع المبدئي في المستودع.',
    more: 'الفرع والوسيط',
    way: 'كيف تنتقل الطلبات',
    wayHint: 'معظم مضيفي git لا يسمحون لصفحات الويب بمخاطبتهم مباشرة؛ والوسيط يمرّر الطلبات.',
    ways: {
      offered: 'عبر خادم هذا التطبيق',
      direct: 'من المتصفح مباشرة',
      other: 'عبر وسيط آخر',
    },
    proxyUrl: 'عنوان الوسيط',
    proxyFault: 'أدخل عنوان وسيط يبدأ بـ \u2066https://\u2069 أو \u2066http://\u2069',
    witness: {
      nobody: (host) => `يخاطب متصفحك ${isolated(host)} بنفسه؛ ولا يرى رمز وصولك سواه.`,
      machine: (machine, host) => `تمر الطلبات بالوسيط على ${isolated(machine)} (${isolated(host)}): وسيرى رمز وصولك.`,
      stranger: (host) => `تمر الطلبات بالوسيط على ${isolated(host)}: ومن يديره يستطيع قراءة رمز وصولك.`,
    },
    credentials: 'اسم المستخدم ورمز الوصول',
    credentialsHint: 'اتركهما فارغين لمستودع يقرؤه الجميع. والكتابة تحتاج في الغالب إلى رمز وصول.',
    credentialsKnown: 'اتركهما فارغين للمتابعة بالرمز الذي لدى Verso لهذا العنوان.',
    username: 'اسم المستخدم',
    usernameAny: 'أي اسم يصلح؛ فالرمز يقول من أنت.',
    password: 'رمز الوصول أو كلمة السر',
    makeToken: (host, secret) => `إنشاء ${isolated(secret)} على ${isolated(host)}`,
    permission: (permission) => `يحتاج إلى: ${isolated(permission)}.`,
    opens: '(يفتح موقعًا آخر)',
    keep: 'أين يُحفظ رمز الوصول',
    keepSession: 'لهذه الجلسة فقط',
    keepSessionHint: 'في ذاكرة علامة التبويب هذه، ويزول إذا أُعيد تحميلها أو أُغلقت.',
    keepStored: 'في هذا الجهاز، مشفّرًا',
    keepStoredHint:
      'مشفّر بمفتاح لا يسلّمه هذا المتصفح. فلا يدخل النسخ الاحتياطية ولا الصادرات ولا الملفات المنسوخة؛ ولا يحميه هذا ممن يستخدم المتصفح باسمك.',
    submit: 'وصل',
    connecting: 'يُوصل',
  },

  phases: {
    connecting: 'يُوصل',
    counting: 'يحصي الخادم ما يرسله',
    receiving: 'يُستقبل',
    indexing: 'يُفحص ما وصل',
    merging: 'يُدمج',
    packing: 'يُرزم ما يُرسل',
    sending: 'يُرسل',
    saving: 'يُحفظ',
    checking: 'يُفحص',
  },
  objects: (done, total) => (total ? `الكائنات: ${done} من ${total}` : `الكائنات: ${done}`),

  remote: {
    title: 'المستودع البعيد',
    at: 'المستودع',
    branch: 'الفرع',
    way: 'الطلبات',
    direct: 'من هذا المتصفح مباشرة',
    through: (host) => `عبر الوسيط على ${isolated(host)}`,
    token: 'رمز الوصول',
    tokens: {
      none: 'لا يوجد',
      session: 'لهذه الجلسة فقط',
      stored: 'محفوظ مشفّرًا في هذا الجهاز',
    },
    lastFetch: 'آخر جلب',
    lastPush: 'آخر دفع',
    never: 'لم يحدث',
    sync: 'مزامنة',
    syncHint: 'المزامنة تجلب وتدمج وتدفع.',
    fetch: 'جلب',
    push: 'دفع',
    change: 'تغيير…',
    forget: 'نسيان رمز الوصول',
    forgot: 'نُسي رمز الوصول. سيُطلب منك عند المزامنة القادمة.',
    disconnect: 'فصل',
    disconnectTitle: (host) => `هل يُفصل عن ${isolated(host)}؟`,
    disconnectText: 'يُنسى العنوان ورمز الوصول. وتبقى كل الصفحات بسجلها هنا وهناك.',
    enterToken: 'إدخال رمز الوصول ثانية',
    details: 'ما كان الجواب',
    anonymous: 'إيداعاتك بلا اسم حتى الآن.',
    sayWho: 'ذِكر من يكتب',
  },

  synced: {
    nothing: (host) => `لا شيء يُفعل: الإيداعات نفسها في هذا الويكي وعلى ${isolated(host)}.`,
    fetched: (count) => `وصل ${counted(count, things.commit)}`,
    pushed: (count) => `أُرسل ${counted(count, things.commit)}`,
    merged: 'دُمج بما لديك',
    settled: (count) => `حُذف أو أُنشئ هناك ${counted(count, things.branchOrTag)}`,
    hindered: (names) => `لم يتم هناك: ${isolated(names)}. وتقول قوائم الفروع والوسوم لماذا.`,
    rejectedTitle: 'لم تُقبل الإيداعات.',
    rejectedNext: 'ما زالت إيداعاتك هنا. زامن لتُدمج وتُرسل ثانية؛ وإن بقي الأمر كذلك فربما كان الفرع محميًّا: اختر غيره.',
  },

  clone: cloning,

  wikis: {
    title: 'الويكيات في هذا المتصفح',
    list: 'الويكيات',
    created: 'أُنشئ',
    open: 'فتح',
    current: 'مفتوح الآن',
    rename: 'تغيير الاسم',
    renameNamed: (title) => `تغيير اسم ${quoted(title)}`,
    save: 'حفظ',
    newTitle: 'العنوان الجديد',
    delete: 'حذف…',
    deleteNamed: (title) => `حذف ${quoted(title)}…`,
    create: 'ويكي جديد',
    createTitle: 'العنوان',
    createHint: 'يبدأ بصفحة واحدة، ولا يحتاج إلى حساب ولا خادم.',
    createFault: 'أدخل عنوانًا.',
    otherWays: 'أو أدخل واحدًا',
    fromFolder: (where) =>
      `لمجلد من ملفات Markdown، كخزنة Obsidian مثلًا: أنشئ ويكي جديدًا ثم أدخل المجلد من ${quoted(where)}.`,
    clone: 'استنساخ مستودع',
    importBundle: 'استيراد حزمة git',
    deleteTitle: (title) => `هل يُحذف ${quoted(title)}؟`,
    deleteSafe: (where) => `كل إيداع فيه موجود أيضًا ${where}. لا تُحذف إلا النسخة التي في هذا المتصفح.`,
    deleteEmpty: 'لم يُحفظ فيه شيء قط.',
    deleteUnsaved: (what) => `ليس إلا في هذا المتصفح: ${what}. ويذهب إلى الأبد.`,
    deleteDrafts: (count) => `غير محفوظ: ${counted(count, things.draft)}. ويذهب ذلك إلى الأبد.`,
    exportFirst: 'التصدير أولًا',
    typeToConfirm: (title) => `لحذفه مع ذلك اكتب عنوانه: ${isolated(title)}`,
    deleteNow: 'حذف إلى الأبد',
    deleted: (title) => `حُذف ${quoted(title)}.`,
    checking: 'يُنظر فيما ليس إلا هنا…',
  },

  safety: {
    unsaved: formatUnsaved,
    onlyHere: (what) => `ليس إلا في هذا المتصفح: ${what}.`,
    allElsewhere: (where) => `كل إيداع موجود أيضًا ${where}.`,
    onRemote: (host) => `على ${isolated(host)}`,
    inBundle: 'في حزمة مصدّرة',
    noCopy: 'لا نسخة منه في مكان آخر.',
    lastCopy: 'آخر نسخة:',
    connect: 'وصل مستودع بعيد',
  },

  export: {
    title: 'خذه معك',
    intro: 'كل ما في هذا الويكي لك، بصيغ تقرؤها برامج أخرى.',
    zip: 'الصفحات في ملف zip',
    zipText: 'كل صفحة وملف كما هو الآن، في مجلداته، Markdown صرفًا. دون السجل.',
    bundle: 'المستودع كله',
    bundleText:
      'حزمة git: كل الصفحات بسجلها كله في ملف واحد. تُقرأ في أي مكان بـ \u2068git clone FILE\u2069، أو تُستورد هنا.',
    download: 'تنزيل',
    packing: 'يُرزم',
    importTitle: 'استيراد حزمة git',
    importText: 'تصير ويكي قائمًا بذاته بجانب غيره؛ ولا يتغير هذا.',
    choose: 'اختيار ملف…',
    drop: 'أو أفلته هنا',
    importing: (name) => `يُستورد ${isolated(name)}`,
    imported: (title) => `استُورد ${quoted(title)}.`,
    ready: (name, size) => `في تنزيلات المتصفح: ${isolated(name)}، ${isolated(size)}.`,
  },

  storage,

  settings: {
    title: 'الإعدادات',
    author: 'من يكتب',
    authorText: 'يحمل كل إيداع اسمًا وعنوان بريد إلكتروني. يذهبان حيث تذهب الإيداعات.',
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    emailHint: 'لا يلزم أن يكون موجودًا. يربط GitHub الإيداعات بحسابك إذا عرف العنوان.',
    faults: { name: 'أدخل اسمًا.', email: 'أدخل ما يشبه \u2068you@example.org\u2069.' },
    save: 'حفظ',
    saved: 'حُفظ.',
    theme: 'المظهر',
    themes: { auto: 'كالنظام', light: 'فاتح', dark: 'داكن' },
    language: 'اللغة',
    languageHint: 'لغة الأزرار والجمل. ولصفحاتك لغتها.',
    languageOfBrowser: (language) => `كالمتصفح: ${isolated(language)}`,
    keys: 'المفاتيح',
    viewKeys: [
      { label: 'في السجل: المراجعة التالية', keys: 'J' },
      { label: 'في السجل: المراجعة السابقة', keys: 'K' },
      { label: 'في المقارنة: التغيير التالي', keys: 'N' },
      { label: 'في المقارنة: التغيير السابق', keys: 'P' },
      { label: 'في الدمج: التعارض التالي', keys: 'J' },
      { label: 'في الدمج: التعارض السابق', keys: 'K' },
      { label: 'في التعارض: الموضع المفتوح التالي', keys: 'N' },
      { label: 'في التعارض: الموضع المفتوح السابق', keys: 'P' },
      { label: 'في التعارض: أخذ جانبك', keys: 'O' },
      { label: 'في التعارض: أخذ الجانب الآخر', keys: 'T' },
      { label: 'في التعارض: أخذ الاثنين', keys: 'B' },
      { label: 'في التعارض: تحرير', keys: 'E' },
    ],
    keysText: 'تعمل مفاتيح الحرف الواحد ما لم يكن نص يُكتب.',
    about: 'عن Verso',
    version: (version) => `Verso ${isolated(version)}`,
    aboutText: 'ويكي يعيش في متصفحك. كل صفحة ملف في مستودع git؛ وكل حفظ إيداع.',
  },
}
