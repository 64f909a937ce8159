import type { RestMessages } from '../../../en/rest'

export const peek: RestMessages['peek'] = {
  at: (title) => `Ein Blick auf „${title}“`,
  waiting: 'Wird gelesen\u00a0…',
  empty: 'Auf dieser Seite steht noch nichts.',
  missing: 'Diese Seite gibt es noch nicht.',
  failed: 'Diese Seite ließ sich nicht lesen.',
}
