/** The sentences around the canvases and bases of Obsidian. */
import { plural } from '../../plural'

export const canvas = {
  title: (cards: number, arrows: number) => `Canvas of ${plural(cards, 'card')} and ${plural(arrows, 'arrow')}`,
  larger: 'Larger',
  smaller: 'Smaller',
  whole: 'Show all of it',
  full: 'Full screen',
  list: 'As a list',
  leadsTo: (card: string, label: string) => (label === '' ? `→ ${card}` : `→ ${card}: ${label}`),
  unnamed: 'A card without words',
  empty: 'There are no cards on this canvas yet.',
  unread: (count: number) => `${plural(count, 'entry', 'entries')} of this file could not be shown.`,
  unreadable: 'This file is called a canvas and cannot be read as one. Here is its text.',
  base: 'This is a base: Obsidian lists pages by it. Here is what it says; nothing of it is changed.',
}
