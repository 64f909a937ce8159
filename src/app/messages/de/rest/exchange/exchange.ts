import type { RestMessages } from '../../../en/rest'
import { toHost } from '../../host'
import { plural } from '../../plural'
import { bringing } from './bringing'
import { cloning } from './cloning'
import { failures } from './failures'
import { storage } from './storage'

const commits = (count: number) => plural(count, 'Commit', 'Commits')

/** Counting stops there; more than that are "mindestens 1.000 Commits". */
const mostCounted = 1000

/** "3 Commits und 1 Entwurf", at the beginning of a sentence. */
function formatUnsaved(unsaved: number, drafts: number): string {
  const counted = unsaved < mostCounted ? commits(unsaved) : `Mindestens ${commits(unsaved)}`
  const parts = [unsaved > 0 && counted, drafts > 0 && plural(drafts, 'Entwurf', 'Entwürfe')].filter(Boolean)
  return parts.join(' und ')
}

export const exchange: RestMessages['exchange'] = {
  failures,
  again: 'Noch einmal',

  bringing,

  connect: {
    title: 'Remote verbinden',
    intro:
      'Ein Remote ist ein Git-Repository anderswo, mit dem dieses Wiki Commits austauscht: eine sichere Kopie, und ein Weg zu anderen Geräten und Menschen.',
    shared: 'Vom Server dieser App geteilt',
    url: 'Adresse des Repositorys',
    urlHint: 'So, wie du sie „git clone“ geben würdest, etwa https://github.com/you/wiki.git',
    faults: {
      empty: 'Gib die Adresse eines Repositorys ein.',
      'not-an-address': 'Das ist nicht die Adresse eines Repositorys.',
      'not-http': 'Verso erreicht Repositorys nur über https:// und http://.',
    },
    wasSsh: 'Das ist eine SSH-Adresse. Ein Browser kann kein SSH, darum geht es über HTTPS zum selben Repository.',
    readable:
      'Diese Adresse beginnt mit http://; andere im Netz könnten also mitlesen, was gesendet wird, auch das Token.',
    moved:
      'In der Adresse stand ein Benutzername oder ein Token. Beides steht jetzt in den Feldern darunter, denn Adressen werden gezeigt und aufbewahrt.',
    branch: 'Branch',
    branchHint: 'Leer: der Standard-Branch des Repositorys.',
    more: 'Branch und Proxy',
    way: 'Welchen Weg Anfragen nehmen',
    wayHint: 'Die meisten Git-Hosts lassen Webseiten nicht direkt mit sich sprechen; ein Proxy reicht Anfragen weiter.',
    ways: {
      offered: 'Über den Server dieser App',
      direct: 'Direkt vom Browser aus',
      other: 'Über einen anderen Proxy',
    },
    proxyUrl: 'Adresse des Proxys',
    proxyFault: 'Gib die Adresse eines Proxys ein; sie beginnt mit https:// oder http://',
    witness: {
      nobody: (host) => `Dein Browser spricht selbst mit ${toHost(host)}; nur dort wird dein Token gesehen.`,
      machine: (machine, host) => `Anfragen gehen über den Proxy auf ${machine} (${host}): Er sieht dein Token.`,
      stranger: (host) =>
        `Anfragen gehen über den Proxy auf ${toHost(host)}: Wer ihn betreibt, könnte dein Token lesen.`,
    },
    credentials: 'Benutzername und Token',
    credentialsHint:
      'Lass beides leer, wenn jeder das Repository lesen darf. Zum Schreiben braucht es fast immer ein Token.',
    credentialsKnown: 'Lass beides leer, um das Token weiter zu benutzen, das Verso für diese Adresse hat.',
    username: 'Benutzername',
    usernameAny: 'Irgendein Name genügt; wer du bist, sagt das Token.',
    password: 'Token oder Passwort',
    makeToken: (host, secret) => `„${secret}“ auf ${toHost(host)} anlegen`,
    permission: (permission) => `Nötig ist: ${permission}.`,
    opens: '(öffnet eine andere Website)',
    keep: 'Wo das Token bleibt',
    keepSession: 'Nur für diese Sitzung',
    keepSessionHint:
      'Es liegt im Arbeitsspeicher dieses Tabs und ist weg, sobald der Tab neu geladen oder geschlossen wird.',
    keepStored: 'Auf diesem Gerät, verschlüsselt',
    keepStoredHint:
      'Verschlüsselt mit einem Schlüssel, den dieser Browser nicht herausgibt. Das hält es aus Backups, Exporten und kopierten Dateien heraus; es schützt nicht vor jemandem, der diesen Browser als du benutzt.',
    submit: 'Verbinden',
    connecting: 'Wird verbunden',
  },

  phases: {
    connecting: 'Verbinden',
    counting: 'Der Server zählt, was zu senden ist',
    receiving: 'Empfangen',
    indexing: 'Prüfen, was ankam',
    merging: 'Zusammenführen',
    packing: 'Packen, was zu senden ist',
    sending: 'Senden',
    saving: 'Speichern',
    checking: 'Prüfen',
  },
  objects: (done, total) => (total ? `${done} von ${total} Objekten` : `${done} Objekte`),

  remote: {
    title: 'Remote',
    at: 'Repository',
    branch: 'Branch',
    way: 'Anfragen',
    direct: 'direkt von diesem Browser',
    through: (host) => `über den Proxy auf ${toHost(host)}`,
    token: 'Token',
    tokens: {
      none: 'keines',
      session: 'nur für diese Sitzung',
      stored: 'verschlüsselt auf diesem Gerät',
    },
    lastFetch: 'Zuletzt abgerufen',
    lastPush: 'Zuletzt gepusht',
    never: 'nie',
    sync: 'Abgleichen',
    syncHint: 'Abgleichen heißt: abrufen, zusammenführen und pushen.',
    fetch: 'Abrufen',
    push: 'Pushen',
    change: 'Ändern\u00a0…',
    forget: 'Token vergessen',
    forgot: 'Das Token ist vergessen. Beim nächsten Abgleich wirst du danach gefragt.',
    disconnect: 'Trennen',
    disconnectTitle: (host) => `Von ${toHost(host)} trennen?`,
    disconnectText: 'Adresse und Token werden vergessen. Alle Seiten und ihr Verlauf bleiben, hier wie dort.',
    enterToken: 'Token noch einmal eingeben',
    details: 'Was geantwortet wurde',
    anonymous: 'Deine Commits tragen noch keinen Namen.',
    sayWho: 'Sagen, wer schreibt',
  },

  synced: {
    nothing: (host) => `Nichts zu tun: Dieses Wiki und ${host} haben dieselben Commits.`,
    fetched: (count) => `${commits(count)} empfangen`,
    pushed: (count) => `${commits(count)} gesendet`,
    merged: 'mit deinen zusammengeführt',
    settled: (count) => `${plural(count, 'Branch oder Tag', 'Branches oder Tags')} dort gelöscht oder angelegt`,
    hindered: (names) => `Dort nicht geschehen: ${names}. Die Listen der Branches und Tags sagen, warum.`,
    rejectedTitle: 'Die Commits wurden nicht angenommen.',
    rejectedNext:
      'Deine Commits sind noch hier. Gleiche ab, um sie zusammenzuführen und neu zu senden; bleibt es so, ist der Branch vielleicht geschützt: Wähle einen anderen.',
  },

  clone: cloning,

  wikis: {
    title: 'Wikis in diesem Browser',
    list: 'Wikis',
    created: 'Angelegt',
    open: 'Öffnen',
    current: 'Gerade offen',
    rename: 'Umbenennen',
    renameNamed: (title) => `„${title}“ umbenennen`,
    save: 'Speichern',
    newTitle: 'Neuer Titel',
    delete: 'Löschen\u00a0…',
    deleteNamed: (title) => `„${title}“ löschen\u00a0…`,
    create: 'Neues Wiki',
    createTitle: 'Titel',
    createHint: 'Es beginnt mit einer Seite und braucht weder Konto noch Server.',
    createFault: 'Gib einen Titel ein.',
    otherWays: 'Oder hol eines herein',
    fromFolder: (where) =>
      `Ein Ordner mit Markdown-Dateien, etwa ein Obsidian-Vault: Leg ein neues Wiki an und hol den Ordner unter „${where}“ herein.`,
    clone: 'Repository klonen',
    importBundle: 'Git-Bundle importieren',
    deleteTitle: (title) => `„${title}“ löschen?`,
    deleteSafe: (where) => `Jeder Commit darin ist auch ${where}. Gelöscht wird nur die Kopie in diesem Browser.`,
    deleteEmpty: 'Darin wurde nie etwas gespeichert.',
    deleteUnsaved: (what) => `${what} gibt es nur in diesem Browser; das wäre endgültig verloren.`,
    deleteDrafts: (count) =>
      `${plural(count, 'ungespeicherter Entwurf geht', 'ungespeicherte Entwürfe gehen')} endgültig verloren.`,
    exportFirst: 'Erst exportieren',
    typeToConfirm: (title) => `Um es trotzdem zu löschen, tipp seinen Titel ein: ${title}`,
    deleteNow: 'Endgültig löschen',
    deleted: (title) => `„${title}“ ist gelöscht.`,
    checking: 'Es wird nachgesehen, was nur hier ist\u00a0…',
  },

  safety: {
    unsaved: formatUnsaved,
    onlyHere: (what) => `${what} gibt es nur in diesem Browser.`,
    allElsewhere: (where) => `Jeder Commit ist auch ${where}.`,
    onRemote: (host) => `auf ${toHost(host)}`,
    inBundle: 'in einem exportierten Bundle',
    noCopy: 'Es gibt sonst keine Kopie.',
    lastCopy: 'Letzte Kopie:',
    connect: 'Remote verbinden',
  },

  export: {
    title: 'Mit nach Hause nehmen',
    intro: 'Alles in diesem Wiki gehört dir, in Formen, die andere Programme lesen.',
    zip: 'Seiten als Zip',
    zipText:
      'Jede Seite und jede Datei, wie sie jetzt ist, in ihren Ordnern, als einfaches Markdown. Ohne den Verlauf.',
    bundle: 'Das ganze Repository',
    bundleText:
      'Ein Git-Bundle: alle Seiten mit ihrem ganzen Verlauf in einer Datei. Lies es überall mit „git clone DATEI“, oder importiere es hier.',
    download: 'Herunterladen',
    packing: 'Wird gepackt',
    importTitle: 'Git-Bundle importieren',
    importText: 'Es wird ein eigenes Wiki neben den anderen; dieses hier ändert sich nicht.',
    choose: 'Datei wählen\u00a0…',
    drop: 'oder hier ablegen',
    importing: (name) => `${name} wird importiert`,
    imported: (title) => `„${title}“ ist importiert.`,
    ready: (name, size) => `An die Downloads des Browsers übergeben: ${name}, ${size}.`,
  },

  storage,

  settings: {
    title: 'Einstellungen',
    author: 'Wer schreibt',
    authorText:
      'Jeder Commit trägt einen Namen und eine E-Mail-Adresse. Sie gehen mit den Commits, wohin diese auch gehen.',
    name: 'Name',
    email: 'E-Mail',
    emailHint: 'Muss nicht existieren. GitHub ordnet Commits deinem Konto zu, wenn es die Adresse kennt.',
    faults: { name: 'Gib einen Namen ein.', email: 'Gib etwas wie du@example.org ein.' },
    save: 'Speichern',
    saved: 'Gespeichert.',
    language: 'Sprache',
    languageHint: 'Der Knöpfe und Sätze. Deine Seiten behalten ihre.',
    languageOfBrowser: (language) => `Wie der Browser: ${language}`,
    theme: 'Aussehen',
    themes: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    keys: 'Tasten',
    viewKeys: [
      { label: 'Im Verlauf: nächste Revision', keys: 'J' },
      { label: 'Im Verlauf: vorige Revision', keys: 'K' },
      { label: 'Im Vergleich: nächste Änderung', keys: 'N' },
      { label: 'Im Vergleich: vorige Änderung', keys: 'P' },
      { label: 'In einem Merge: nächster Konflikt', keys: 'J' },
      { label: 'In einem Merge: voriger Konflikt', keys: 'K' },
      { label: 'In einem Konflikt: nächste offene Stelle', keys: 'N' },
      { label: 'In einem Konflikt: vorige offene Stelle', keys: 'P' },
      { label: 'In einem Konflikt: deine Fassung nehmen', keys: 'O' },
      { label: 'In einem Konflikt: andere Fassung nehmen', keys: 'T' },
      { label: 'In einem Konflikt: beide nehmen', keys: 'B' },
      { label: 'In einem Konflikt: bearbeiten', keys: 'E' },
    ],
    keysText: 'Tasten mit einem einzelnen Buchstaben wirken, solange kein Text getippt wird.',
    about: 'Über Verso',
    version: (version) => `Verso ${version}`,
    aboutText:
      'Ein Wiki, das in deinem Browser lebt. Jede Seite ist eine Datei in einem Git-Repository; jedes Speichern ist ein Commit.',
  },
}
