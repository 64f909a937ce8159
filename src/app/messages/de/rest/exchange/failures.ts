import type { RestMessages } from '../../../en/rest'
import { hostFirst, toHost } from '../../host'

export const failures: RestMessages['exchange']['failures'] = {
  aborted: () => ({ what: 'Angehalten.', next: 'Nichts wurde geändert. Fang neu an, wann du magst.' }),
  'invalid-name': (host) => ({
    what: `Ein Name von ${toHost(host)} verstößt gegen die Regeln für Branches oder Dateien.`,
    next: 'Prüfe den Namen des Branches; lass ihn leer, um den Standard-Branch des Repositorys zu nehmen.',
  }),
  'invalid-record': () => ({
    what: 'Was eingegeben wurde, passt nicht zum Modell.',
    next: 'Sieh dir die Felder noch einmal an; nichts wurde gespeichert.',
  }),
  'not-found': () => ({
    what: 'Was verlangt wurde, ist nicht in diesem Wiki.',
    next: 'Vielleicht wurde es in einem anderen Tab gelöscht. Lade die Seite neu.',
  }),
  'already-exists': () => ({ what: 'Ein Wiki mit diesem Namen gibt es schon.', next: 'Wähle einen anderen Titel.' }),
  damaged: (host) => ({
    what: `Was von ${toHost(host)} ankam, war unterwegs beschädigt worden; nichts davon wurde behalten.`,
    next: 'Versuch es noch einmal. Geschieht es wieder, lass „git fsck“ über das Repository laufen.',
  }),
  absent: (host) => ({
    what: `Etwas, das hier gebraucht wird, blieb auf ${toHost(host)}, und gerade führt kein Weg dorthin.`,
    next: 'Versuch es wieder, wenn du online bist.',
  }),
  'too-large': (host) => ({
    what: `Das Repository auf ${toHost(host)} enthält etwas, das für Verso zu groß ist.`,
    next: 'Entferne die große Datei aus dem Verlauf, oder klone ein kleineres Repository.',
  }),
  'quota-exceeded': () => ({
    what: 'Der Browser gibt keinen Platz mehr her.',
    next: 'Schaffe Platz auf diesem Gerät oder lösche ein Wiki, das du nicht mehr brauchst, und versuch es noch einmal.',
  }),
  'storage-failed': () => ({
    what: 'Die Datenbank des Browsers hat nicht geantwortet.',
    next: 'Lade die Seite neu und versuch es noch einmal. Alles, was vorher gespeichert war, ist noch da.',
  }),
  offline: (host) => ({
    what: `Auf dem Weg zu ${toHost(host)} kam aus dem Netz keine Antwort.`,
    next: 'Schreib weiter; gleiche ab, wenn du wieder verbunden bist.',
  }),
  'host-unknown': (host) => ({
    what: `${hostFirst(host)} antwortet nicht.`,
    next: 'Schau, ob in der Adresse ein Tippfehler steckt und ob dieser Server läuft.',
  }),
  timeout: (host) => ({
    what: `${hostFirst(host)} ist mittendrin verstummt.`,
    next: 'Versuch es gleich noch einmal.',
  }),
  'cut-off': (host) => ({
    what: `Die Verbindung zu ${toHost(host)} ist mittendrin abgebrochen.`,
    next: 'Halb Empfangenes wurde nicht behalten. Versuch es wieder, wenn die Verbindung stabil ist.',
  }),
  unauthorized: (host) => ({
    what: `${hostFirst(host)} hat Benutzername und Token nicht angenommen.`,
    next: 'Gib sie noch einmal ein. Das Token ist vielleicht abgelaufen oder gilt nicht für dieses Repository.',
  }),
  'token-missing': (host) => ({
    what: `${hostFirst(host)} verlangt Benutzername und Token, und Verso hat dafür keine.`,
    next: 'Gib sie ein. Ein Token nur für die Sitzung ist fort, sobald der Tab neu geladen oder geschlossen wird.',
  }),
  forbidden: (host) => ({
    what: `${hostFirst(host)} kennt dich, aber lässt dich das nicht tun.`,
    next: 'Nimm ein Token, das in dieses Repository schreiben darf, oder bitte dort um Zugriff.',
  }),
  'remote-not-found': (host) => ({
    what: `Unter dieser Adresse gibt es auf ${toHost(host)} kein Repository.`,
    next: 'Prüfe die Adresse. Ist das Repository privat, gib Benutzername und Token ein.',
  }),
  'not-a-git-server': (host) => ({
    what: `Auf ${toHost(host)} hat etwas geantwortet, aber es spricht kein Git.`,
    next: 'Gib die Adresse ein, die du „git clone“ geben würdest.',
  }),
  'proxy-refused': (host) => ({
    what: `Der Proxy leitet nicht zu ${toHost(host)} weiter.`,
    next: 'Erlaube diesen Host auf dem Proxy (npm start -- --allow HOST), wähle einen anderen Proxy, oder frag den Host direkt.',
  }),
  'remote-failed': (host) => ({
    what: `${hostFirst(host)} hat einen eigenen Fehler gemeldet.`,
    next: 'Versuch es später wieder; bleibt es so, sag denen Bescheid, die den Server betreiben.',
  }),
  'branch-not-found': (host) => ({
    what: `Das Repository auf ${toHost(host)} hat keinen solchen Branch.`,
    next: 'Gib einen anderen Branch an, oder lass das Feld leer, um den Standard-Branch zu nehmen.',
  }),
  'not-a-bundle': () => ({
    what: 'Diese Datei ist kein Git-Bundle.',
    next: 'Wähle eine Datei, die „git bundle create“ erzeugt hat oder die Verso exportiert hat.',
  }),
  unsupported: (host) => ({
    what: `Diesem Browser oder ${toHost(host)} fehlt etwas, das gebraucht wird.`,
    next: 'Nimm eine aktuelle Version von Firefox, Chrome, Edge oder Safari; ein Git-Server muss Smart HTTP sprechen.',
  }),
  internal: () => ({
    what: 'Verso hat selbst einen Fehler gemacht.',
    next: 'Gespeichertes ist nicht verloren. Lade die Seite neu und versuch es noch einmal.',
  }),
}
