import type { RestMessages } from '../../../en/rest'
import { quoted } from '../../quoted'

export const peek: RestMessages['peek'] = {
  at: (title) => `Un coup d’œil à ${quoted(title)}`,
  waiting: 'Lecture…',
  empty: 'Il n’y a encore rien sur cette page.',
  missing: 'Cette page n’existe pas encore.',
  failed: 'Cette page n’a pas pu être lue.',
}
