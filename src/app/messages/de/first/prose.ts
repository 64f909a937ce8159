import type { FirstMessages } from '../../en/first'
import { formatNumber } from '../plural'

export const prose: FirstMessages['prose'] = {
  contents: 'Inhalt',
  shown: {
    missingPage: 'Diese Seite gibt es noch nicht',
    imageNotFound: (name) => `Bild nicht gefunden: ${name}`,
    imageNotLoaded: (host) => `Das Bild von ${host} ließ sich nicht laden.`,
    imageOn: (host) => `Bild von ${host}`,
    namedImageOn: (alt, host) => `${alt} (Bild von ${host})`,
    showImage: (host) => `Bild von ${host} zeigen`,
    showNamedImage: (alt, host) => `Bild von ${host} zeigen: ${alt}`,
    table: (number) => `Tabelle ${number}`,
  },
  code: {
    copy: 'Kopieren',
    copied: 'Kopiert',
    notCopied: 'Nicht kopiert',
  },
  formula: {
    failed: (why) => `Diese Formel ließ sich nicht zeichnen: ${why}`,
    tooLong: (most) => `Eine Formel darf ${most} Zeichen haben.`,
  },
  diagram: {
    alt: (kind) => (kind === '' ? 'Ein Diagramm' : `Ein Diagramm (${kind})`),
    source: 'Quelltext',
    failed: (why) => `Dieses Diagramm ließ sich nicht zeichnen: ${why}`,
    unavailable:
      'Der Teil, der Diagramme zeichnet, ist noch nicht auf diesem Gerät. Er kommt mit dem nächsten Diagramm, das du online siehst; hier ist der Quelltext.',
  },
  embed: {
    waiting: 'Wird gelesen\u00a0…',
    missing: (title) => `„${title}“ gibt es noch nicht.`,
    write: 'Jetzt schreiben',
    noSection: (section, title) => `In „${title}“ gibt es kein „${section}“.`,
    circle: (title) => `„${title}“ zeigt selbst diese Stelle, darum steht sie hier nicht noch einmal.`,
    tooDeep: 'Seiten werden fünf Ebenen tief ineinander gezeigt, nicht tiefer.',
    unreadable: (title) => `„${title}“ ließ sich nicht lesen.`,
    openPdf: (name) => `${name} öffnen`,
    page: (number) => `Seite ${formatNumber(number)}`,
    missingFile: (name) => `Datei nicht gefunden: ${name}`,
  },
  tasks: {
    ticked: (task) => `„${task}“ abhaken`,
    unticked: (task) => `Haken bei „${task}“ entfernen`,
    severalTicked: (count, title) => `${formatNumber(count)} Aufgaben auf „${title}“ abhaken`,
    saved: (count) => (count === 1 ? 'Eine Aufgabe ist geändert.' : `${formatNumber(count)} Aufgaben sind geändert.`),
    undoMessage: (title) => `Haken auf „${title}“ rückgängig machen`,
    gone: 'Die Aufgabe ist nicht mehr an ihrer Stelle: Jemand hat die Seite geändert. Sieh sie dir noch einmal an.',
  },
  around: {
    header: 'Kopfzeile',
    footer: 'Fußzeile',
    sidebar: 'Seitenleiste',
    edit: (name) => `${name} bearbeiten`,
  },
  foreign: (form) =>
    `Diese Seite ist in ${form} geschrieben. Du siehst ihren Text, wie er geschrieben wurde; nichts daran ist verändert.`,
}
