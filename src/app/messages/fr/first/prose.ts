import type { FirstMessages } from '../../en/first'
import { formatNumber, isOne } from '../counted'
import { quoted } from '../quoted'

export const prose: FirstMessages['prose'] = {
  contents: 'Sommaire',
  shown: {
    missingPage: 'Cette page n’existe pas encore',
    imageNotFound: (name) => `Image introuvable\u202f: ${name}`,
    imageNotLoaded: (host) => `L’image de ${host} n’a pas pu être chargée.`,
    imageOn: (host) => `Image sur ${host}`,
    namedImageOn: (alt, host) => `${alt} (image sur ${host})`,
    showImage: (host) => `Afficher l’image de ${host}`,
    showNamedImage: (alt, host) => `Afficher l’image de ${host}\u202f: ${alt}`,
    table: (number) => `Tableau ${number}`,
  },
  code: {
    copy: 'Copier',
    copied: 'Copié',
    notCopied: 'Non copié',
  },
  formula: {
    failed: (why) => `Cette formule n’a pas pu être dessinée\u202f: ${why}`,
    tooLong: (most) => `Une formule peut avoir ${most} caractères.`,
  },
  diagram: {
    alt: (kind) => (kind === '' ? 'Un diagramme' : `Un diagramme (${kind})`),
    source: 'Source',
    failed: (why) => `Ce diagramme n’a pas pu être dessiné\u202f: ${why}`,
    unavailable:
      'La partie qui dessine les diagrammes n’est pas encore sur cet appareil. Elle arrivera avec le prochain diagramme affiché en ligne ; voici la source.',
  },
  embed: {
    waiting: 'Lecture…',
    missing: (title) => `${quoted(title)} n’existe pas encore.`,
    write: 'L’écrire',
    noSection: (section, title) => `Il n’y a pas de ${quoted(section)} dans ${quoted(title)}.`,
    circle: (title) => `${quoted(title)} affiche déjà ce passage\u202f; il n’est donc pas répété.`,
    tooDeep: 'Des pages s’affichent dans des pages sur cinq niveaux, pas davantage.',
    unreadable: (title) => `Impossible de lire ${quoted(title)}.`,
    openPdf: (name) => `Ouvrir ${name}`,
    page: (number) => `page ${formatNumber(number)}`,
    missingFile: (name) => `Fichier introuvable\u202f: ${name}`,
  },
  tasks: {
    ticked: (task) => `Cocher ${quoted(task)}`,
    unticked: (task) => `Décocher ${quoted(task)}`,
    severalTicked: (count, title) => `Cocher ${formatNumber(count)} tâches dans ${quoted(title)}`,
    saved: (count) => (isOne(count) ? 'Une tâche a changé.' : `${formatNumber(count)} tâches ont changé.`),
    undoMessage: (title) => `Défaire les coches dans ${quoted(title)}`,
    gone: 'La tâche n’est plus au même endroit : quelqu’un a modifié la page. Regardez-la de nouveau.',
  },
  around: {
    header: 'En-tête',
    footer: 'Pied de page',
    sidebar: 'Barre latérale',
    edit: (name) => `Modifier ${name}`,
  },
  foreign: (form) =>
    `Cette page est écrite en ${form}. Elle est montrée telle quelle, comme un texte\u202f; rien n’y est changé.`,
}
