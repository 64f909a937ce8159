import type { RestMessages } from '../../../en/rest'
import { isOne, plural } from '../../counted'

export const canvas: RestMessages['canvas'] = {
  title: (cards, arrows) => `Canevas de ${plural(cards, 'carte')} et ${plural(arrows, 'flèche')}`,
  larger: 'Agrandir',
  smaller: 'Réduire',
  whole: 'Tout montrer',
  full: 'Plein écran',
  list: 'En liste',
  leadsTo: (card, label) => (label === '' ? `→ ${card}` : `→ ${card}\u202f: ${label}`),
  unnamed: 'Une carte sans mots',
  empty: 'Il n’y a pas encore de carte sur ce canevas.',
  unread: (count) => `${plural(count, 'entrée')} de ce fichier ${isOne(count) ? 'n’a' : 'n’ont'} pas pu s’afficher.`,
  unreadable: 'Ce fichier s’annonce comme un canevas mais ne se lit pas comme tel. Voici son texte.',
  base: 'Ceci est une base : Obsidian s’en sert pour lister des pages. Voici ce qu’elle dit ; rien n’y est changé.',
}
