import type { RestMessages } from '../../../en/rest'
import { hostFirst, toHost } from '../../host'
import { plural } from '../../plural'

const objects = (count: number) => plural(count, 'Objekt', 'Objekte')
const faults = (count: number) => plural(count, 'Fehler', 'Fehler')

export const storage: RestMessages['exchange']['storage'] = {
  title: 'Speicher',
  intro: 'Was dieses Wiki auf diesem Gerät belegt, wie das klein bleibt, und ob alles heil ist.',

  takes: 'Was dieses Wiki belegt',
  kinds: {
    packs: 'Seiten und ihr Verlauf',
    loose: 'Kürzlich gespeichert, noch nicht gepackt',
    derived: 'Indexe, bei Bedarf neu erzeugt',
    drafts: 'Entwürfe',
  },
  looseObjects: objects,

  room: 'Was der Browser gibt',
  used: (used, quota) => `Alle Wikis zusammen belegen ${used} von ${quota}, die dieser Browser erlaubt.`,
  usedPart: (percent) => `Das sind ${percent}.`,
  unknown: 'Dieser Browser sagt nicht, wie viel er speichert.',
  tight:
    'Viel ist nicht mehr frei. Räum auf, lösche ein Wiki, das du nicht mehr brauchst, oder schaffe Platz auf diesem Gerät.',
  kept: 'Der Browser hat versprochen, deine Wikis zu behalten, bis du sie löschst.',
  mayClear:
    'Der Browser kann deine Wikis wegräumen, wenn auf dem Gerät der Platz ausgeht oder du wochenlang nicht hier warst.',
  mayClearNext:
    'Halte anderswo eine Kopie: Verbinde ein Remote, oder exportiere ab und zu ein Bundle. Auch die App zu installieren hilft.',
  ask: 'Browser bitten, sie zu behalten',
  refused:
    'Der Browser hat fürs Erste nicht zugestimmt. Oft tut er es, wenn die App installiert oder länger benutzt ist.',
  openWiki: 'Was das Wiki belegt, aufräumen und prüfen',

  tidy: 'Aufräumen',
  tidyText:
    'Packt, was kürzlich gespeichert wurde, und lässt los, worauf nichts mehr verweist. Verso tut das von selbst, wenn niemand wartet.',
  tidyNow: 'Jetzt aufräumen',
  tidying: 'Wird aufgeräumt',
  tidyStopped: 'Angehalten. Was bisher aufgeräumt ist, bleibt es; nichts ist verloren.',
  nothingToTidy: 'Alles ist schon aufgeräumt.',
  folded: (count) => `${objects(count)} gepackt`,
  joined: (count) => `${plural(count, 'Packdatei', 'Packdateien')} zu einer vereint`,
  dropped: (count) => `${objects(count)} entfernt, auf die nichts mehr verweist`,
  freed: (size) => `${size} zurückgegeben.`,
  freedNothing: 'Es belegt etwa so viel wie vorher.',

  check: 'Repository prüfen',
  checkText:
    'Liest jedes Objekt und sieht nach, ob es da, heil und wohlgeformt ist. Das kann dauern; arbeite ruhig weiter.',
  checkNow: 'Jetzt prüfen',
  checking: 'Das Repository wird geprüft',
  checkStopped: 'Angehalten. Nichts wurde geändert, und noch ist nichts bekannt.',
  sound: (count) => (count === 1 ? 'Das eine Objekt ist da und heil.' : `Alle ${objects(count)} sind da und heil.`),
  soundCommits: (count) => `Das ${count === 1 ? 'ist' : 'sind'} ${plural(count, 'Commit', 'Commits')} mit allem darin.`,
  absent: (count, host) =>
    `${plural(count, 'Inhalt', 'Inhalte')} älterer Revisionen ${count === 1 ? 'blieb' : 'blieben'} mit Absicht auf ${host === null ? 'dem Remote' : toHost(host)}; das ist kein Fehler.`,
  faults: (count) => `${faults(count)} gefunden.`,
  faultsOf: (total) => `${objects(total)} angesehen; alles andere ist heil.`,
  faultList: 'Was nicht stimmt',
  faultKinds: { missing: 'Fehlt', damaged: 'Beschädigt', malformed: 'Nicht wohlgeformt' },
  faultOf: {
    blob: (path) => `Der Text von „${path}“ in mindestens einer Fassung.`,
    tree: (path) => `Der Ordner „${path}“ einer Fassung.`,
    file: 'Eine Datei.',
    pages: 'Die Liste aller Seiten einer Fassung.',
    commit: 'Ein Commit.',
    tag: 'Ein Tag.',
    target: 'Was ein Branch oder Tag benennt.',
  },
  faultIs: {
    twice: 'Es nennt eine Datei zweimal.',
    unordered: 'Es ist nicht geordnet.',
    mode: 'Es hat einen ungewöhnlich geschriebenen Dateimodus.',
    null: 'Es hat einen Eintrag, der ins Leere führt.',
    slash: 'Es hat einen Namen mit einem Schrägstrich.',
    name: 'Es hat einen Namen, den keine Datei haben kann.',
    form: 'Es sagt nicht in der üblichen Form, worum es geht.',
    nul: 'Es enthält ein NUL-Zeichen.',
    'cut-off': 'Es ist abgeschnitten.',
  },
  faultReadable: 'Vielleicht hat ein altes Werkzeug es so geschrieben; lesen lässt es sich trotzdem.',
  packIs: {
    'no-index': 'Einer Packdatei fehlt ihr Verzeichnis.',
    'bad-index': 'Eine Packdatei hat ein beschädigtes Verzeichnis.',
    'no-contents': 'Einer Packdatei fehlt ihr Inhalt.',
    checksum: 'Die Prüfsumme einer Packdatei stimmt nicht.',
    objects: 'Eine Packdatei ist beschädigt.',
  },
  packLost: (lost, all) => `${lost.toLocaleString('de')} von ${objects(all)} darin sind nicht lesbar.`,
  faultCopy: 'Eine der Kopien ist beschädigt; eine andere ist heil, also fehlt nichts.',
  faultUnused: 'Ein gespeichertes Objekt ist beschädigt; nichts verwendet es.',
  faultRef: (name) => `„${name}“ sagt nicht, welchen Commit es benennt.`,
  moreFaults: (count) => `Und ${plural(count, 'weiterer Fehler', 'weitere Fehler')}.`,
  repair: (host) => `Von ${toHost(host)} reparieren`,
  repairText: (host) => `Was ${host} davon hat, wird neu von dort geholt. Sonst ändert sich nichts.`,
  repairing: (host) => `Wird von ${toHost(host)} repariert`,
  repairStopped: 'Angehalten. Was bisher geholt wurde, bleibt.',
  repaired: (count) => `${faults(count)} behoben.`,
  repairedNothing: 'Es gab nichts mehr zu beheben.',
  notThere: (host) => `${hostFirst(host)} hatte nicht, was hier noch fehlt.`,
  noRemote:
    'Dieses Wiki hat kein Remote, von dem es sich reparieren ließe. Wenn ein anderes Gerät oder ein Server eine Kopie hat, verbinde die als Remote und prüfe noch einmal. Bis dahin nimm mit, was heil ist.',
  connect: 'Remote verbinden',
  takeHome: 'Wiki exportieren',

  noRoom: 'Der Platz reicht nicht, um das zu speichern.',
  noRoomKept: 'Dein Text ist noch hier und als Entwurf gesichert. Schaffe Platz, dann speichere noch einmal.',
  noRoomOnlyHere:
    'Dein Text ist noch hier im Editor, aber auch für einen Entwurf reicht der Platz nicht. Schaffe welchen, bevor du gehst.',
  noRoomDraft:
    'Der Platz reicht nicht für einen Entwurf. Dein Text ist noch hier im Editor; schaffe Platz, bevor du gehst.',
  takeText: 'Text als Datei mitnehmen',
  deleteWiki: 'Ein Wiki löschen\u00a0…',
  madeRoom: 'Noch einmal speichern.',
}
