import type { FirstMessages } from '../../en/first'

export const errors: FirstMessages['errors'] = {
  title: 'Das hat nicht geklappt',
  engineFailed:
    'Der Teil von Verso, der deine Seiten verwahrt, ist stehen geblieben. Gespeichertes ist nicht verloren; lade neu, um ihn wieder zu starten.',
  reload: 'Neu laden',
  makeRoom: 'Platz schaffen',
  codes: {
    aborted: ['Angehalten.', 'Nichts wurde geändert. Du kannst jederzeit neu anfangen.'],
    'invalid-name': ['Dieser Name geht nicht.', 'Wähle einen anderen Namen und versuch es noch einmal.'],
    'invalid-record': [
      'Was eingegeben wurde, passt nicht zum Modell.',
      'Sieh dir die Felder noch einmal an; nichts wurde gespeichert.',
    ],
    'not-found': [
      'Das Gesuchte ist nicht da.',
      'Vielleicht wurde es umbenannt oder gelöscht. Sein Verlauf bleibt erhalten.',
    ],
    'already-exists': ['Diesen Namen gibt es schon.', 'Wähle einen anderen Namen, oder öffne, was schon da ist.'],
    damaged: [
      'Einige gespeicherte Bytes stimmen nicht mehr.',
      '„Repository prüfen“ unter „Speicher“ nennt alles, was nicht stimmt, und repariert es von einem Remote.',
    ],
    absent: ['Ein Teil hiervon blieb auf dem Remote.', 'Es kommt, wenn du online bist; versuch es dann noch einmal.'],
    'too-large': ['Das ist zu groß.', 'Mach es kleiner, oder bewahre es außerhalb des Wikis auf.'],
    'quota-exceeded': [
      'Der Browser hat keinen Platz mehr, also wurde hiervon nichts gespeichert.',
      'Schaffe Platz auf dem Gerät oder lösche ein Wiki, und versuch es dann noch einmal.',
    ],
    'storage-failed': [
      'Die Datenbank des Browsers hat nicht geantwortet.',
      'Lade die Seite neu; was gespeichert war, ist noch da.',
    ],
    offline: [
      'Es kam keine Antwort.',
      'Du kannst weiter lesen und schreiben; versuch es wieder, wenn du verbunden bist.',
    ],
    'host-unknown': [
      'Der Server antwortet nicht.',
      'Schau, ob in der Adresse ein Tippfehler steckt, und versuch es noch einmal.',
    ],
    timeout: ['Die Gegenseite ist verstummt.', 'Versuch es gleich noch einmal.'],
    'cut-off': [
      'Die Verbindung brach mittendrin ab.',
      'Nichts ging verloren. Versuch es wieder, wenn die Verbindung stabil ist.',
    ],
    unauthorized: [
      'Der Server hat Benutzername und Token nicht angenommen.',
      'Prüfe Benutzername und Token, und ob das Token noch gilt.',
    ],
    forbidden: ['Der Server erlaubt das nicht.', 'Bitte die Person um Zugriff, der das Repository gehört.'],
    'remote-not-found': [
      'Der Server hat kein solches Repository.',
      'Prüfe die Adresse; private Repositorys brauchen außerdem ein Token.',
    ],
    'not-a-git-server': [
      'Die Antwort kam von etwas, das kein Git spricht.',
      'Prüfe die Adresse: Es sollte die sein, die du „git clone“ geben würdest.',
    ],
    'proxy-refused': [
      'Der Proxy leitet das nicht weiter.',
      'Wähle einen anderen Proxy, oder erlaube diesen Host auf deinem.',
    ],
    'remote-failed': [
      'Der Server antwortete mit einem eigenen Fehler.',
      'Versuch es später wieder; bleibt es so, sag denen Bescheid, die den Server betreiben.',
    ],
    'branch-not-found': [
      'Der Remote hat keinen solchen Branch.',
      'Wähle einen der Branches, die es auf dem Remote gibt.',
    ],
    'not-a-bundle': [
      'Diese Datei ist kein Git-Bundle.',
      'Wähle eine Datei, die „git bundle“ erzeugt hat oder die Verso exportiert hat.',
    ],
    unsupported: ['Das geht hier nicht.', 'Aktuelle Versionen von Firefox, Chrome, Edge und Safari können das.'],
    internal: ['Das ist unser Fehler.', 'Dein Text ist sicher; lade neu und versuch es noch einmal.'],
  },
  reasons: {
    address: () => [
      'Das ist nicht die Adresse eines Repositorys.',
      'Nimm die, die „git clone“ nimmt; Benutzername und Token haben eigene Felder.',
    ],
    'branch-name': (name) => [`Git nimmt „${name}“ nicht als Namen.`, 'Wähle einen anderen.'],
    path: (name) => [`Keine Datei kann „${name}“ heißen.`, 'Wähle einen anderen Namen.'],
    'branch-gone': (name) => [
      `Den Branch „${name}“ gibt es hier nicht mehr.`,
      'Vielleicht wurde er in einem anderen Tab umbenannt oder gelöscht. Nichts wurde geändert, und was du getippt hast, ist als Entwurf aufgehoben.',
    ],
    'tag-gone': (name) => [`Den Tag „${name}“ gibt es hier nicht mehr.`, ''],
    'gone-there': (name) => [`Der Remote hat „${name}“ nicht mehr.`, ''],
    'page-missing': (path) => [
      `Es gibt keine Seite „${path}“.`,
      'Vielleicht wurde sie umbenannt oder gelöscht. Ihr Verlauf bleibt erhalten.',
    ],
    'page-missing-then': (path) => [`In dieser Fassung gibt es keine Seite „${path}“.`, ''],
    'folder-missing-then': (folder) => [`Damals gab es keinen Ordner „${folder}“.`, ''],
    'heading-missing': (path) => [`Die Seite „${path}“ hat diese Überschrift nicht mehr.`, ''],
    'commit-missing': () => [
      'Dieses Wiki hat keinen solchen Commit.',
      'Vielleicht kommt er mit dem nächsten Abgleich.',
    ],
    'nothing-saved': () => ['Noch ist nichts gespeichert.', 'Speichere zuerst eine Seite.'],
    'merge-gone': () => ['Hier wartet kein Merge mehr.', 'Vielleicht wurde er in einem anderen Tab abgeschlossen.'],
    'conflict-gone': (path) => [`„${path}“ ist nicht mehr im Konflikt.`, ''],
    'wiki-gone': (id) => [
      `In diesem Browser gibt es kein Wiki „${id}“.`,
      'Vielleicht wurde es in einem anderen Tab gelöscht.',
    ],
    'no-remote': () => ['Dieses Wiki hat noch keinen Remote.', 'Verbinde zuerst einen.'],
    'database-missing': (folder) => [`„${folder}“ ist keine Datenbank, die Verso kennt.`, ''],
    'file-there': (path) => [`„${path}“ gibt es schon.`, 'Wähle einen anderen Namen, oder öffne, was schon da ist.'],
    'branch-there': (name) => [`Einen Branch „${name}“ gibt es schon.`, 'Wähle einen anderen Namen.'],
    'tag-there': (name) => [`Einen Tag „${name}“ gibt es schon.`, 'Wähle einen anderen Namen.'],
    'name-beside': (name) => [`Diesen Namen kann Git neben „${name}“ nicht haben.`, 'Wähle einen anderen Anfang.'],
    'merge-waits': () => [
      'Auf diesem Branch wartet schon ein Merge.',
      'Schließ ihn zuerst ab oder brich ihn ab; nichts wurde geändert.',
    ],
    'folder-in-the-way': (path) => [`„${path}“ ist ein Ordner.`, 'Wähle einen anderen Namen.'],
    'file-in-the-way': (path) => [
      `„${path}“ ist eine Datei und kann nicht auch ein Ordner sein.`,
      'Benenne sie zuerst um oder lösche sie.',
    ],
    'not-text': () => ['Diese Datei ist kein Text.', 'Nur Text hat Zeilen, die man hier lesen und schreiben kann.'],
    'leads-out': (path) => [`„${path}“ führt aus diesem Wiki hinaus und lässt sich hier nicht öffnen.`, ''],
    'branch-shown': (name) => [`„${name}“ ist der Branch, den dieses Wiki zeigt.`, 'Wechsle zuerst zu einem anderen.'],
    'part-of-bundle': () => [
      'Dieses Bundle enthält nur einen Teil eines Repositorys.',
      'Ein ganzes macht „git bundle create FILE --all“.',
    ],
    'sha-256': () => ['Das Repository benennt seine Objekte mit SHA-256.', 'Verso liest die mit SHA-1 benannten.'],
    'part-stopped': () => [
      'Ein Teil von Verso ist stehen geblieben.',
      'Die Seiten betrifft es nicht; versuch es noch einmal.',
    ],
    'kind-of-database': (kind) => [`Eine Datenbank der Art „${kind}“ lässt sich hier noch nicht öffnen.`, ''],
    busy: () => [
      'Andere Tabs ändern dieses Wiki ständig im selben Augenblick.',
      'Nichts ist verloren; versuch es noch einmal.',
    ],
    repairing: () => ['Ein anderer Tab repariert dieses Wiki.', 'Warte, bis er fertig ist.'],
    'deleted-elsewhere': () => [
      'Ein anderer Tab hat dieses Wiki gelöscht oder hat ein neueres Verso.',
      'Lade diese Seite neu.',
    ],
    'file-too-large': (path) => [
      `„${path}“ ist größer als 25 MB.`,
      'Teile die Datei, oder bewahre sie außerhalb des Wikis auf.',
    ],
    'bundle-too-large': () => ['Dieses Bundle ist größer als 500 MB.', 'Klone es stattdessen von einem Git-Server.'],
    'too-far-apart': () => [
      'Die beiden Seiten unterscheiden sich in zu vielen Dateien, um hier zusammengeführt zu werden.',
      'Nichts wurde geändert.',
    ],
    'file-damaged': (file) => [
      `In „${file}“ steht nicht, was dort stehen sollte.`,
      'Berichtige es als Text, oder hol eine frühere Fassung zurück.',
    ],
    'proxy-silent': (proxy) => [
      `Keine Antwort vom Proxy unter ${proxy}.`,
      'Prüfe, ob er läuft, und versuch es dann noch einmal.',
    ],
    'no-proxy': (host) => [
      `Keine Antwort von ${host}.`,
      'Prüfe Adresse und Netz; viele Git-Server antworten einem Browser nur über einen Proxy.',
    ],
    'rate-limited': (host) => [`${host} hatte zu viele Anfragen.`, 'Warte eine Weile und versuch es dann noch einmal.'],
    unconfirmed: (host) => [
      `Die Verbindung zu ${host} brach ab, bevor klar war, ob die Commits angenommen wurden.`,
      'Nichts ist verloren; ein neuer Abgleich zeigt es.',
    ],
    'history-missing': (host) => [
      `${host} fehlen ältere Commits, die auch hier nicht sind.`,
      'Hol zuerst den ganzen Verlauf von dort, wo das Wiki herkam.',
    ],
    'part-missing': () => [
      'Dieser Teil von Verso ließ sich nicht laden.',
      'Du kannst weiter lesen und schreiben; versuch es wieder, wenn du verbunden bist.',
    ],
  },
}
