import type { RestMessages } from '../../../en/rest'
import { toHost } from '../../host'
import { plural } from '../../plural'

export const cloning: RestMessages['exchange']['clone'] = {
  title: 'Repository klonen',
  intro: 'Ein Repository von anderswo wird ein Wiki in diesem Browser. Es bleibt mit ihm verbunden.',
  wikiTitle: 'Titel des Wikis',
  titleHint: 'Leer: der Name des Repositorys.',
  submit: 'Klonen',
  running: (title) => `„${title}“ wird geklont`,
  stopped: 'Angehalten. Nichts davon wurde behalten.',

  extent: 'Wie viel davon?',
  extents: {
    everything: {
      name: 'Alles',
      hint: 'Alle Seiten mit ihrem ganzen Verlauf, alles offline lesbar; das braucht am meisten Platz.',
    },
    recent: {
      name: 'Jüngster Verlauf',
      hint: 'Alle Seiten mit ihren letzten Revisionen; das ist am kleinsten, und der ganze Verlauf lässt sich später abrufen.',
    },
    'on-demand': {
      name: 'Verlauf jetzt, alte Inhalte bei Bedarf',
      hint: 'Alle Seiten und die Liste aller Revisionen; was in alten steht, kommt, wenn du sie online öffnest, oder später auf einmal.',
    },
  },

  largeTitle: 'Ein großes Repository',
  large: (what) => `Dieses Repository ist groß: ${what}.`,
  largeObjects: (count) => `${plural(count, 'Objekt ist', 'Objekte sind')} unterwegs`,
  largeBytes: (size) => `${size} sind schon da, und mehr ist unterwegs`,
  largeNext: 'Du kannst hier anhalten, mit weniger anfangen und den Rest abrufen, wann du magst.',
  smaller: { recent: 'Jüngsten Verlauf nehmen', 'on-demand': 'Alte Inhalte dort lassen' },
  goOn: 'So weitermachen',

  left: {
    title: (host) => `Liegt noch auf ${toHost(host)}`,
    shallow: (host) =>
      `Dieses Wiki enthält nur den jüngsten Verlauf. Ältere Revisionen liegen noch auf ${toHost(host)}; Schreiben und Abgleichen gehen wie immer.`,
    absent: (count, host) =>
      `Der Inhalt von ${plural(count, 'älteren Datei', 'älteren Dateien')} liegt noch auf ${toHost(host)}. Er kommt beim Öffnen, oder nach und nach, während du online bist.`,
    history: {
      fetch: 'Ganzen Verlauf abrufen',
      fetching: 'Der ganze Verlauf wird abgerufen',
      done: 'Der ganze Verlauf ist jetzt hier.',
    },
    contents: {
      fetch: 'Jetzt alle abrufen',
      fetching: 'Alte Inhalte werden abgerufen',
      done: 'Alle Inhalte sind jetzt hier und offline lesbar.',
    },
    stopped: 'Angehalten. Nichts ist verloren; du kannst jederzeit weitermachen.',
  },
}
